import { aPerson } from '../support/member.js';
import { aLaunchedCampaign } from '../support/campaigns.js';
import type { ContextRules, RouteRule } from './rules.js';

const paper = (name: string): RouteRule => ({
  route: `GET /api/v1/campaigns/:campaignId/papers/${name}.pdf`,
  may: ['hr', 'privacy-steward'],
  request: ({ things }) => ({ path: `/api/v1/campaigns/${things['paperCampaign'] ?? ''}/papers/${name}.pdf` }),
});

/** HR who prepares a campaign, and whoever looks after privacy. */
export const rules: ContextRules = {
  prepare: async (service, { organisationId, people }) => {
    const person = await aPerson(service, organisationId);
    return { paperCampaign: await aLaunchedCampaign(service, people.hr, { personIds: [person.id] }) };
  },
  rules: [paper('works-council'), paper('impact-assessment')],
};
