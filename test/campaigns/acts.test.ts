import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aLaunchedCampaign, aUnit, linkOf } from '../support/campaigns.js';
import { problemOf, type Candidate } from '../support/candidate.js';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation, aPerson, type Member } from '../support/member.js';
import { behindTheScenes } from '../support/right-answers.js';
import { startTestService, type TestService } from '../support/service.js';
import { someResponse } from '../support/sitting-taker.js';

const dayFromNow = (service: TestService, days: number): string =>
  new Date(service.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

describe('a campaign under way', () => {
  let place: EmptyDatabase;
  let service: TestService;
  let organisationId: string;
  let hr: Member;
  let campaignId: string;
  let candidate: Candidate;

  beforeAll(async () => {
    place = await emptySqlite();
    service = await startTestService(place);
    organisationId = await anOrganisation(service);
    hr = await aMember(service, organisationId, { roles: ['hr'] });
  });

  beforeEach(async () => {
    service.clock.moveTo(new Date().toISOString());
    const person = await aPerson(service, organisationId);
    campaignId = await aLaunchedCampaign(service, hr.person, { personIds: [person.id] });
    candidate = await linkOf(service, campaignId, person);
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
  });

  /** Far from now, a session of before has expired. */
  const moveTo = async (instant: string, extraMs: number) => {
    service.clock.moveTo(instant, extraMs);
    hr = await aMember(service, organisationId, { roles: ['hr'] });
  };
  const begin = async () => {
    await candidate.acknowledge();
    return candidate.start();
  };
  const act = (path: string, body: object = {}) => hr.send('POST', `/campaigns/${campaignId}/${path}`, body);
  const change = (body: object) => hr.send('PATCH', `/campaigns/${campaignId}/people/${candidate.invitationId}`, body);
  const onlyPerson = async () => (await hr.send('GET', `/campaigns/${campaignId}/people`)).body.people[0];
  const accommodate = (wish: object) =>
    change({
      act: 'accommodate',
      timeFactor: 1,
      noTimeLimit: false,
      pauseAllowed: false,
      screenReaderItems: false,
      ...wish,
    });

  it('stopped at once, takes no answer of whoever is in the middle, shows no question, and scores nothing', async () => {
    const { body } = await begin();
    const stopped = await act('stop');
    expect([stopped.status, stopped.body.interrupted]).toEqual([200, 1]);
    const question = body.question;
    if (!question) throw new Error('a test begins with a question');
    const replies = [
      await candidate.answer(1, someResponse(question, 0.4)),
      await candidate.show(),
      await candidate.end(),
      await candidate.open(),
      await candidate.result(),
      await candidate.send('POST', '/invitation/sitting', {}),
    ];
    expect(replies.map((reply) => [reply.status, problemOf(reply).code])).toEqual(
      replies.map(() => [410, 'CAMPAIGN_STOPPED']),
    );
    service.clock.advanceMinutes(180);
    expect((await candidate.show()).status).toBe(410);
    const { sitting } = await behindTheScenes(service, candidate);
    expect(await service.assessments.store.committed.latestResultOf(sitting)).toBeNull();
    expect(sitting.endedBecause).toBe('campaign-stopped');
    expect((await hr.send('GET', `/campaigns/${campaignId}`)).body.summary).toMatchObject({
      interrupted: 1,
      finished: 0,
    });
    expect((await act('extension', { closesOn: dayFromNow(service, 60) })).body.code).toBe('CAMPAIGN_ENDED');
  });

  it('stopped, leaves the results that were there to their owners', async () => {
    await begin();
    await candidate.end();
    await act('stop');
    expect((await candidate.result()).status).toBe(200);
    expect((await onlyPerson()).state).toBe('finished');
  });

  it('takes in more people by a whole unit too, each once', async () => {
    const unit = await aUnit(service, organisationId, 'Renfort');
    const people = [
      await aPerson(service, organisationId, { unitId: unit.id }),
      await aPerson(service, organisationId, { unitId: unit.id }),
    ];
    const [first] = people;
    expect((await act('people', { unitIds: [], personIds: [first?.id] })).body).toEqual({ added: 1 });
    expect((await act('people', { unitIds: [unit.id], personIds: [] })).body).toEqual({ added: 1 });
  });

  it('closed, lets nobody begin and whoever has begun finish; extended, opens again and never ends sooner', async () => {
    const late = await aPerson(service, organisationId);
    await act('people', { unitIds: [], personIds: [late.id] });
    const outside = await linkOf(service, campaignId, late);
    await begin();
    await act('closing');
    expect(problemOf(await outside.open()).code).toBe('CAMPAIGN_CLOSED');
    expect((await candidate.goOn(1)).status).toBe(200);
    expect((await act('people', { unitIds: [], personIds: [late.id] })).body.code).toBe('CAMPAIGN_ENDED');
    expect((await act('extension', { closesOn: dayFromNow(service, -1) })).body.code).toBe('EXTENSION_NOT_LATER');
    expect((await act('extension', { closesOn: dayFromNow(service, 40) })).status).toBe(200);
    expect((await outside.open()).status).toBe(200);
  });

  it('extended, gives back to whoever is in the middle the time that the old end cut, and no more than the test’s own', async () => {
    const { closesAt } = (await hr.send('GET', `/campaigns/${campaignId}`)).body;
    await moveTo(closesAt, -10 * 60_000);
    const begun = await begin();
    expect(begun.body.deadline).toBe(closesAt);
    await act('extension', { closesOn: dayFromNow(service, 5) });
    const deadline = (await candidate.show()).body.deadline ?? '';
    const minutes = (Date.parse(deadline) - service.clock.now().getTime()) / 60_000;
    expect(minutes).toBeGreaterThan(59);
    expect(minutes).toBeLessThanOrEqual(60);
  });

  it('counts as late whoever has not finished past the end', async () => {
    const { closesAt } = (await hr.send('GET', `/campaigns/${campaignId}`)).body;
    expect((await hr.send('GET', `/campaigns/${campaignId}`)).body.summary.late).toBe(0);
    await moveTo(closesAt, 60_000);
    expect((await hr.send('GET', `/campaigns/${campaignId}`)).body.summary.late).toBe(1);
    expect((await onlyPerson()).isLate).toBe(true);
  });

  it('takes one invitation back, even in the middle, and says so calmly; a finished test stays', async () => {
    await begin();
    expect((await change({ act: 'withdraw' })).status).toBe(200);
    expect(problemOf(await candidate.show()).code).toBe('INVITATION_WITHDRAWN');
    expect((await onlyPerson()).state).toBe('withdrawn');
    const other = await aPerson(service, organisationId);
    await act('people', { unitIds: [], personIds: [other.id] });
    candidate = await linkOf(service, campaignId, other);
    await begin();
    await candidate.end();
    expect((await change({ act: 'withdraw' })).body.code).toBe('TEST_ALREADY_FINISHED');
  });

  it('answers a request for more time: declined with a word, or granted and counted', async () => {
    await candidate.send('POST', '/invitation/more-time-request', {});
    expect((await hr.send('GET', `/campaigns/${campaignId}`)).body.summary.waitingForTime).toBe(1);
    expect((await change({ act: 'decline-more-time' })).status).toBe(422);
    await change({ act: 'decline-more-time', answer: 'Parlons-en au téléphone.' });
    const declined = (await candidate.open()).body;
    expect([declined.moreTime, declined.moreTimeAnswer]).toEqual(['declined', 'Parlons-en au téléphone.']);
    await accommodate({ timeFactor: 1.5 });
    const granted = (await candidate.open()).body;
    expect([granted.moreTime, granted.test.minutes]).toEqual(['granted', 90]);
    await begin();
    expect((await accommodate({ timeFactor: 2 })).body.code).toBe('SITTING_ALREADY_BEGUN');
  });

  it('sets no limit of time to somebody to whom none was granted', async () => {
    await accommodate({ noTimeLimit: true });
    const { closesAt } = (await hr.send('GET', `/campaigns/${campaignId}`)).body;
    expect((await candidate.open()).body.test.minutes).toBeNull();
    expect((await begin()).body.deadline).toBe(closesAt);
  });

  it('stops the clock during a pause, hides the question, and starts again by itself after half an hour in all', async () => {
    await accommodate({ pauseAllowed: true });
    const begun = (await begin()).body;
    const pause = () => candidate.send('POST', `/sittings/${candidate.sittingId}/pause`, {});
    const resume = () => candidate.send('DELETE', `/sittings/${candidate.sittingId}/pause`);
    const paused = (await pause()).body as typeof begun;
    expect([paused.state, paused.question]).toEqual(['paused', null]);
    if (!begun.question) throw new Error('a test begins with a question');
    expect(problemOf(await candidate.answer(1, someResponse(begun.question, 0.4))).code).toBe('SITTING_PAUSED');
    service.clock.advanceMinutes(20);
    const resumed = (await resume()).body as typeof begun;
    const movedBy = () => (Date.parse(resumed.deadline ?? '') - Date.parse(begun.deadline ?? '')) / 60_000;
    expect(movedBy()).toBeCloseTo(20, 1);
    expect(resumed.question).toEqual(begun.question);
    await pause();
    service.clock.advanceMinutes(11);
    expect((await candidate.show()).body).toMatchObject({ state: 'running', pause: { secondsLeft: 0 } });
    await resume();
    expect(problemOf(await pause()).code).toBe('PAUSE_USED_UP');
    service.clock.advanceMinutes(61);
    expect((await candidate.show()).body.state).toBe('finished');
  });

  it('refuses a pause to whoever was granted none', async () => {
    await begin();
    expect(problemOf(await candidate.send('POST', `/sittings/${candidate.sittingId}/pause`, {})).code).toBe(
      'PAUSE_NOT_ALLOWED',
    );
  });

  it('asks only questions that suit a screen reader where that was granted, and the result says what was left out', async () => {
    await accommodate({ screenReaderItems: true, noTimeLimit: true });
    await begin();
    await candidate.goOn();
    const { administrations, itemAt, sitting } = await behindTheScenes(service, candidate);
    const kinds = new Set(administrations.map(({ position }) => itemAt(position).kind));
    expect([...kinds].sort()).toEqual(['multiple-choice', 'single-choice']);
    const result = await service.assessments.store.committed.latestResultOf(sitting);
    expect(result?.leftOut?.kinds).toEqual(['matching', 'ordering']);
    expect(result?.leftOut?.items).toBeGreaterThan(0);
    expect(result?.overall).not.toBeNull();
  });

  it('lets HR decide about a reported question, once, with a reason that is kept', async () => {
    await begin();
    await candidate.flag(1, 'unclear', 'Deux réponses se valent.');
    const { flags } = (await hr.send('GET', `/campaigns/${campaignId}/flags`)).body;
    expect(flags).toEqual([expect.objectContaining({ category: 'unclear', decision: null })]);
    expect(JSON.stringify(flags)).not.toMatch(/"key"|rationale/);
    const path = `flags/${flags[0].id}/decision`;
    expect((await act(path, { verdict: 'withdraw', reason: '' })).status).toBe(422);
    expect((await act(path, { verdict: 'withdraw', reason: 'Deux réponses justes.' })).status).toBe(200);
    expect((await act(path, { verdict: 'keep', reason: 'Non.' })).body.code).toBe('FLAG_ALREADY_DECIDED');
    const decided = (await hr.send('GET', `/campaigns/${campaignId}/flags`)).body.flags[0].decision;
    expect(decided).toMatchObject({
      verdict: 'withdraw',
      reason: 'Deux réponses justes.',
      by: expect.stringMatching(/Dominique/),
    });
  });

  it('says nothing of a self-assessment, nor of another organisation’s campaign', async () => {
    const elsewhere = await anOrganisation(service, 'Autre maison');
    const theirHr = await aMember(service, elsewhere, { roles: ['hr'] });
    expect((await theirHr.send('GET', `/campaigns/${campaignId}`)).status).toBe(404);
    const { store } = service.assessments;
    const campaign = await store.committed.campaign(organisationId, campaignId);
    if (!campaign) throw new Error('the campaign was launched');
    const own = { ...campaign, id: service.assessments.ids.next(), purpose: 'self' as const };
    await store.write((tables) => tables.addCampaign(own));
    expect((await hr.send('GET', `/campaigns/${own.id}`)).status).toBe(404);
    expect((await hr.send('GET', '/campaigns')).text).not.toContain(own.id);
  });
});
