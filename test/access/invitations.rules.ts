import { inviteCandidate, launchCampaign } from '../../src/assessments/index.js';
import { aPerson } from '../support/member.js';
import type { ContextRules, RouteRule, Tenant } from './rules.js';

const ofCampaign = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  what: string,
  { path = what, body }: { readonly path?: string; readonly body?: unknown } = {},
): RouteRule => ({
  route: `${method} /api/v1/campaigns/:campaignId/${what}`,
  may: ['hr'],
  request: ({ things }: Tenant) => ({
    path: `/api/v1/campaigns/${things['invitingCampaign'] ?? ''}/${path.replace(':invitationId', things['invitee'] ?? '')}`,
    ...(body === undefined ? {} : { body }),
  }),
});

/** How invitations reach people: HR's alone. */
export const rules: ContextRules = {
  rules: [
    ofCampaign('GET', 'delivery'),
    ofCampaign('POST', 'delivery/retry', { body: { states: ['refused'] } }),
    ofCampaign('GET', 'delivery/failures.csv'),
    ofCampaign('GET', 'reminders'),
    ofCampaign('POST', 'reminders'),
    ofCampaign('PUT', 'reminder-plan', { body: { daysBefore: 3 } }),
    ofCampaign('DELETE', 'reminder-plan'),
    ofCampaign('POST', 'people/:invitationId/resend'),
    ofCampaign('DELETE', 'people/:invitationId/codes'),
    ofCampaign('GET', 'sheets'),
    ofCampaign('GET', 'sheets.pdf', { path: 'sheets.pdf?choice=not-finished' }),
    ofCampaign('GET', 'open-link'),
    ofCampaign('POST', 'open-link', { body: {} }),
    ofCampaign('GET', 'open-link/poster.pdf'),
    ofCampaign('DELETE', 'open-link'),
    ofCampaign('POST', 'candidates', {
      body: { candidates: [{ givenName: 'Ada', familyName: 'Essai', email: 'ada@essai.example', locale: 'fr' }] },
    }),
    { route: 'GET /c/:code', may: 'anyone', request: () => ({ path: '/c/A-CODE' }) },
    { route: 'GET /api/v1/open-links/:code', may: 'anyone', request: () => ({ path: '/api/v1/open-links/ACODE' }) },
    {
      route: 'POST /api/v1/open-links/:code/candidates',
      may: 'anyone',
      request: () => ({
        path: '/api/v1/open-links/ACODE/candidates',
        body: { givenName: 'Ada', familyName: 'Essai', locale: 'fr', mayBeWrittenTo: false },
      }),
    },
    {
      route: 'POST /api/v1/short-codes',
      may: 'anyone',
      request: () => ({ path: '/api/v1/short-codes', body: { code: 'K7QM2XPAT9' } }),
    },
  ],
  prepare: async (service, { organisationId }) => {
    const { assessments } = service;
    const now = service.clock.now().getTime();
    const person = await aPerson(service, organisationId, { kind: 'candidate', givenName: 'Invitée' });
    const campaign = await launchCampaign(assessments, {
      organisationId,
      purpose: 'hiring',
      title: { fr: 'Recrutement', en: 'Hiring' },
      job: null,
      blueprintId: 'hiring',
      opensAt: new Date(now).toISOString(),
      closesAt: new Date(now + 10 * 24 * 3_600_000).toISOString(),
      answerBy: null,
      contact: { name: 'Camille Essai', email: 'camille@essai.example' },
    });
    const invitee = { name: null, locale: 'fr', expiresAt: null, personId: person.id } as const;
    const { invitation } = await inviteCandidate(assessments, campaign, invitee);
    return { invitingCampaign: campaign.id, invitee: invitation.id };
  },
};
