import type { ContextRules } from './rules.js';

const READERS = ['administrator', 'hr', 'privacy-steward'] as const;
const WRITERS = ['administrator', 'hr'] as const;

const target = { modelId: 'digital-agility', domains: { information: 3 } };
const title = { fr: 'Métier', en: 'Job' };

export const rules: ContextRules = {
  prepare: async (service, { organisationId }) => {
    const { ids, store } = service.services.organisations;
    const at = service.clock.now().toISOString();
    const jobId = ids.next();
    await store.write((tables) =>
      tables.structure.addJob({
        organisationId,
        id: jobId,
        code: `MATRIX-${jobId.slice(-6)}`,
        title,
        target,
        version: 1,
        archivedAt: null,
        createdAt: at,
      }),
    );
    return { jobId };
  },
  rules: [
    { route: 'GET /api/v1/organisation', may: READERS, foreign: 'own' },
    {
      route: 'PATCH /api/v1/organisation',
      may: WRITERS,
      foreign: 'own',
      request: () => ({
        path: '/api/v1/organisation',
        body: {
          revision: 'as-it-was-read',
          name: 'Maison',
          defaultLocale: 'fr',
          contact: { name: 'Camille', email: 'camille@essai.example' },
        },
      }),
    },
    { route: 'GET /api/v1/units', may: READERS, foreign: 'own' },
    {
      route: 'POST /api/v1/units',
      may: WRITERS,
      request: ({ unitId }) => ({
        path: '/api/v1/units',
        body: { name: 'Équipe', code: `M-${unitId.slice(-6)}`, parentId: unitId },
      }),
    },
    {
      route: 'PATCH /api/v1/units/:unitId',
      may: WRITERS,
      request: ({ unitId }) => ({
        path: `/api/v1/units/${unitId}`,
        body: { revision: 'as-it-was-read', name: 'Équipe' },
      }),
    },
    {
      route: 'GET /api/v1/units/:unitId/history',
      may: READERS,
      request: ({ unitId }) => ({ path: `/api/v1/units/${unitId}/history` }),
    },
    { route: 'GET /api/v1/jobs', may: READERS, foreign: 'own' },
    {
      route: 'POST /api/v1/jobs',
      may: WRITERS,
      foreign: 'own',
      request: ({ unitId }) => ({ path: '/api/v1/jobs', body: { code: `J-${unitId.slice(-6)}`, title, target } }),
    },
    {
      route: 'GET /api/v1/jobs/:jobId',
      may: READERS,
      request: ({ things }) => ({ path: `/api/v1/jobs/${things['jobId'] ?? ''}` }),
    },
    {
      route: 'PUT /api/v1/jobs/:jobId',
      may: WRITERS,
      request: ({ things }) => ({
        path: `/api/v1/jobs/${things['jobId'] ?? ''}`,
        body: { version: 1, code: 'MATRIX', title, target, isArchived: false },
      }),
    },
    { route: 'GET /api/v1/profiles', may: READERS, foreign: 'own' },
    {
      route: 'GET /api/v1/models/:modelId',
      may: READERS,
      foreign: 'own',
      request: () => ({ path: '/api/v1/models/digital-agility' }),
    },
  ],
};
