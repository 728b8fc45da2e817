import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { grantMoreTime } from '../../src/assessments/index.js';
import { problemOf } from '../support/candidate.js';
import { shortTest, type ContentFolder } from '../support/content-folder.js';
import { servedDatabases, type EmptyDatabase } from '../support/databases.js';
import { behindTheScenes } from '../support/right-answers.js';
import { aCampaign, aCandidate, aCandidateAtWork, startTestService, type TestService } from '../support/service.js';

describe.each(servedDatabases)('time on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let content: ContentFolder;
  let service: TestService;

  beforeAll(async () => {
    [place, content] = [await create(), await shortTest(5)];
    service = await startTestService(place, { contentDir: content.path });
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
    await content.remove();
  });

  const deadlineOf = async (candidate: Awaited<ReturnType<typeof aCandidateAtWork>>): Promise<string> =>
    (await candidate.show()).body.deadline ?? 'none';

  it('is what the blueprint gives, from the moment the test starts', async () => {
    const candidate = await aCandidateAtWork(service, await aCampaign(service));
    const { sitting } = await behindTheScenes(service, candidate);
    expect(Date.parse(sitting.deadline ?? '') - Date.parse(sitting.startedAt)).toBe(60 * 60_000);
  });

  it('is longer for whom more was granted, and the page says so', async () => {
    const candidate = await aCandidate(service, await aCampaign(service), { timeFactor: 1.5 });
    expect((await candidate.open()).body).toMatchObject({
      moreTime: 'granted',
      test: { minutes: 90, timeFactor: 1.5 },
    });
    await candidate.acknowledge();
    await candidate.start();
    const { sitting } = await behindTheScenes(service, candidate);
    expect(Date.parse(sitting.deadline ?? '') - Date.parse(sitting.startedAt)).toBe(90 * 60_000);
    service.clock.advanceMinutes(75);
    expect((await candidate.answer(1, { kind: 'skip' })).status).toBe(200);
  });

  it('never goes past the end of the campaign', async () => {
    const closesAt = new Date(service.clock.now().getTime() + 20 * 60_000).toISOString();
    const candidate = await aCandidateAtWork(service, await aCampaign(service, { closesAt }));
    expect(await deadlineOf(candidate)).toBe(closesAt);
  });

  it('lets an answer through that was on its way, within five seconds', async () => {
    const candidate = await aCandidateAtWork(service, await aCampaign(service));
    service.clock.moveTo(await deadlineOf(candidate), 3_000);
    expect((await candidate.answer(1, { kind: 'skip' })).status).toBe(200);
  });

  it('is decided by the server’s clock: a later answer is refused and the test has ended at its deadline', async () => {
    const candidate = await aCandidateAtWork(service, await aCampaign(service));
    const answered = await candidate.goOn(2);
    const deadline = await deadlineOf(candidate);
    service.clock.moveTo(deadline, 5_500);
    const late = await candidate.answer(3, { kind: 'skip' });
    expect([late.status, problemOf(late).code]).toEqual([409, 'SITTING_FINISHED']);
    const { sitting, administrations } = await behindTheScenes(service, candidate);
    expect(sitting).toMatchObject({ state: 'finished', endedBecause: 'time', endedAt: deadline });
    expect(administrations.map(({ score }) => score === null)).toEqual([false, false, true]);
    expect((await candidate.result()).body).toMatchObject({ endedBecause: 'time', questions: 2, finishedAt: deadline });
    expect(answered.body.progress.answered).toBe(2);
  });

  it.each(['show', 'result', 'open', 'end'] as const)('is over, whoever looks first: %s', async (look) => {
    const candidate = await aCandidateAtWork(service, await aCampaign(service));
    await candidate.goOn(1);
    const deadline = await deadlineOf(candidate);
    service.clock.moveTo(deadline, 3_600_000);
    const looks = await Promise.all(Array.from({ length: 5 }, () => candidate[look]()));
    expect(new Set(looks.map(({ status }) => status))).toEqual(new Set([200]));
    expect((await candidate.result()).body).toMatchObject({ endedBecause: 'time', questions: 1, finishedAt: deadline });
  });

  it('may be asked for without reasons, once or twice, and granted before the test begins', async () => {
    const candidate = await aCandidate(service, await aCampaign(service));
    expect((await candidate.send('POST', '/invitation/more-time-request', {})).body).toMatchObject({
      moreTime: 'requested',
    });
    expect((await candidate.send('POST', '/invitation/more-time-request', {})).body).toMatchObject({
      moreTime: 'requested',
    });
    const pending = await service.assessments.store.committed.pendingMoreTimeRequests();
    expect(pending.filter(({ id }) => id === candidate.invitationId)).toHaveLength(1);
    await grantMoreTime(service.assessments, candidate.invitationId, 2);
    expect((await candidate.open()).body).toMatchObject({ moreTime: 'granted', test: { minutes: 120 } });
    const left = await service.assessments.store.committed.pendingMoreTimeRequests();
    expect(left.filter(({ id }) => id === candidate.invitationId)).toHaveLength(0);
  });

  it('cannot change once the test has begun, nor by a factor that makes no sense', async () => {
    const begun = await aCandidateAtWork(service, await aCampaign(service));
    await expect(grantMoreTime(service.assessments, begun.invitationId, 2)).rejects.toMatchObject({
      code: 'SITTING_ALREADY_BEGUN',
    });
    const reply = await begun.send('POST', '/invitation/more-time-request', {});
    expect([reply.status, problemOf(reply).code]).toEqual([409, 'SITTING_ALREADY_BEGUN']);
    const waiting = await aCandidate(service, await aCampaign(service));
    for (const factor of [0.5, 0, -1, NaN, 4.1, Infinity]) {
      expect(() => grantMoreTime(service.assessments, waiting.invitationId, factor)).toThrow(
        'TIME_FACTOR_OUT_OF_RANGE',
      );
    }
    const nobody = service.assessments.ids.next();
    await expect(grantMoreTime(service.assessments, nobody, 2)).rejects.toMatchObject({ code: 'INVITATION_UNKNOWN' });
  });
});
