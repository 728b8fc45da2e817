import { inviteCandidate, launchCampaign } from '../../src/assessments/index.js';
import { openSession } from '../../src/accounts/index.js';
import { ROLES } from '../../src/organisations/index.js';
import { SESSION_COOKIE } from '../../src/platform/session-cookie.js';
import { Member } from '../support/member.js';
import { aSelfAssessment } from '../support/self-assessment.js';
import type { ContextRules } from './rules.js';

/** One’s own space: everybody has one, and nobody another’s. The things belong to the employee. */
export const rules: ContextRules = {
  rules: [
    { route: 'GET /api/v1/my/sittings', may: ROLES, foreign: 'own' },
    {
      route: 'GET /api/v1/my/sittings/:sittingId/result',
      may: ROLES,
      request: ({ things }) => ({ path: `/api/v1/my/sittings/${things['selfSittingId'] ?? ''}/result` }),
    },
    { route: 'GET /api/v1/my/invitations', may: ROLES, foreign: 'own' },
    {
      route: 'POST /api/v1/my/invitations/:invitationId/link',
      may: ROLES,
      request: ({ things }) => ({ path: `/api/v1/my/invitations/${things['ownInvitationId'] ?? ''}/link`, body: {} }),
    },
    { route: 'POST /api/v1/my/self-assessments', may: ROLES, foreign: 'own' },
    {
      route: 'DELETE /api/v1/my/self-assessments/:sittingId',
      may: ROLES,
      request: ({ things }) => ({ path: `/api/v1/my/self-assessments/${things['selfSittingId'] ?? ''}` }),
    },
    { route: 'GET /api/v1/my/agility', may: ROLES, foreign: 'own' },
    {
      route: 'PUT /api/v1/my/self-estimate',
      may: ROLES,
      request: () => ({ path: '/api/v1/my/self-estimate', body: { levels: [{ domainId: 'safety', level: 3 }] } }),
      foreign: 'own',
    },
    { route: 'GET /api/v1/my/consents', may: ROLES, foreign: 'own' },
    {
      route: 'PUT /api/v1/my/consents/:purpose',
      may: ROLES,
      request: () => ({ path: '/api/v1/my/consents/coaching', body: { given: true } }),
      foreign: 'own',
    },
  ],
  prepare: async (service, { organisationId, people }) => {
    const { employee } = people;
    const campaign = await launchCampaign(service.assessments, {
      organisationId,
      purpose: 'promotion',
      title: { fr: 'Promotion', en: 'Promotion' },
      job: null,
      blueprintId: 'promotion',
      opensAt: service.clock.now().toISOString(),
      closesAt: null,
      answerBy: null,
      contact: { name: 'Camille', email: 'camille@essai.example' },
    });
    const wish = { name: null, locale: 'fr', expiresAt: null, personId: employee.id } as const;
    const { invitation } = await inviteCandidate(service.assessments, campaign, wish);
    const token = await openSession(service.services.accounts, employee);
    const owner = new Member(service.url, employee, `${SESSION_COOKIE}=${token}`);
    const test = await aSelfAssessment(service, owner);
    await test.end();
    return { ownInvitationId: invitation.id, selfSittingId: test.sittingId };
  },
};
