import { inviteCandidate, launchCampaign } from '../../src/assessments/index.js';
import { Candidate } from '../support/candidate.js';
import type { ContextRules } from './rules.js';

const verified = (things: Readonly<Record<string, string>>): string => things['verifiedSittingId'] ?? '';

/** Whoever reads results may have one confirmed. */
export const rules: ContextRules = {
  rules: [
    {
      route: 'POST /api/v1/sittings/:sittingId/verifications',
      may: ['hr'],
      request: ({ things }) => ({ path: `/api/v1/sittings/${verified(things)}/verifications`, body: {} }),
    },
    {
      route: 'GET /api/v1/sittings/:sittingId/verification',
      may: ['hr'],
      request: ({ things }) => ({ path: `/api/v1/sittings/${verified(things)}/verification` }),
    },
    {
      route: 'POST /api/v1/verifications/:verificationId/start',
      may: ['hr'],
      request: ({ things }) => ({
        path: `/api/v1/verifications/${things['verificationId'] ?? ''}/start`,
        body: { identityChecked: true },
      }),
    },
  ],
  prepare: async (service, { organisationId, people }) => {
    const at = service.clock.now().toISOString();
    const campaign = await launchCampaign(service.assessments, {
      organisationId,
      purpose: 'promotion',
      title: { fr: 'Promotion', en: 'Promotion' },
      job: null,
      blueprintId: 'promotion',
      opensAt: at,
      closesAt: null,
      answerBy: null,
      contact: { name: 'Camille', email: 'camille@essai.example' },
    });
    const wish = { name: null, locale: 'fr', expiresAt: null, personId: people.employee.id } as const;
    const { code } = await inviteCandidate(service.assessments, campaign, wish);
    const test = new Candidate(service.url, code);
    await test.acknowledge();
    await test.start();
    await test.end();
    const verificationId = service.assessments.ids.next();
    const { invitation } = await inviteCandidate(service.assessments, campaign, wish);
    await service.services.verifications.store.write((tables) =>
      tables.addVerification({
        organisationId,
        id: verificationId,
        sittingId: test.sittingId,
        invitationId: invitation.id,
        requestedBy: people.hr.id,
        requestedAt: at,
        supervisedBy: null,
        identityCheckedAt: null,
      }),
    );
    return { verifiedSittingId: test.sittingId, verificationId };
  },
};
