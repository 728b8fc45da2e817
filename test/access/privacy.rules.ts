import { aPerson } from '../support/member.js';
import { ROLES } from '../../src/organisations/index.js';
import type { ContextRules } from './rules.js';

/** One's own data by session or by link; retention and erasure by the steward; the audit trail by whoever may read it. */
export const rules: ContextRules = {
  prepare: async (service, { organisationId }) => {
    const gone = await aPerson(service, organisationId, {
      state: 'left',
      leftOn: service.clock.now().toISOString().slice(0, 10),
    });
    return { personWhoLeft: gone.id };
  },
  rules: [
    { route: 'GET /api/v1/my/data', may: ROLES, foreign: 'own' },
    { route: 'GET /api/v1/my/views', may: ROLES, foreign: 'own' },
    { route: 'GET /api/v1/my/erasure', may: ROLES, foreign: 'own' },
    { route: 'POST /api/v1/my/erasure', may: ROLES, foreign: 'own' },
    { route: 'GET /api/v1/invitation/data', may: 'link' },
    { route: 'GET /api/v1/invitation/views', may: 'link' },
    { route: 'GET /api/v1/invitation/erasure', may: 'link' },
    { route: 'POST /api/v1/invitation/erasure', may: 'link' },
    { route: 'GET /api/v1/privacy/retention', may: ['privacy-steward'] },
    {
      route: 'PUT /api/v1/privacy/retention',
      may: ['privacy-steward'],
      request: () => ({ path: '/api/v1/privacy/retention', body: { subject: 'promotion', months: 24 } }),
    },
    {
      route: 'POST /api/v1/people/:personId/erasure',
      may: ['privacy-steward'],
      request: ({ things }) => ({ path: `/api/v1/people/${things['personWhoLeft'] ?? ''}/erasure` }),
    },
    { route: 'GET /api/v1/audit', may: ['administrator', 'privacy-steward'], echoesRefusals: true },
    { route: 'GET /api/v1/audit/verification', may: ['administrator', 'privacy-steward'] },
  ],
};
