import type { ContextRules, Tenant } from './rules.js';

const draft = ({ things }: Tenant): string => `/api/v1/instruments/${things['ownInstrument'] ?? ''}/draft`;

/** Authors and HR write instruments; what another organisation writes is unknown. */
export const rules: ContextRules = {
  prepare: async (service, { organisationId, people }) => {
    const { store, clock, content, ids } = service.services.barometers;
    const [shipped] = await content.versionsOf('barometer', 'pulse');
    const id = `own-${ids.next()}`;
    const at = clock.now().toISOString();
    const by = people.author.id;
    await store.write((tables) =>
      tables.addVersion({
        organisationId,
        instrument: { ...(shipped?.body as Parameters<typeof tables.addVersion>[0]['instrument']), id, version: 1 },
        revision: 1,
        createdBy: by,
        createdAt: at,
        changedBy: by,
        changedAt: at,
        publishedAt: null,
      }),
    );
    return { ownInstrument: id };
  },
  rules: [
    {
      route: 'POST /api/v1/instruments/imports',
      may: ['author', 'hr'],
      request: () => ({ path: '/api/v1/instruments/imports', body: { text: '{"elements":[]}' } }),
    },
    {
      route: 'GET /api/v1/instruments/:instrumentId/surveyjs',
      may: ['author', 'hr'],
      request: () => ({ path: '/api/v1/instruments/pulse/surveyjs' }),
    },
    {
      route: 'GET /api/v1/instruments/:instrumentId/draft/surveyjs',
      may: ['author', 'hr'],
      request: (tenant) => ({ path: `${draft(tenant)}/surveyjs` }),
    },
    { route: 'GET /api/v1/instruments', may: ['author', 'hr'] },
    {
      route: 'POST /api/v1/instruments',
      may: ['author', 'hr'],
      request: () => ({ path: '/api/v1/instruments', body: {} }),
    },
    {
      route: 'GET /api/v1/instruments/:instrumentId',
      may: ['author', 'hr'],
      request: () => ({ path: '/api/v1/instruments/pulse' }),
    },
    {
      route: 'GET /api/v1/instruments/:instrumentId/draft',
      may: ['author', 'hr'],
      request: (tenant) => ({ path: draft(tenant) }),
    },
    {
      route: 'POST /api/v1/instruments/:instrumentId/draft',
      may: ['author', 'hr'],
      request: (tenant) => ({ path: draft(tenant), body: {} }),
    },
    {
      route: 'PUT /api/v1/instruments/:instrumentId/draft',
      may: ['author', 'hr'],
      request: (tenant) => ({
        path: draft(tenant),
        body: {
          revision: 1,
          model: 'digital-agility',
          name: { fr: 'Le nôtre', en: 'Ours' },
          description: { fr: '', en: '' },
          welcome: { fr: '', en: '' },
          thanks: { fr: '', en: '' },
          minutes: 3,
          scales: [],
          drivers: [],
          typologies: [],
          pages: [],
        },
      }),
    },
    {
      route: 'POST /api/v1/instruments/:instrumentId/draft/publication',
      may: ['author', 'hr'],
      request: (tenant) => ({ path: `${draft(tenant)}/publication`, body: { revision: 1 } }),
    },
    {
      route: 'DELETE /api/v1/instruments/:instrumentId/draft',
      may: ['author', 'hr'],
      request: (tenant) => ({ path: draft(tenant) }),
    },
  ],
};
