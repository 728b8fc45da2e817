import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decideFlag } from '../../src/assessments/index.js';
import { problemOf, type Candidate } from '../support/candidate.js';
import { shortTest, type ContentFolder } from '../support/content-folder.js';
import { servedDatabases, type EmptyDatabase } from '../support/databases.js';
import { behindTheScenes } from '../support/right-answers.js';
import { aCampaign, aCandidateAtWork, startTestService, type TestService } from '../support/service.js';

describe.each(servedDatabases)('a question reported as broken, on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let content: ContentFolder;
  let service: TestService;

  beforeAll(async () => {
    [place, content] = [await create(), await shortTest(6)];
    service = await startTestService(place, { contentDir: content.path });
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
    await content.remove();
  });

  const atWork = async (): Promise<Candidate> => aCandidateAtWork(service, await aCampaign(service));

  const flagsOf = async ({ sittingId }: Candidate) =>
    (await service.assessments.store.committed.pendingFlags()).filter(({ sitting }) => sitting.id === sittingId);

  const decide = async (candidate: Candidate, verdict: 'withdraw' | 'keep') => {
    const [pending] = await flagsOf(candidate);
    if (!pending) throw new Error('nothing to decide');
    return decideFlag(service.assessments, pending.flag.id, { verdict, by: 'Camille Essai', reason: 'Image absente.' });
  };

  it('is noted, shown as noted, and counts until somebody decides', async () => {
    const candidate = await atWork();
    expect((await candidate.flag(1, 'display', 'L’image manque.')).status).toBe(201);
    expect((await candidate.show()).body.flagged).toBe(true);
    await candidate.goOn();
    expect((await candidate.result()).body).toMatchObject({ scoredQuestions: 6, flagsPending: 1, revision: 1 });
  });

  it('is one report however often the same is said at once', async () => {
    const candidate = await atWork();
    await Promise.all(Array.from({ length: 10 }, () => candidate.flag(1, 'unclear')));
    expect(await flagsOf(candidate)).toHaveLength(1);
    await candidate.flag(1, 'wrong');
    expect(await flagsOf(candidate)).toHaveLength(2);
  });

  it('withdrawn, no longer counts: the sitting is scored again and the earlier result is kept', async () => {
    const candidate = await atWork();
    await candidate.flag(1, 'wrong');
    const wrongThenRight = async ({ position }: { position: number }) =>
      position === 1
        ? ({ kind: 'skip' } as const)
        : (await behindTheScenes(service, candidate)).rightAnswerTo(position);
    await candidate.goOn(Infinity, wrongThenRight);
    const before = (await candidate.result()).body;
    service.clock.advanceMinutes(60);
    await decide(candidate, 'withdraw');
    const after = (await candidate.result()).body;
    expect(after).toMatchObject({ revision: 2, questions: 6, scoredQuestions: 5, flagsPending: 0 });
    const still = after.domains.find(({ measured }) => measured);
    const earlier = before.domains.find(({ id }) => id === still?.id);
    expect(still?.estimate).toBeGreaterThan(earlier?.estimate ?? NaN);
    expect(after.finishedAt).toBe(before.finishedAt);
    const rows = await service.services.database.read.sql<{ revision: number; body: string }[]>`SELECT revision, body
      FROM results WHERE sitting_id = ${candidate.sittingId} ORDER BY revision`;
    expect(rows.map(({ revision }) => revision)).toEqual([1, 2]);
    expect(JSON.parse(rows[0]?.body ?? '')).toMatchObject({ scoredQuestions: 6, because: 'finished' });
  });

  it('kept, changes nothing but the number of pending reports', async () => {
    const candidate = await atWork();
    await candidate.flag(1);
    await candidate.goOn();
    const before = (await candidate.result()).body;
    expect(await decide(candidate, 'keep')).toBeNull();
    expect((await candidate.result()).body).toEqual({ ...before, flagsPending: 0 });
  });

  it('is decided once', async () => {
    const candidate = await atWork();
    await candidate.flag(1);
    await candidate.goOn();
    const [pending] = await flagsOf(candidate);
    const verdict = { verdict: 'withdraw', by: 'Camille', reason: 'Clé fausse.' } as const;
    const decisions = await Promise.allSettled(
      Array.from({ length: 5 }, () => decideFlag(service.assessments, pending?.flag.id ?? '', verdict)),
    );
    expect(decisions.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refusals = decisions.flatMap((one) =>
      one.status === 'rejected' ? [(one.reason as { code: string }).code] : [],
    );
    expect(new Set(refusals)).toEqual(new Set(['FLAG_ALREADY_DECIDED']));
    expect((await candidate.result()).body.revision).toBe(2);
    const nobody = service.assessments.ids.next();
    await expect(decideFlag(service.assessments, nobody, verdict)).rejects.toMatchObject({ code: 'FLAG_UNKNOWN' });
  });

  it('with others of the same sitting, decided at once, each leaves a revision', async () => {
    const candidate = await atWork();
    await candidate.goOn(4);
    for (const position of [1, 2, 3, 4]) await candidate.flag(position);
    await candidate.end();
    const verdict = { verdict: 'withdraw', by: 'Camille', reason: 'Clés fausses.' } as const;
    const pending = await flagsOf(candidate);
    await Promise.all(pending.map(({ flag }) => decideFlag(service.assessments, flag.id, verdict)));
    const { body } = await candidate.result();
    expect(body).toMatchObject({ revision: 5, scoredQuestions: 0, questions: 4, overall: { measured: false } });
  });

  it('and withdrawn during the test never counts, and does not stop the test', async () => {
    const candidate = await atWork();
    await candidate.flag(1);
    await candidate.goOn(3);
    expect(await decide(candidate, 'withdraw')).toBeNull();
    const last = await candidate.goOn();
    expect(last.body.state).toBe('finished');
    expect((await candidate.result()).body).toMatchObject({ questions: 6, scoredQuestions: 5, revision: 1 });
  });

  it.each<[string, unknown, number]>([
    ['a position not served', { position: 2, category: 'wrong' }, 409],
    ['an unknown category', { position: 1, category: 'boring' }, 422],
    ['no category', { position: 1 }, 422],
    ['position 0', { position: 0, category: 'wrong' }, 422],
    ['half a position', { position: 0.5, category: 'wrong' }, 422],
    ['a comment that is too long', { position: 1, category: 'wrong', comment: 'x'.repeat(1001) }, 422],
    ['a comment that is a list', { position: 1, category: 'wrong', comment: ['x'] }, 422],
    ['a field too many', { position: 1, category: 'wrong', verdict: 'withdraw' }, 422],
  ])('is refused with %s', async (_what, body, status) => {
    const candidate = await atWork();
    const reply = await candidate.send('POST', `/sittings/${candidate.sittingId}/flags`, body);
    expect(reply.status).toBe(status);
    if (status === 422) expect(problemOf(reply).errors?.length).toBeGreaterThan(0);
    expect(await flagsOf(candidate)).toHaveLength(0);
  });

  it('may come with the moments the window was left, which change nothing', async () => {
    const candidate = await atWork();
    const shown = (await candidate.show()).text;
    for (const kind of ['window-left', 'window-returned']) {
      const reply = await candidate.send('POST', `/sittings/${candidate.sittingId}/events`, { position: 1, kind });
      expect([reply.status, reply.text]).toEqual([202, '{}']);
    }
    const odd = await candidate.send('POST', `/sittings/${candidate.sittingId}/events`, {
      position: 1,
      kind: 'cheated',
    });
    expect(odd.status).toBe(422);
    expect((await candidate.show()).text).toBe(shown);
    const rows = await service.services.database.read.sql<unknown[]>`SELECT kind FROM sitting_events
      WHERE sitting_id = ${candidate.sittingId}`;
    expect(rows).toHaveLength(2);
  });

  it('may come with no more such moments than anyone would read', async () => {
    const candidate = await atWork();
    const note = () =>
      candidate.send('POST', `/sittings/${candidate.sittingId}/events`, { position: 1, kind: 'window-left' });
    for (let sent = 0; sent < 520; sent += 20) {
      const replies = await Promise.all(Array.from({ length: 20 }, note));
      expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([202]));
    }
    const rows = await service.services.database.read.sql<unknown[]>`SELECT kind FROM sitting_events
      WHERE sitting_id = ${candidate.sittingId}`;
    // Requests that arrive together on PostgreSQL may each find the last place free.
    expect(rows.length).toBeGreaterThanOrEqual(500);
    expect(rows.length).toBeLessThan(520);
  });
});
