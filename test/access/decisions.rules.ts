import { inviteCandidate, launchCampaign } from '../../src/assessments/index.js';
import { Candidate } from '../support/candidate.js';
import type { ContextRules } from './rules.js';

const NOBODY = '018f0000-0000-7000-8000-000000000000';
const REASONS =
  'Son entretien montre une vraie aisance avec les clients ; une formation prévue comblera ses lacunes, son équipe le souhaite.';

/** Results for HR, decisions, contests and passports. */
export const rules: ContextRules = {
  prepare: async (service, { organisationId, people }) => {
    const { clock, assessments } = service;
    const campaign = await launchCampaign(assessments, {
      organisationId,
      purpose: 'promotion',
      title: { fr: 'Promotion', en: 'Promotion' },
      job: null,
      blueprintId: 'hiring',
      opensAt: clock.now().toISOString(),
      closesAt: null,
      answerBy: null,
      contact: { name: 'Camille Essai', email: 'camille@essai.example' },
    });
    const take = async (personId?: string): Promise<Candidate> => {
      const candidate = { name: 'Dominique Essai', locale: 'fr', expiresAt: null } as const;
      const wish = personId === undefined ? candidate : { ...candidate, personId };
      const { code, invitation } = await inviteCandidate(assessments, campaign, wish);
      const taker = new Candidate(service.url, code, invitation.id);
      await taker.acknowledge();
      await taker.start();
      await taker.goOn(2);
      await taker.end();
      return taker;
    };
    const [tested, decided, other] = [await take(people.employee.id), await take(people.employee.id), await take()];
    const contest = await other.send<{ id: string }>('POST', '/invitation/contest', {});
    // The reply is a paper: it is not read here.
    await decided.send('POST', '/invitation/passport').catch(() => undefined);
    const { store, ids } = service.services.decisions;
    const passports = await store.committed.passportsOf(organisationId, decided.sittingId);
    const decision = ids.next();
    await store.write((tables) =>
      tables.addDecision({
        organisationId,
        id: decision,
        sittingId: decided.sittingId,
        campaignId: campaign.id,
        personId: people.employee.id,
        revision: 1,
        outcome: 'continue',
        reasons: REASONS,
        considered: ['interview'],
        decidedBy: people.hr.id,
        decidedAt: clock.now().toISOString(),
        resultRevision: 1,
        contestId: null,
      }),
    );
    return {
      resultCampaign: campaign.id,
      result: tested.sittingId,
      otherResult: other.sittingId,
      contest: contest.body.id,
      decision,
      passport: passports[0]?.id ?? '',
    };
  },
  rules: [
    {
      route: 'GET /api/v1/campaigns/:campaignId/results',
      may: ['hr'],
      request: ({ things }) => ({ path: `/api/v1/campaigns/${things['resultCampaign'] ?? ''}/results` }),
    },
    {
      route: 'GET /api/v1/campaigns/:campaignId/comparison',
      may: ['hr'],
      request: ({ things }) => ({
        path: `/api/v1/campaigns/${things['resultCampaign'] ?? ''}/comparison?sittings=${things['result'] ?? ''},${things['otherResult'] ?? ''}`,
      }),
    },
    {
      route: 'GET /api/v1/results/:sittingId',
      may: ['hr'],
      request: ({ things }) => ({ path: `/api/v1/results/${things['result'] ?? ''}` }),
    },
    {
      route: 'GET /api/v1/results/:sittingId/summary.pdf',
      may: ['hr'],
      request: ({ things }) => ({ path: `/api/v1/results/${things['result'] ?? ''}/summary.pdf` }),
    },
    {
      route: 'POST /api/v1/results/:sittingId/decisions',
      may: ['hr'],
      request: ({ things }) => ({
        path: `/api/v1/results/${things['result'] ?? ''}/decisions`,
        body: { outcome: 'continue', reasons: REASONS, considered: ['interview'], knownRevision: 0, tellByMail: false },
      }),
    },
    { route: 'GET /api/v1/contests', may: ['hr'], foreign: 'own' },
    {
      route: 'GET /api/v1/contests/:contestId',
      may: ['hr'],
      request: ({ things }) => ({ path: `/api/v1/contests/${things['contest'] ?? ''}` }),
    },
    {
      route: 'POST /api/v1/contests/:contestId/answer',
      may: ['hr'],
      request: ({ things }) => ({
        path: `/api/v1/contests/${things['contest'] ?? ''}/answer`,
        body: { outcome: 'upheld', reasons: REASONS },
      }),
    },
    {
      route: 'GET /api/v1/my/decisions',
      may: ['administrator', 'hr', 'manager', 'author', 'employee', 'privacy-steward'],
      foreign: 'own',
    },
    {
      route: 'POST /api/v1/my/decisions/:decisionId/contest',
      may: ['employee'],
      otherwise: 404,
      request: ({ things }) => ({ path: `/api/v1/my/decisions/${things['decision'] ?? ''}/contest`, body: {} }),
    },
    {
      route: 'POST /api/v1/my/results/:sittingId/contest',
      may: ['employee'],
      otherwise: 404,
      request: ({ things }) => ({ path: `/api/v1/my/results/${things['result'] ?? ''}/contest`, body: {} }),
    },
    {
      route: 'GET /api/v1/my/passports',
      may: ['administrator', 'hr', 'manager', 'author', 'employee', 'privacy-steward'],
      foreign: 'own',
    },
    {
      route: 'POST /api/v1/my/results/:sittingId/passport',
      may: ['employee'],
      otherwise: 404,
      request: ({ things }) => ({ path: `/api/v1/my/results/${things['result'] ?? ''}/passport` }),
    },
    {
      route: 'DELETE /api/v1/my/passports/:passportId',
      may: ['employee'],
      otherwise: 404,
      request: ({ things }) => ({ path: `/api/v1/my/passports/${things['passport'] ?? ''}` }),
    },
    { route: 'GET /api/v1/invitation/review', may: 'link' },
    {
      route: 'POST /api/v1/invitation/contest',
      may: 'link',
      request: () => ({ path: '/api/v1/invitation/contest', body: {} }),
    },
    { route: 'GET /api/v1/invitation/passports', may: 'link' },
    { route: 'POST /api/v1/invitation/passport', may: 'link' },
    {
      route: 'DELETE /api/v1/invitation/passports/:passportId',
      may: 'link',
      request: () => ({ path: `/api/v1/invitation/passports/${NOBODY}` }),
    },
    {
      route: 'GET /api/v1/passports/:code',
      may: 'anyone',
      request: () => ({ path: '/api/v1/passports/0000-0000-0000-0000' }),
    },
  ],
};
