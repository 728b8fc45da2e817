import { actorOf } from '../../src/organisations/index.js';
import { decideAction } from '../../src/actions/decide-action.js';
import type { ContextRules } from './rules.js';

const title = 'Un atelier par mois';
const dueOn = '2030-06-30';

/** What a team decided: HR, and managers for their units. */
export const rules: ContextRules = {
  prepare: async ({ services }, { organisationId, people, unitId }) => {
    const hr = actorOf({ organisationId, id: people.hr.id }, [{ role: 'hr', unitId: null }]);
    const wish = { title, ownerId: null, dueOn, measure: null };
    return { action: (await decideAction(services.actions, hr, unitId, wish)).id };
  },
  rules: [
    { route: 'GET /api/v1/actions', may: ['hr', 'manager'], foreign: 'own' },
    {
      route: 'GET /api/v1/units/:unitId/actions',
      may: ['hr', 'manager'],
      request: ({ unitId }) => ({ path: `/api/v1/units/${unitId}/actions` }),
    },
    {
      route: 'POST /api/v1/units/:unitId/actions',
      may: ['hr', 'manager'],
      request: ({ unitId }) => ({
        path: `/api/v1/units/${unitId}/actions`,
        body: { title, ownerId: null, dueOn, measure: null },
      }),
    },
    {
      route: 'PATCH /api/v1/units/:unitId/actions/:actionId',
      may: ['hr', 'manager'],
      request: ({ unitId, things }) => ({
        path: `/api/v1/units/${unitId}/actions/${things['action'] ?? ''}`,
        body: { version: 1, state: 'done' },
      }),
    },
  ],
};
