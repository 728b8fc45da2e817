import { EMPTY_DRAFT } from '../../src/campaigns/draft.js';
import type { ContextRules, Tenant } from './rules.js';
import { aDraftReadyToLaunch } from '../support/campaigns.js';

const may = ['hr'] as const;
const about = (path: (tenant: Tenant) => string, body?: unknown) => (tenant: Tenant) => ({
  path: `/api/v1${path(tenant)}`,
  ...(body === undefined ? {} : { body }),
});
const draft = ({ things }: Tenant) => `/campaign-drafts/${things['draft']}`;
const campaign = ({ things }: Tenant) => `/campaigns/${things['campaign']}`;
const nobody = { unitIds: [], personIds: [] };

/** HR prepares, launches and follows campaigns; nobody else sees that there are any. */
export const rules: ContextRules = {
  prepare: async (service, tenant) => {
    const { open, other } = await aDraftReadyToLaunch(service, tenant.organisationId, tenant.people.hr);
    return { draft: other, ...open };
  },
  rules: [
    { route: 'POST /api/v1/campaign-drafts', may, foreign: 'own' },
    { route: 'GET /api/v1/campaign-drafts/:draftId', may, request: about(draft) },
    {
      route: 'PUT /api/v1/campaign-drafts/:draftId',
      may,
      request: (tenant) => ({ path: `/api/v1${draft(tenant)}`, body: { version: 1, body: EMPTY_DRAFT } }),
    },
    {
      route: 'GET /api/v1/campaign-drafts/:draftId/preview',
      may,
      request: about((tenant) => `${draft(tenant)}/preview`),
    },
    {
      route: 'POST /api/v1/campaign-drafts/:draftId/launch',
      may,
      request: about((tenant) => `${draft(tenant)}/launch`, { version: 1 }),
    },
    { route: 'DELETE /api/v1/campaign-drafts/:draftId', may, request: about(draft) },
    { route: 'GET /api/v1/campaign-choices', may, foreign: 'own' },
    { route: 'GET /api/v1/campaign-choices/people', may, foreign: 'own' },
    {
      route: 'POST /api/v1/campaign-choices/matches',
      may,
      foreign: 'own',
      request: about(() => '/campaign-choices/matches', { lines: ['E1'] }),
    },
    { route: 'GET /api/v1/campaigns', may, foreign: 'own' },
    { route: 'GET /api/v1/campaigns/:campaignId', may, request: about(campaign) },
    {
      route: 'GET /api/v1/campaigns/:campaignId/people',
      may,
      request: about((tenant) => `${campaign(tenant)}/people`),
    },
    {
      route: 'POST /api/v1/campaigns/:campaignId/people',
      may,
      request: about((tenant) => `${campaign(tenant)}/people`, nobody),
    },
    {
      route: 'PATCH /api/v1/campaigns/:campaignId/people/:invitationId',
      may,
      request: about((tenant) => `${campaign(tenant)}/people/${tenant.things['invitation']}`, { act: 'withdraw' }),
    },
    {
      route: 'POST /api/v1/campaigns/:campaignId/extension',
      may,
      request: about((tenant) => `${campaign(tenant)}/extension`, { closesOn: '2100-01-01' }),
    },
    {
      route: 'POST /api/v1/campaigns/:campaignId/closing',
      may,
      request: about((tenant) => `${campaign(tenant)}/closing`),
    },
    { route: 'GET /api/v1/campaigns/:campaignId/flags', may, request: about((tenant) => `${campaign(tenant)}/flags`) },
    {
      route: 'POST /api/v1/campaigns/:campaignId/flags/:flagId/decision',
      may,
      request: about((tenant) => `${campaign(tenant)}/flags/${tenant.things['flag']}/decision`, {
        verdict: 'keep',
        reason: 'Rien à redire.',
      }),
    },
    { route: 'POST /api/v1/campaigns/:campaignId/stop', may, request: about((tenant) => `${campaign(tenant)}/stop`) },
  ],
};
