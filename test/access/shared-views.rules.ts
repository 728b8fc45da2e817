import { actorOf } from '../../src/organisations/index.js';
import { shareView } from '../../src/shared-views/share-view.js';
import type { ContextRules } from './rules.js';

const EVERYBODY = ['administrator', 'hr', 'manager', 'author', 'employee', 'privacy-steward'] as const;

/** Made by whoever reads figures; opened by anybody who signed in, who sees there what they may see. */
export const rules: ContextRules = {
  prepare: async ({ services }, { organisationId, people }) => {
    const hr = actorOf({ organisationId, id: people.hr.id }, [{ role: 'hr', unitId: null }]);
    const { id, code } = await shareView(services.sharedViews, hr, '/maturity/organisation');
    return { sharedView: id, sharedCode: code };
  },
  rules: [
    { route: 'GET /api/v1/shared-views', may: ['hr', 'manager'], foreign: 'own' },
    {
      route: 'POST /api/v1/shared-views',
      may: ['hr', 'manager'],
      request: () => ({ path: '/api/v1/shared-views', body: { path: '/maturity/organisation?compare=none' } }),
      foreign: 'own',
    },
    {
      route: 'GET /api/v1/shared-views/:code',
      may: EVERYBODY,
      request: ({ things }) => ({ path: `/api/v1/shared-views/${things['sharedCode'] ?? ''}` }),
    },
    {
      route: 'DELETE /api/v1/shared-views/:viewId',
      may: ['hr', 'manager'],
      request: ({ things }) => ({ path: `/api/v1/shared-views/${things['sharedView'] ?? ''}` }),
    },
  ],
};
