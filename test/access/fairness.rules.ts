import { launchCampaign } from '../../src/assessments/index.js';
import type { ContextRules } from './rules.js';

const LAWFUL = 'Obligation légale de suivi, article 9(2)b du RGPD.';

/** Counts by group for HR and the steward; the groups themselves are brought in by the steward alone. */
export const rules: ContextRules = {
  prepare: async (service, { organisationId }) => {
    const campaign = await launchCampaign(service.assessments, {
      organisationId,
      purpose: 'hiring',
      title: { fr: 'Équité', en: 'Fairness' },
      job: null,
      blueprintId: 'hiring',
      opensAt: service.clock.now().toISOString(),
      closesAt: null,
      answerBy: null,
      contact: { name: 'Camille Essai', email: 'camille@essai.example' },
    });
    return { fairnessCampaign: campaign.id };
  },
  rules: [
    { route: 'GET /api/v1/fairness/groups', may: ['hr', 'privacy-steward'] },
    { route: 'GET /api/v1/fairness/campaigns', may: ['hr', 'privacy-steward'] },
    {
      route: 'PUT /api/v1/fairness/groups',
      may: ['privacy-steward'],
      request: ({ people }) => ({
        path: '/api/v1/fairness/groups',
        body: { characteristic: 'gender', lawfulBasis: LAWFUL, lines: `${people.hr.staffNumber ?? ''};F` },
      }),
      foreign: 'own',
    },
    {
      route: 'DELETE /api/v1/fairness/groups/:characteristic',
      may: ['privacy-steward'],
      request: () => ({ path: '/api/v1/fairness/groups/gender' }),
      foreign: 'own',
    },
    {
      route: 'GET /api/v1/campaigns/:campaignId/fairness',
      may: ['hr', 'privacy-steward'],
      request: ({ things }) => ({ path: `/api/v1/campaigns/${things['fairnessCampaign'] ?? ''}/fairness` }),
    },
  ],
};
