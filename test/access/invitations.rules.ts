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
