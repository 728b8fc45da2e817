import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inviteCandidate, launchCampaign, type Purpose } from '../../src/assessments/index.js';
import { Candidate, problemOf } from '../support/candidate.js';
import { servedDatabases, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation, type Member } from '../support/member.js';
import { behindTheScenes } from '../support/right-answers.js';
import { aFinishedSelfAssessment } from '../support/self-assessment.js';
import { startTestService, type TestService } from '../support/service.js';
import { countedSittings } from '../self/counted-sittings.js';

describe.each(servedDatabases)('a verification on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let service: TestService;
  let organisationId: string;
  let unitId: string;
  let hr: Member;
  let person: Member;
  /** A promotion that went very well. */
  let earlier: Candidate;
  /** The first attempt to confirm it. */
  let first: Candidate;

  beforeAll(async () => {
    place = await create();
    service = await startTestService(place);
    organisationId = await anOrganisation(service);
    unitId = service.assessments.ids.next();
    const createdAt = service.clock.now().toISOString();
    const unit = { organisationId, id: unitId, parentId: null, code: 'U', name: 'Atelier', closedAt: null, createdAt };
    await service.services.people.store.write((tables) => tables.structure.addUnit(unit));
    hr = await aMember(service, organisationId, { roles: ['hr'], givenName: 'Hélène', familyName: 'Morin' });
    person = await aMember(service, organisationId, { unitId });
    earlier = await aTest('promotion');
    await earlier.goOn(Infinity, ({ position }) => rightAnswer(earlier, position));
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
  });

  const itemsOf = async (one: Candidate) =>
    (await behindTheScenes(service, one)).administrations.map(({ itemId }) => itemId);

  const rightAnswer = async (test: Candidate, position: number) =>
    (await behindTheScenes(service, test)).rightAnswerTo(position);

  async function aTest(purpose: Purpose, timeFactor = 1): Promise<Candidate> {
    const campaign = await launchCampaign(service.assessments, {
      organisationId,
      purpose,
      title: { fr: 'Essai', en: 'Trial' },
      job: null,
      blueprintId: purpose,
      opensAt: service.clock.now().toISOString(),
      closesAt: null,
      answerBy: null,
      contact: { name: 'Camille', email: 'camille@essai.example' },
    });
    const wish = { name: 'Dominique', locale: 'fr', expiresAt: null, unitId, timeFactor } as const;
    const { code } = await inviteCandidate(service.assessments, campaign, { ...wish, personId: person.person.id });
    const test = new Candidate(service.url, code);
    await test.acknowledge();
    await test.start();
    return test;
  }

  const prepare = async (sittingId: string): Promise<string> =>
    (await hr.send('POST', `/sittings/${sittingId}/verifications`, {})).body.verificationId;

  async function supervised(sittingId: string): Promise<Candidate> {
    const verificationId = await prepare(sittingId);
    const { body } = await hr.send('POST', `/verifications/${verificationId}/start`, { identityChecked: true });
    const test = new Candidate(service.url, body.code);
    await test.acknowledge();
    await test.start();
    return test;
  }

  const shown = async (sittingId: string) =>
    (await hr.send('GET', `/sittings/${sittingId}/verification`)).body.verification;

  it('is prepared once, and opens only after somebody has checked who is there', async () => {
    const { sittingId } = earlier;
    expect(await shown(sittingId)).toBeNull();
    const [one, other] = await Promise.all([prepare(sittingId), prepare(sittingId)]);
    expect(one).toBe(other);
    expect(await shown(sittingId)).toMatchObject({ state: 'prepared', supervisor: null, comparison: null });
    expect((await person.send('GET', '/my/invitations')).body).toEqual([]);
    const unchecked = await hr.send('POST', `/verifications/${one}/start`, { identityChecked: false });
    expect([unchecked.status, problemOf(unchecked).code]).toEqual([422, 'IDENTITY_NOT_CHECKED']);
    const { body } = await hr.send('POST', `/verifications/${one}/start`, { identityChecked: true });
    expect(await shown(sittingId)).toMatchObject({ state: 'started', supervisor: 'Hélène Morin' });
    const typed = await fetch(`${service.url}/api/v1/short-codes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: body.shortCode.toLowerCase() }),
    });
    const { code: exchanged } = (await typed.json()) as { code: string };
    expect((await new Candidate(service.url, exchanged).open()).body.campaign.purpose).toBe('verification');
    const opened = await new Candidate(service.url, body.code).open();
    expect(opened.body).toMatchObject({
      campaign: { purpose: 'verification' },
      test: { minimumQuestions: 15, maximumQuestions: 15, explainsAnswers: false },
    });
    service.clock.advanceMinutes(61);
    expect((await new Candidate(service.url, body.code).open()).status).toBe(410);
  });

  it('asks nothing that was asked before, and tells a weaker sitting as a probability', async () => {
    const test = await supervised(earlier.sittingId);
    await test.goOn(Infinity, () => ({ kind: 'skip' }));
    first = test;
    const [before, after] = [await itemsOf(earlier), await itemsOf(test)];
    expect(after).toHaveLength(15);
    expect(after.filter((item) => before.includes(item))).toEqual([]);
    const { state, comparison } = await shown(earlier.sittingId);
    expect([state, comparison.finding, comparison.questions]).toEqual(['finished', 'weaker', 15]);
    expect(comparison.probabilitySame).toBeLessThan(0.1);
    expect(comparison.probabilityByChance).toBeLessThan(0.005);
    const trail = await service.services.audit.committed.entries(
      organisationId,
      { subjectId: earlier.sittingId },
      { offset: 0, limit: 20 },
    );
    const actions = trail.map(({ action }) => action);
    expect(actions.slice(0, 2)).toEqual(['verification.viewed', 'verification.started']);
    expect(actions).toContain('verification.requested');
  });

  it('asked again after that, confirms a result that holds', async () => {
    const asked = await itemsOf(first);
    const test = await supervised(earlier.sittingId);
    await test.goOn(Infinity, ({ position }) => rightAnswer(test, position));
    expect((await itemsOf(test)).filter((item) => asked.includes(item))).toEqual([]);
    const { comparison } = await shown(earlier.sittingId);
    expect(comparison.finding).toBe('consistent');
    // Of somebody so far up the scale fifteen right answers say little; they say nothing against.
    expect(comparison.probabilitySame).toBeGreaterThan(0.4);
    const own = (await person.send('GET', '/my/sittings')).body;
    expect(own[0]).toMatchObject({ purpose: 'verification', verifiesSittingId: earlier.sittingId, change: null });
  });

  it('compares nothing when hardly anything was answered, and keeps the person’s accommodations', async () => {
    const slow = await aTest('promotion', 1.5);
    await slow.goOn(12);
    await slow.end();
    const test = await supervised(slow.sittingId);
    expect((await test.open()).body.test.minutes).toBe(38);
    await test.goOn(2);
    await test.end();
    expect(await shown(slow.sittingId)).toMatchObject({ state: 'finished', comparison: null });
    const running = await aTest('promotion');
    const early = await hr.send('POST', `/sittings/${running.sittingId}/verifications`, {});
    expect(problemOf(early).code).toBe('RESULT_NOT_READY');
  });

  it('does not exist for self-assessments, nor for a verification', async () => {
    const self = await aFinishedSelfAssessment(service, person);
    const [last] = (await person.send('GET', '/my/sittings')).body.filter(
      ({ purpose }: { purpose: string }) => purpose === 'verification',
    );
    for (const id of [self.sittingId, last.sittingId, organisationId]) {
      const asked = await hr.send('POST', `/sittings/${id}/verifications`, {});
      expect([asked.status, problemOf(asked).code]).toEqual([404, 'SITTING_UNKNOWN']);
      expect((await hr.send('GET', `/sittings/${id}/verification`)).status).toBe(404);
    }
  });

  it('of a hiring enters no team figure, of a promotion does', async () => {
    const hiring = await aTest('hiring');
    await hiring.goOn(10);
    await hiring.end();
    const test = await supervised(hiring.sittingId);
    await test.goOn();
    const counted = await countedSittings(service, organisationId);
    expect(counted).toContain(earlier.sittingId);
    expect(counted).not.toContain(hiring.sittingId);
    expect(counted).not.toContain(test.sittingId);
    const verified = (await person.send('GET', '/my/sittings')).body.find(
      ({ verifiesSittingId }: { verifiesSittingId: string }) => verifiesSittingId === earlier.sittingId,
    );
    expect(counted).toContain(verified.sittingId);
  });
});
