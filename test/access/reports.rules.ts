import { actorOf } from '../../src/organisations/index.js';
import type { Report, Subscription } from '../../src/reports/report.js';
import type { ContextRules } from './rules.js';

const body = { kind: 'organisation', locale: 'fr', format: 'pdf' };

/** Documents are their owner’s alone; of which figures, the figures decide. */
export const rules: ContextRules = {
  prepare: async ({ services }, { organisationId, people }) => {
    const { store, ids, clock } = services.reports;
    const { personId } = actorOf({ organisationId, id: people.hr.id }, [{ role: 'hr', unitId: null }]);
    const at = clock.now().toISOString();
    const common = { organisationId, personId, locale: 'fr', format: 'pdf' } as const;
    const of = { kind: 'organisation', unitId: null } as const;
    const subject = { ...of, periodId: null, compareId: null, population: null };
    const report: Report = { ...common, id: ids.next(), subject, state: 'ready', askedAt: at, readyAt: at };
    const subscription: Subscription = { ...common, id: ids.next(), subject: of, createdAt: at, lastPeriodId: null };
    await store.write(async (tables) => {
      await tables.addReport(report);
      await tables.keepMade(report, Buffer.from('a file'));
      await tables.addSubscription(subscription);
    });
    return { report: report.id, subscription: subscription.id };
  },
  rules: [
    {
      route: 'GET /api/v1/maturity/teams/:unitId/tables/:chart.png',
      may: ['hr', 'manager'],
      request: ({ unitId }) => ({ path: `/api/v1/maturity/teams/${unitId}/tables/trend.png` }),
    },
    {
      route: 'GET /api/v1/maturity/organisation/tables/:chart.png',
      may: ['hr', 'manager'],
      request: () => ({ path: '/api/v1/maturity/organisation/tables/index.png' }),
      foreign: 'own',
    },
    { route: 'GET /api/v1/reports', may: ['hr', 'manager'], foreign: 'own' },
    {
      route: 'POST /api/v1/reports',
      may: ['hr', 'manager'],
      request: () => ({ path: '/api/v1/reports', body }),
      foreign: 'own',
    },
    {
      route: 'GET /api/v1/reports/:reportId',
      may: ['hr', 'manager'],
      request: ({ things }) => ({ path: `/api/v1/reports/${things['report'] ?? ''}` }),
    },
    {
      route: 'GET /api/v1/reports/:reportId/file',
      may: ['hr', 'manager'],
      request: ({ things }) => ({ path: `/api/v1/reports/${things['report'] ?? ''}/file` }),
    },
    {
      route: 'DELETE /api/v1/reports/:reportId',
      may: ['hr', 'manager'],
      request: ({ things }) => ({ path: `/api/v1/reports/${things['report'] ?? ''}` }),
    },
    { route: 'GET /api/v1/report-subscriptions', may: ['hr', 'manager'], foreign: 'own' },
    {
      route: 'POST /api/v1/report-subscriptions',
      may: ['hr', 'manager'],
      request: () => ({ path: '/api/v1/report-subscriptions', body }),
      foreign: 'own',
    },
    {
      route: 'DELETE /api/v1/report-subscriptions/:subscriptionId',
      may: ['hr', 'manager'],
      request: ({ things }) => ({ path: `/api/v1/report-subscriptions/${things['subscription'] ?? ''}` }),
    },
  ],
};
