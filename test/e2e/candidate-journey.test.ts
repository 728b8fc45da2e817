import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from '../../src/item-bank/index.js';
import { problemOf, type Candidate } from '../support/candidate.js';
import { servedDatabases, type EmptyDatabase } from '../support/databases.js';
import { behindTheScenes } from '../support/right-answers.js';
import { aCampaign, aCandidate, aCandidateAtWork, startTestService, type TestService } from '../support/service.js';
import { someResponse } from '../support/sitting-taker.js';

describe.each(servedDatabases)('a candidate’s journey on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let service: TestService;

  beforeAll(async () => {
    place = await create();
    service = await startTestService(place);
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
  });

  const answerRightly = (candidate: Candidate) => async (question: { position: number }) =>
    (await behindTheScenes(service, candidate)).rightAnswerTo(question.position);

  it('practises another question at each turn, and is answered about the one it was asked', async () => {
    const candidate = await aCandidate(service, await aCampaign(service));
    const ask = async (turn: number) =>
      (
        await candidate.send<{ question: Parameters<typeof someResponse>[0] }>(
          'GET',
          `/invitation/practice?turn=${turn}`,
        )
      ).body.question;
    const [first, second] = [await ask(0), await ask(1)];
    expect(second.stem).not.toEqual(first.stem);
    expect((await ask(2)).stem).toEqual(first.stem);
    const tried = await candidate.send<{ expected: { kind: string } }>('POST', '/invitation/practice-answers', {
      turn: 1,
      response: someResponse(second, 0),
    });
    expect([tried.status, tried.body.expected.kind]).toEqual([200, second.kind]);
    expect((await candidate.send('GET', '/invitation/practice?turn=-1')).status).toBe(422);
  });

  it('goes from the notice through practice and questions of several kinds to the result', async () => {
    const campaign = await aCampaign(service, { answerBy: '2026-12-18' });
    const candidate = await aCandidate(service, campaign, { name: 'Inès Carpentier' });

    const { body: opened } = await candidate.open();
    expect(opened).toMatchObject({ state: 'to-acknowledge', sittingId: null, moreTime: 'none' });
    expect(opened.candidate).toEqual({ name: 'Inès Carpentier', locale: 'fr' });
    expect(opened.test).toMatchObject({ minimumQuestions: 30, maximumQuestions: 50, minutes: 60, timeFactor: 1 });
    expect(opened.test.domains).toHaveLength(10);
    expect(JSON.stringify(opened.notice.sections)).not.toMatch(/\{\w+\}/);
    expect(JSON.stringify(opened.notice.sections)).toContain('18 décembre 2026');
    expect((await candidate.start()).status).toBe(409);

    expect((await candidate.acknowledge()).body.state).toBe('acknowledged');
    const practice = await candidate.send<{ question: Parameters<typeof someResponse>[0] }>(
      'GET',
      '/invitation/practice',
    );
    const tried = await candidate.send<{ correct: boolean; expected: Response }>(
      'POST',
      '/invitation/practice-answers',
      {
        response: someResponse(practice.body.question, 0),
      },
    );
    const again = await candidate.send<{ correct: boolean }>('POST', '/invitation/practice-answers', {
      response: tried.body.expected,
    });
    expect(again.body.correct).toBe(true);

    const begun = await candidate.start();
    expect(begun.status).toBe(201);
    expect(begun.body).toMatchObject({ state: 'running', flagged: false, progress: { answered: 0 } });
    const kinds = new Set<string>();
    let share = 0;
    let atMost = begun.body.progress.remaining.atMost;
    let sitting = begun.body;
    while (sitting.question) {
      kinds.add(sitting.question.kind);
      const { position } = sitting.question;
      sitting = (await candidate.answer(position, someResponse(sitting.question, (position % 7) / 7))).body;
      expect(sitting.progress.answered).toBe(position);
      expect(sitting.progress.share).toBeGreaterThanOrEqual(share);
      expect(sitting.progress.remaining.atMost).toBeLessThanOrEqual(atMost);
      ({
        share,
        remaining: { atMost },
      } = sitting.progress);
    }
    // Which kinds come is the selection's choice; three of the four always do.
    expect(kinds.size).toBeGreaterThanOrEqual(3);
    expect(sitting).toMatchObject({ state: 'finished', question: null, progress: { share: 1 } });
    expect(sitting.progress.answered).toBeGreaterThanOrEqual(30);
    expect(sitting.progress.answered).toBeLessThanOrEqual(50);

    const { body: result } = await candidate.result();
    expect(result).toMatchObject({ sittingId: candidate.sittingId, questions: sitting.progress.answered, revision: 1 });
    expect(result.scoredQuestions).toBe(result.questions);
    expect(result.scale).toMatchObject({ provisional: true, minimum: 200, maximum: 800 });
    expect(result.domains).toHaveLength(10);
    expect(result.domains.every(({ questions, measured }) => measured && questions >= 3)).toBe(true);
    expect(['precise-enough', 'cuts-decided', 'maximum-length']).toContain(result.endedBecause);
    const { estimate, interval, levelProbabilities } = result.overall;
    expect(interval?.[0]).toBeLessThan(estimate ?? NaN);
    expect(interval?.[1]).toBeGreaterThan(estimate ?? NaN);
    expect(levelProbabilities?.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 2);
    expect((await candidate.open()).body).toMatchObject({ state: 'finished', sittingId: candidate.sittingId });
  });

  it('places somebody who knows everything far above somebody who skips everything', async () => {
    const campaign = await aCampaign(service);
    const [able, lost] = [await aCandidateAtWork(service, campaign), await aCandidateAtWork(service, campaign)];
    await able.goOn(Infinity, answerRightly(able));
    await lost.goOn(Infinity, () => ({ kind: 'skip' }));
    const [best, worst] = [(await able.result()).body, (await lost.result()).body];
    expect(best.overall.level).toBe(5);
    expect(worst.overall.level).toBe(1);
    expect((best.overall.estimate ?? 0) - (worst.overall.estimate ?? 0)).toBeGreaterThan(300);
  });

  it('scores a skipped question 0, and counts it', async () => {
    const candidate = await aCandidateAtWork(service, await aCampaign(service));
    await candidate.goOn(3, () => ({ kind: 'skip' }));
    const { administrations } = await behindTheScenes(service, candidate);
    expect(administrations.map(({ score }) => score)).toEqual([0, 0, 0, null]);
    await candidate.end();
    expect((await candidate.result()).body).toMatchObject({ questions: 3, scoredQuestions: 3 });
  });

  it('shows the very same question, options in the same order, after a reload or on another device', async () => {
    const candidate = await aCandidateAtWork(service, await aCampaign(service));
    for (let step = 0; step < 4; step++) {
      const served = await candidate.goOn(1);
      const [first, second, restarted] = [await candidate.show(), await candidate.show(), await candidate.start()];
      expect(first.text).toBe(served.text);
      expect(second.text).toBe(served.text);
      expect(restarted.status).toBe(200);
      expect(restarted.text).toBe(served.text);
    }
  });

  it('ends early when asked, scores what was answered, and ends once', async () => {
    const candidate = await aCandidateAtWork(service, await aCampaign(service));
    await candidate.goOn(5);
    const ended = await candidate.end();
    expect(ended.body).toMatchObject({ state: 'finished', question: null, progress: { answered: 5, share: 1 } });
    expect((await candidate.end()).text).toBe(ended.text);
    expect((await candidate.show()).text).toBe(ended.text);
    const { body: result } = await candidate.result();
    expect(result).toMatchObject({ endedBecause: 'stopped', questions: 5, scoredQuestions: 5 });
    const notAsked = result.domains.filter(({ questions }) => questions === 0);
    expect(notAsked.length).toBeGreaterThanOrEqual(5);
    for (const domain of notAsked) {
      expect(domain).toMatchObject({ measured: false, estimate: null, level: null, standing: 'not-distinguishable' });
    }
    expect(problemOf(await candidate.answer(6, { kind: 'skip' }))).toMatchObject({ code: 'SITTING_FINISHED' });
  });

  it('may be ended before any answer: a result that claims nothing', async () => {
    const candidate = await aCandidateAtWork(service, await aCampaign(service));
    await candidate.end();
    const { status, body } = await candidate.result();
    expect(status).toBe(200);
    expect(body.overall).toMatchObject({ measured: false, estimate: null });
    expect(body.domains.some(({ measured }) => measured)).toBe(false);
  });

  it('has no result before the end', async () => {
    const candidate = await aCandidateAtWork(service, await aCampaign(service));
    const reply = await candidate.result();
    expect(reply.status).toBe(409);
    expect(problemOf(reply).code).toBe('RESULT_NOT_READY');
  });
});
