import { instantOf } from '../../src/kernel/clock.js';
import type { ContextRules } from './rules.js';

const aFile = (): FormData => {
  const form = new FormData();
  form.set('file', new Blob(['Matricule;Nom;Prénom\r\nZ1;Essai;Zoé\r\n']), 'personnes.csv');
  return form;
};

const may = ['administrator', 'hr'] as const;

/** People are imported by those who may change them. */
export const rules: ContextRules = {
  prepare: async ({ services, clock }, { organisationId, people }) => {
    const { store, ids } = services.imports;
    const importId = ids.next();
    const now = clock.now();
    const createdAt = instantOf(now);
    const expiresAt = instantOf(new Date(now.getTime() + 3_600_000));
    const file = { name: 'personnes.csv', format: 'csv', encoding: 'utf-8', separator: ';', sheet: null } as const;
    const by = { personId: people.hr.id, permissions: ['people.write' as const] };
    await store.write((tables) =>
      tables.addImport(
        {
          organisationId,
          id: importId,
          createdBy: people.hr.id,
          state: 'draft',
          file: { ...file, headers: ['Matricule', 'Nom', 'Prénom'], lineCount: 1, examples: [[], [], []] },
          choices: {
            ...{ mapping: ['staffNumber', 'familyName', 'givenName'], createMissingUnits: false, absentLeave: false },
            ...{ day: createdAt.slice(0, 10), defaultLocale: 'fr', by },
          },
          preview: null,
          request: null,
          jobId: null,
          createdAt,
          expiresAt,
          appliedAt: null,
        },
        [{ line: 2, cells: ['Z1', 'Essai', 'Zoé'] }],
      ),
    );
    return { importId };
  },
  rules: [
    { route: 'POST /api/v1/imports', may, request: () => ({ path: '/api/v1/imports', body: aFile() }) },
    {
      route: 'GET /api/v1/imports/template',
      may,
      request: () => ({ path: '/api/v1/imports/template?format=csv' }),
    },
    {
      route: 'GET /api/v1/imports/:importId',
      may,
      request: ({ things }) => ({ path: `/api/v1/imports/${things['importId']}` }),
    },
    {
      route: 'PUT /api/v1/imports/:importId/choices',
      may,
      request: ({ things }) => ({
        path: `/api/v1/imports/${things['importId']}/choices`,
        body: {
          mapping: ['staffNumber', 'familyName', 'givenName'],
          createMissingUnits: false,
          absentLeave: false,
        },
      }),
    },
    {
      route: 'GET /api/v1/imports/:importId/rows',
      may,
      request: ({ things }) => ({ path: `/api/v1/imports/${things['importId']}/rows?kind=create` }),
    },
    {
      route: 'GET /api/v1/imports/:importId/errors.csv',
      may,
      request: ({ things }) => ({ path: `/api/v1/imports/${things['importId']}/errors.csv` }),
    },
    {
      route: 'POST /api/v1/imports/:importId/apply',
      may,
      request: ({ things }) => ({
        path: `/api/v1/imports/${things['importId']}/apply`,
        body: { digest: 'of-another-preview', leaveOutFaulty: false },
      }),
    },
    {
      route: 'DELETE /api/v1/imports/:importId',
      may,
      request: ({ things }) => ({ path: `/api/v1/imports/${things['importId']}` }),
    },
  ],
};
