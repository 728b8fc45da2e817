import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Campaign } from '../../src/assessments/index.js';
import { problemOf, type Candidate } from '../support/candidate.js';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation, aPerson, type Member } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';
import { aCampaignOf, aFinishedTest } from '../support/tested-person.js';

const REASONS =
  'Son entretien montre une vraie aisance avec les clients ; son expérience chez nous compense ses lacunes, qu’une formation prévue comblera.';

const TARGET = {
  modelId: 'digital-agility',
  domains: { information: 1, safety: 3, creation: 5 },
};

let place: EmptyDatabase;
let service: TestService;
let organisationId: string;
let hr: Member;
let colleague: Member;
let employee: Member;
let campaign: Campaign;
let promoted: Candidate;
let hiring: Campaign;
let candidates: Candidate[];

const decision = (wish: object = {}) => ({
  outcome: 'promoted',
  reasons: REASONS,
  considered: ['interview', 'experience'],
  knownRevision: 0,
  tellByMail: false,
  ...wish,
});

const auditOf = (subjectId: string, action: string) =>
  service.services.audit.committed.entries(organisationId, { subjectId, action }, { offset: 0, limit: 100 });

beforeAll(async () => {
  place = await emptySqlite();
  service = await startTestService(place);
  organisationId = await anOrganisation(service);
  hr = await aMember(service, organisationId, { roles: ['hr'], givenName: 'Hélène', familyName: 'Rives' });
  colleague = await aMember(service, organisationId, { roles: ['hr'], givenName: 'Karim', familyName: 'Second' });
  employee = await aMember(service, organisationId, { givenName: 'Lucie', familyName: 'Martin' });
  campaign = await aCampaignOf(service, organisationId, { terms: { target: TARGET } });
  promoted = await aFinishedTest(service, campaign, { personId: employee.person.id });
  hiring = await aCampaignOf(service, organisationId, { purpose: 'hiring' });
  candidates = [];
  for (const name of ['Zoé Abadie', 'Élodie Caron', 'Anna Bel']) {
    candidates.push(await aFinishedTest(service, hiring, { name }, { howMany: 12 }));
  }
});

afterAll(async () => {
  await service.stop();
  await place.remove();
});

describe('a result for HR', () => {
  it('stands beside the levels asked, with gaps, margins and probabilities, never a bare yes or no', async () => {
    const { status, body } = await hr.send('GET', `/results/${promoted.sittingId}`);
    expect(status).toBe(200);
    expect(body.person).toEqual({ id: employee.person.id, name: 'Lucie Martin' });
    expect(body.target.domains.map(({ id, asked }: { id: string; asked: number }) => [id, asked])).toEqual([
      ['information', 1],
      ['creation', 5],
      ['safety', 3],
    ]);
    const [lowest, highest, middle] = body.target.domains;
    expect(lowest).toMatchObject({ gap: null, probabilityReached: 1, reading: 'reached' });
    for (const { gap, probabilityReached } of [highest, middle]) {
      expect(gap.margin).toBeGreaterThan(0);
      expect(probabilityReached).toBeGreaterThanOrEqual(0);
      expect(probabilityReached).toBeLessThan(1);
    }
    const safety = body.domains.find(({ id }: { id: string }) => id === 'safety');
    expect(middle.gap.points).toBe(safety.score.estimate - body.scale.cuts[1].at);
    expect(body.norm).toEqual({ state: 'waiting', size: 0, needed: 100 });
    expect(body.outcomes).toEqual(['promoted', 'continue', 'not-retained', 'other']);
  });

  it('keeps who looked, each time, on the sitting', async () => {
    const before = await auditOf(promoted.sittingId, 'result.viewed');
    await hr.send('GET', `/results/${promoted.sittingId}`);
    await hr.send('GET', `/campaigns/${campaign.id}/results`);
    const [list, page, ...rest] = await auditOf(promoted.sittingId, 'result.viewed');
    expect(rest).toHaveLength(before.length);
    expect([page?.facts['as'], list?.facts['as']]).toEqual(['page', 'list']);
    expect(page).toMatchObject({
      actor: `person:${hr.person.id}`,
      subject: { kind: 'sitting', id: promoted.sittingId },
      facts: { campaign: campaign.id, person: employee.person.id, invitation: promoted.invitationId },
    });
  });

  it('is no other organisation’s, nobody’s without the permission, and never that of a test taken for oneself', async () => {
    const stranger = await aMember(service, await anOrganisation(service, 'Ailleurs'), { roles: ['hr'] });
    expect((await stranger.send('GET', `/results/${promoted.sittingId}`)).body.code).toBe('RESULT_UNKNOWN');
    expect((await employee.send('GET', `/results/${promoted.sittingId}`)).body.code).toBe('NOT_ALLOWED');
    const self = await aCampaignOf(service, organisationId, { purpose: 'self' });
    const own = await aFinishedTest(service, self, { personId: employee.person.id }, { howMany: 3 });
    const refused = [
      await hr.send('GET', `/results/${own.sittingId}`),
      await hr.send('GET', `/results/${own.sittingId}/summary.pdf`),
      await hr.send('GET', `/campaigns/${self.id}/results`),
      await hr.send('GET', `/campaigns/${self.id}/comparison?sittings=${own.sittingId},${promoted.sittingId}`),
      await hr.send('POST', `/results/${own.sittingId}/decisions`, decision()),
    ];
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(refused.map(() => [404, 'RESULT_UNKNOWN']));
    expect(await auditOf(own.sittingId, 'result.viewed')).toEqual([]);
  });
});

