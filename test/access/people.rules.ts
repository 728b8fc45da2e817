import { aPerson } from '../support/member.js';
import type { ContextRules } from './rules.js';

const READERS = ['administrator', 'hr', 'privacy-steward'] as const;
const WRITERS = ['administrator', 'hr'] as const;

const somebody = (things: Readonly<Record<string, string>>): string => things['somebodyId'] ?? '';

export const rules: ContextRules = {
  prepare: async (service, { organisationId }) => ({ somebodyId: (await aPerson(service, organisationId)).id }),
  rules: [
    { route: 'GET /api/v1/people', may: READERS, foreign: 'own' },
    {
      route: 'POST /api/v1/people',
      may: WRITERS,
      foreign: 'own',
      request: () => ({
        path: '/api/v1/people',
        body: { kind: 'employee', givenName: 'Alix', familyName: 'Nouvelle', locale: 'fr' },
      }),
    },
    {
      route: 'GET /api/v1/people/:personId',
      may: READERS,
      request: ({ things }) => ({ path: `/api/v1/people/${somebody(things)}` }),
    },
    {
      route: 'PATCH /api/v1/people/:personId',
      may: WRITERS,
      request: ({ things }) => ({
        path: `/api/v1/people/${somebody(things)}`,
        body: { revision: 'as-it-was-read', site: 'Lyon' },
      }),
    },
    {
      route: 'PUT /api/v1/people/:personId/departure',
      may: WRITERS,
      request: ({ things }) => ({ path: `/api/v1/people/${somebody(things)}/departure`, body: { leftOn: null } }),
    },
    {
      route: 'PUT /api/v1/people/:personId/roles',
      may: ['administrator'],
      request: ({ things }) => ({ path: `/api/v1/people/${somebody(things)}/roles`, body: { roles: [] } }),
    },
    { route: 'GET /api/v1/roles', may: READERS, foreign: 'own' },
    { route: 'GET /api/v1/teams', may: ['manager'], foreign: 'own' },
    {
      route: 'GET /api/v1/teams/:unitId/people',
      may: ['manager'],
      request: ({ unitId }) => ({ path: `/api/v1/teams/${unitId}/people` }),
    },
  ],
};
