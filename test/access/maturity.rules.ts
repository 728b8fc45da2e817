import type { ContextRules, RouteRequest, Tenant } from './rules.js';

const ofTeam =
  (path = '') =>
  ({ unitId }: Tenant): RouteRequest => ({ path: `/api/v1/maturity/teams/${unitId}${path}` });

/** HR read every unit, managers their own; nobody a team too small to hide in. */
export const rules: ContextRules = {
  rules: [
    { route: 'GET /api/v1/maturity', may: ['hr', 'manager'], foreign: 'own' },
    {
      route: 'POST /api/v1/maturity/periods',
      may: ['hr'],
      request: () => ({ path: '/api/v1/maturity/periods', body: {} }),
      foreign: 'own',
    },
    { route: 'GET /api/v1/maturity/teams/:unitId', may: ['hr', 'manager'], request: ofTeam() },
    {
      route: 'GET /api/v1/maturity/teams/:unitId/tables/:chart.csv',
      may: ['hr', 'manager'],
      request: ofTeam('/tables/radar.csv'),
    },
    {
      route: 'GET /api/v1/maturity/teams/:unitId/tables/:chart.xlsx',
      may: ['hr', 'manager'],
      request: ofTeam('/tables/radar.xlsx'),
    },
    { route: 'GET /api/v1/maturity/teams/:unitId/next', may: ['hr', 'manager'], request: ofTeam('/next') },
    { route: 'GET /api/v1/maturity/story', may: ['hr', 'manager'], foreign: 'own' },
    // The manager of the matrix manages the one unit that everything is under.
    { route: 'GET /api/v1/maturity/organisation', may: ['hr', 'manager'], foreign: 'own' },
    { route: 'GET /api/v1/maturity/organisation/funnels', may: ['hr', 'manager'], foreign: 'own' },
    {
      route: 'GET /api/v1/maturity/organisation/tables/:chart.csv',
      may: ['hr', 'manager'],
      request: () => ({ path: '/api/v1/maturity/organisation/tables/index.csv' }),
      foreign: 'own',
    },
    {
      route: 'GET /api/v1/maturity/organisation/tables/:chart.xlsx',
      may: ['hr', 'manager'],
      request: () => ({ path: '/api/v1/maturity/organisation/tables/index.xlsx' }),
      foreign: 'own',
    },
  ],
};