describe('results of a campaign', () => {
  it('come by name, without a rank, and each person shown can be told', async () => {
    const { body } = await hr.send('GET', `/campaigns/${hiring.id}/results`);
    expect(body.results.map(({ name }: { name: string }) => name)).toEqual(['Anna Bel', 'Élodie Caron', 'Zoé Abadie']);
    expect(JSON.stringify(body)).not.toMatch(/"rank/);
    for (const { sittingId } of candidates) expect(await auditOf(sittingId, 'result.viewed')).toHaveLength(1);
    const one = await hr.send(
      'GET',
      `/campaigns/${hiring.id}/results?sort=information&order=descending&limit=1&offset=2`,
    );
    expect(one.body).toMatchObject({ total: 3 });
    expect(one.body.results).toHaveLength(1);
  });

  it('are compared two to six at a time, saying which differences can be chance', async () => {
    const ids = candidates.map(({ sittingId }) => sittingId);
    const { status, body } = await hr.send('GET', `/campaigns/${hiring.id}/comparison?sittings=${ids.join(',')}`);
    expect(status).toBe(200);
    expect(body.people.map(({ name }: { name: string }) => name)).toEqual(['Anna Bel', 'Élodie Caron', 'Zoé Abadie']);
    expect(body.differences.length).toBeGreaterThan(0);
    // The same answers to nearly the same questions: nothing tells them apart.
    expect(body.differences.every(({ stands }: { stands: boolean }) => !stands)).toBe(true);
    const alone = await hr.send('GET', `/campaigns/${hiring.id}/comparison?sittings=${ids[0] ?? ''}`);
    expect(alone).toMatchObject({ status: 422, body: { code: 'CHOOSE_TWO_TO_SIX' } });
    const foreign = await hr.send(
      'GET',
      `/campaigns/${hiring.id}/comparison?sittings=${ids[0] ?? ''},${promoted.sittingId}`,
    );
    expect(foreign.body.code).toBe('RESULT_UNKNOWN');
  });
});

describe('a decision', () => {
  it('asks for reasons of its own, beside the score', async () => {
    const refusals: [object, number, string][] = [
      [{ reasons: '' }, 422, 'REASONS_NEEDED'],
      [
        { reasons: 'Score de 512 ± 40, niveau intermédiaire, insuffisant pour le niveau demandé.' },
        422,
        'REASONS_NEEDED',
      ],
      [{ considered: [] }, 422, 'VALIDATION_FAILED'],
      [{ outcome: 'hired' }, 422, 'OUTCOME_NOT_OF_PURPOSE'],
    ];
    for (const [wish, status, code] of refusals) {
      const reply = await hr.send('POST', `/results/${promoted.sittingId}/decisions`, decision(wish));
      expect([reply.status, reply.body.code]).toEqual([status, code]);
    }
    expect(await auditOf(promoted.sittingId, 'decision.recorded')).toEqual([]);
  });

  it('is kept with who and when, then contested, and answered by a second person only', async () => {
    const address = `/results/${promoted.sittingId}/decisions`;
    const made = await hr.send('POST', address, decision({ outcome: 'not-retained', tellByMail: true }));
    expect(made).toMatchObject({
      status: 201,
      body: { revision: 1, outcome: 'not-retained', decidedBy: hr.person.id },
    });
    const mails = await service.services.mailbox.committed.mails({ organisationId }, { offset: 0, limit: 10 });
    expect(mails).toMatchObject([{ kind: 'decision-recorded', to: employee.person.email }]);
    expect((await hr.send('POST', address, decision())).body.code).toBe('CHANGED_MEANWHILE');

    const seen = await employee.send('GET', '/my/decisions');
    expect(seen.body).toMatchObject([
      { mayContest: true, decisions: [{ reasons: REASONS, decidedByName: 'Hélène Rives' }] },
    ]);
    const foreign = await colleague.send('POST', `/my/decisions/${made.body.id as string}/contest`, {});
    expect(foreign.body.code).toBe('DECISION_UNKNOWN');
    const contest = await employee.send('POST', `/my/decisions/${made.body.id as string}/contest`, {
      text: 'J’ai été malade.',
    });
    expect(contest.status).toBe(201);
    expect(Date.parse(contest.body.dueAt) - Date.parse(contest.body.raisedAt)).toBeGreaterThan(27 * 86_400_000);
    const again = await employee.send('POST', `/my/decisions/${made.body.id as string}/contest`, {});
    expect(again.body.code).toBe('CONTEST_ALREADY_OPEN');

    const waiting = decision({ knownRevision: 1 });
    expect((await hr.send('POST', address, waiting)).body.code).toBe('CONTEST_WAITING');
    const answer = {
      outcome: 'changed',
      reasons:
        'La maladie explique l’arrêt du test ; ses collègues et sa responsable décrivent un travail sûr et régulier.',
      newOutcome: 'promoted',
      considered: ['own-account'],
    };
    const own = await hr.send('GET', '/contests');
    expect(own.body).toMatchObject([{ name: 'Lucie Martin', notYours: 'decided-by-you' }]);
    const refused = await hr.send('POST', `/contests/${contest.body.id as string}/answer`, answer);
    expect(refused).toMatchObject({ status: 403, body: { code: 'CONTEST_NEEDS_ANOTHER' } });
    const unchanged = await colleague.send('POST', `/contests/${contest.body.id as string}/answer`, {
      ...answer,
      newOutcome: 'not-retained',
    });
    expect(unchanged.body.code).toBe('NEW_DECISION_NEEDED');
    const answered = await colleague.send('POST', `/contests/${contest.body.id as string}/answer`, answer);
    expect(answered).toMatchObject({ status: 201, body: { answer: { outcome: 'changed', by: colleague.person.id } } });
    const late = await colleague.send('POST', `/contests/${contest.body.id as string}/answer`, {
      ...answer,
      outcome: 'upheld',
    });
    expect(late.status).toBe(403);

    const after = await employee.send('GET', '/my/decisions');
    expect(after.body[0].decisions.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'not-retained',
      'promoted',
    ]);
    expect(after.body[0].contests[0].answer).toMatchObject({ outcome: 'changed', reasons: answer.reasons });
    expect((await hr.send('GET', '/contests')).body).toEqual([]);
    const acts = await Promise.all(
      ['decision.recorded', 'contest.raised', 'contest.answered'].map((action) => auditOf(promoted.sittingId, action)),
    );
    expect(acts.map(({ length }) => length)).toEqual([2, 1, 1]);
  });

  it('is not made by the person it is about', async () => {
    const test = await aFinishedTest(service, campaign, { personId: hr.person.id }, { howMany: 3 });
    const reply = await hr.send('POST', `/results/${test.sittingId}/decisions`, decision());
    expect(reply).toMatchObject({ status: 403, body: { code: 'NOT_ABOUT_ONESELF' } });
  });

  it('is not made, nor a contest answered, by whoever joined the hiring under another entry with the same address', async () => {
    const email = hr.person.email?.toUpperCase() ?? null;
    const twin = await aPerson(service, organisationId, { kind: 'candidate', staffNumber: null, email });
    const test = await aFinishedTest(service, hiring, { personId: twin.id }, { howMany: 3 });
    const about = decision({ outcome: 'hired' });
    const refused = { status: 403, body: { code: 'NOT_ABOUT_ONESELF' } };
    expect(await hr.send('POST', `/results/${test.sittingId}/decisions`, about)).toMatchObject(refused);
    expect((await hr.send('GET', `/results/${test.sittingId}`)).body.isAboutReader).toBe(true);
    const raised = await test.send<{ id: string }>('POST', '/invitation/contest', {});
    expect((await hr.send('GET', '/contests')).body).toMatchObject([{ notYours: 'about-you' }]);
    const answer = { outcome: 'upheld', reasons: REASONS };
    expect(await hr.send('POST', `/contests/${raised.body.id}/answer`, answer)).toMatchObject(refused);
    expect((await colleague.send('POST', `/contests/${raised.body.id}/answer`, answer)).status).toBe(201);
  });

  it('is decided for one person at a time: there is no address for several', () => {
    const deciding = service.routes.filter((route) => /^(POST|PUT|PATCH) .*\/decisions$/.test(route));
    expect(deciding).toEqual(['POST /api/v1/results/:sittingId/decisions']);
  });
});

describe('whoever holds a link', () => {
  it('contests the result itself, before anything is decided, and reads the answer', async () => {
    const candidate = candidates[0];
    if (!candidate) throw new Error('nobody was tested');
    const raised = await candidate.send('POST', '/invitation/contest', {});
    expect(raised).toMatchObject({ status: 201, body: { decisionId: null, text: null, answer: null } });
    const { body } = await hr.send('GET', '/contests');
    const reasons =
      'Chaque réponse a été relue avec une collègue ; aucune question ne semble abîmée et le calcul tient.';
    await hr.send('POST', `/contests/${body[0].id as string}/answer`, { outcome: 'upheld', reasons });
    const review = await candidate.send<{ contests: { answer: object }[] }>('GET', '/invitation/review');
    expect(review.body.contests[0]?.answer).toMatchObject({ outcome: 'upheld', reasons });
    expect(Object.keys(review.body.contests[0]?.answer ?? {})).not.toContain('by');
  });

  it('opens nothing with another code', async () => {
    const { Candidate: Holder } = await import('../support/candidate.js');
    const reply = await new Holder(service.url, 'A'.repeat(22)).send('POST', '/invitation/contest', {});
    expect(problemOf(reply).code).toBe('LINK_UNKNOWN');
  });
});
