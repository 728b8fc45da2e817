import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { problemOf, type Candidate, type Heard } from '../support/candidate.js';
import { shortTest, type ContentFolder } from '../support/content-folder.js';
import { bothDatabases, type EmptyDatabase } from '../support/databases.js';
import { behindTheScenes } from '../support/right-answers.js';
import { aCampaign, aCandidate, aCandidateAtWork, startTestService, type TestService } from '../support/service.js';
import { someResponse } from '../support/sitting-taker.js';

describe.each(bothDatabases)('answers on $kind', ({ create }) => {
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

  it('get the byte-identical reply when repeated, even after later answers and after the end', async () => {
    const candidate = await atWork();
    const replies: { send: () => Promise<Heard>; text: string }[] = [];
    let sitting = (await candidate.show()).body;
    while (sitting.question) {
      const { position } = sitting.question;
      const response = someResponse(sitting.question, 0.5);
      const send = () => candidate.answer(position, response, 500 + position);
      const reply = await candidate.answer(position, response);
      expect(reply.status).toBe(200);
      replies.push({ send, text: reply.text });
      for (const earlier of replies) expect((await earlier.send()).text).toBe(earlier.text);
      sitting = reply.body;
    }
    expect(replies).toHaveLength(6);
    const before = (await behindTheScenes(service, candidate)).administrations;
    for (const earlier of replies) expect((await earlier.send()).text).toBe(earlier.text);
    expect((await behindTheScenes(service, candidate)).administrations).toEqual(before);
  });

  it('are recognised as the same when only the order of what has no order differs', async () => {
    const candidate = await atWork();
    let question = (await candidate.show()).body.question;
    while (question && question.kind !== 'multiple-choice') {
      question = (await candidate.answer(question.position, someResponse(question, 0))).body.question;
    }
    if (!question) return;
    const [one = '', two = ''] = question.options.map(({ id }) => id);
    const first = await candidate.answer(question.position, { kind: 'multiple-choice', choices: [one, two] });
    const turned = await candidate.answer(question.position, { kind: 'multiple-choice', choices: [two, one] });
    expect(turned.text).toBe(first.text);
  });

  it('are refused with 409 when another one was given, and nothing changes', async () => {
    const candidate = await atWork();
    const { question } = (await candidate.show()).body;
    if (!question) throw new Error('no question');
    await candidate.answer(1, someResponse(question, 0));
    const before = (await behindTheScenes(service, candidate)).administrations;
    const shown = (await candidate.show()).text;
    for (const other of [{ kind: 'skip' } as const, someResponse(question, 0.99)]) {
      const reply = await candidate.answer(1, other);
      expect(reply.status).toBe(409);
      expect(problemOf(reply).code).toBe('ANSWER_ALREADY_GIVEN');
    }
    expect((await behindTheScenes(service, candidate)).administrations).toEqual(before);
    expect((await candidate.show()).text).toBe(shown);
  });

  it.each([0, -1, 2, 3, 99, 999_999_999_999])('are refused at position %p, which was not served', async (position) => {
    const candidate = await atWork();
    const reply = await candidate.answer(position, { kind: 'skip' });
    expect(reply.status).toBe(409);
    expect(problemOf(reply).code).toBe('POSITION_NOT_SERVED');
    expect((await candidate.show()).body.progress.answered).toBe(0);
  });

  it('given by two tabs at the same moment become one', async () => {
    const candidate = await atWork();
    let { question } = (await candidate.show()).body;
    while (question) {
      const { position } = question;
      const choices = [someResponse(question, 0), { kind: 'skip' } as const];
      const tabs = await Promise.all(
        Array.from({ length: 16 }, (_, tab) => candidate.answer(position, choices[tab % 2] ?? { kind: 'skip' })),
      );
      const accepted = tabs.filter(({ status }) => status === 200);
      const refused = tabs.filter(({ status }) => status === 409);
      expect([accepted.length, refused.length]).toEqual([8, 8]);
      expect(new Set(accepted.map(({ text }) => text)).size).toBe(1);
      expect(new Set(refused.map((reply) => problemOf(reply).code))).toEqual(new Set(['ANSWER_ALREADY_GIVEN']));
      question = accepted[0]?.body.question ?? null;
    }
    const { administrations } = await behindTheScenes(service, candidate);
    expect(administrations.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('of many people at once never meet', async () => {
    const campaign = await aCampaign(service);
    const people = await Promise.all(Array.from({ length: 12 }, () => aCandidateAtWork(service, campaign)));
    await Promise.all(
      people.map((person, index) => person.goOn(Infinity, (question) => someResponse(question, index / 12))),
    );
    for (const person of people) {
      const { administrations } = await behindTheScenes(service, person);
      expect(administrations).toHaveLength(6);
      expect(new Set(administrations.map(({ itemId }) => itemId)).size).toBe(6);
      expect((await person.result()).body.scoredQuestions).toBe(6);
    }
  });

  it('begun twenty times at once, a test is one sitting', async () => {
    const candidate = await aCandidate(service, await aCampaign(service));
    await candidate.acknowledge();
    const starts = await Promise.all(Array.from({ length: 20 }, () => candidate.start()));
    expect(starts.map(({ status }) => status).sort()).toEqual([...new Array<number>(19).fill(200), 201]);
    expect(new Set(starts.map(({ text }) => text)).size).toBe(1);
  });

  describe('malformed', () => {
    let candidate: Candidate;
    let path: string;
    let untouched: string;

    beforeAll(async () => {
      candidate = await atWork();
      path = `/sittings/${candidate.sittingId}/answers/1`;
      untouched = (await candidate.show()).text;
    });

    const isRefusedWithFields = async (body: unknown, field?: string): Promise<void> => {
      const reply = await candidate.send('PUT', path, body);
      expect([reply.status, problemOf(reply).code]).toEqual([422, 'VALIDATION_FAILED']);
      expect(problemOf(reply).errors?.length).toBeGreaterThan(0);
      if (field !== undefined) expect(problemOf(reply).errors?.map((error) => error.field)).toContain(field);
      expect((await candidate.show()).text).toBe(untouched);
    };

    const skip = { kind: 'skip' };
    it.each<[string, unknown, string]>([
      ['nothing at all', {}, 'response'],
      ['null', 'null', 'response'],
      ['no response', { elapsedMs: 1 }, 'response'],
      ['a text for a response', { response: 'skip', elapsedMs: 1 }, 'response'],
      ['a list for a response', { response: [], elapsedMs: 1 }, 'response'],
      ['null for a response', { response: null, elapsedMs: 1 }, 'response'],
      ['no kind', { response: {}, elapsedMs: 1 }, 'response.kind'],
      ['an unknown kind', { response: { kind: 'essay' }, elapsedMs: 1 }, 'response.kind'],
      ['a kind that is a list', { response: { kind: ['skip'] }, elapsedMs: 1 }, 'response.kind'],
      ['no time', { response: skip }, 'elapsedMs'],
      ['a negative time', { response: skip, elapsedMs: -1 }, 'elapsedMs'],
      ['half a millisecond', { response: skip, elapsedMs: 0.5 }, 'elapsedMs'],
      ['a time in words', { response: skip, elapsedMs: '12' }, 'elapsedMs'],
      ['more than a day', { response: skip, elapsedMs: 86_400_001 }, 'elapsedMs'],
      ['a field too many', { response: skip, elapsedMs: 1, score: 1 }, 'score'],
      ['a field too many inside', { response: { kind: 'skip', key: 'a' }, elapsedMs: 1 }, 'response.key'],
      ['no choice', { response: { kind: 'single-choice' }, elapsedMs: 1 }, 'response.choice'],
      [
        'a choice that is a number',
        { response: { kind: 'single-choice', choice: 1 }, elapsedMs: 1 },
        'response.choice',
      ],
      [
        'a very long choice',
        { response: { kind: 'single-choice', choice: 'x'.repeat(21) }, elapsedMs: 1 },
        'response.choice',
      ],
      [
        'choices that are a text',
        { response: { kind: 'multiple-choice', choices: '12' }, elapsedMs: 1 },
        'response.choices',
      ],
      [
        'choices that are numbers',
        { response: { kind: 'multiple-choice', choices: [1] }, elapsedMs: 1 },
        'response.choices',
      ],
      [
        'too many choices',
        { response: { kind: 'multiple-choice', choices: new Array(13).fill('1') }, elapsedMs: 1 },
        'response.choices',
      ],
      [
        'an order that is an object',
        { response: { kind: 'ordering', order: { 0: '1' } }, elapsedMs: 1 },
        'response.order',
      ],
      ['pairs that are null', { response: { kind: 'matching', pairs: null }, elapsedMs: 1 }, 'response.pairs'],
      ['pairs of numbers', { response: { kind: 'matching', pairs: { 1: 2 } }, elapsedMs: 1 }, 'response.pairs'],
    ])('with %s: 422 with fields, and the sitting is unchanged', (_what, body, field) =>
      isRefusedWithFields(body, field),
    );

    it('by what does not fit the question: 422 naming what', async () => {
      const taker = await atWork();
      let { question } = (await taker.show()).body;
      const seen = new Set<string>();
      while (question) {
        const { position, kind, options, targets } = question;
        const ids = options.map(({ id }) => id);
        const other =
          kind === 'single-choice' ? { kind: 'ordering', order: ids } : { kind: 'single-choice', choice: '1' };
        const bad: [unknown, string][] = [[other, 'response.kind']];
        if (kind === 'single-choice') {
          bad.push([{ kind, choice: '9' }, 'response.choice'], [{ kind, choice: 'a' }, 'response.choice']);
          bad.push([{ kind, choice: '' }, 'response.choice'], [{ kind, choice: '?1' }, 'response.choice']);
        }
        if (kind === 'multiple-choice') {
          for (const choices of [[], ['1', '1'], ['9'], ['a']]) bad.push([{ kind, choices }, 'response.choices']);
        }
        if (kind === 'ordering') {
          for (const order of [[], ids.slice(1), [...ids, '1'], ids.map(() => '1')])
            bad.push([{ kind, order }, 'response.order']);
        }
        if (kind === 'matching') {
          const first = targets?.[0]?.id ?? '';
          for (const pairs of [
            {},
            { 1: first },
            Object.fromEntries(ids.map((id) => [id, '9'])),
            { constructor: '1' },
          ]) {
            bad.push([{ kind, pairs }, 'response.pairs']);
          }
        }
        const before = (await taker.show()).text;
        for (const [response, field] of bad) {
          const reply = await taker.send('PUT', `/sittings/${taker.sittingId}/answers/${position}`, {
            response,
            elapsedMs: 1,
          });
          expect([response, reply.status]).toEqual([response, 422]);
          expect(problemOf(reply).errors?.map((error) => error.field)).toContain(field);
        }
        expect((await taker.show()).text).toBe(before);
        seen.add(kind);
        ({ question } = (await taker.answer(position, someResponse(question, 0))).body);
      }
      expect(seen.size).toBeGreaterThan(1);
    });

    it('at a position that is not a number: 422', async () => {
      for (const position of ['one', '1.5', '-', '1-']) {
        const reply = await candidate.send('PUT', `/sittings/${candidate.sittingId}/answers/${position}`, {
          response: skip,
          elapsedMs: 1,
        });
        expect([position, reply.status]).toEqual([position, 422]);
      }
    });

    it('in any way at all: refused as 4xx problem+json, and the sitting is unchanged', async () => {
      const response = fc.oneof(
        fc.anything(),
        fc.record(
          {
            kind: fc.constantFrom('single-choice', 'multiple-choice', 'ordering', 'matching', 'essay', null),
            choice: fc.anything(),
            choices: fc.array(fc.anything()),
            order: fc.array(fc.constantFrom('a', '?1', '99')),
            pairs: fc.dictionary(fc.constantFrom('__proto__', 'a', 'toString', '7'), fc.anything()),
          },
          { requiredKeys: ['kind'] },
        ),
      );
      const isValid = (body: unknown): boolean => {
        const given = (body as { response?: { kind?: unknown; choice?: unknown } }).response;
        return given?.kind === 'skip' || typeof given?.choice === 'string';
      };
      await fc.assert(
        fc.asyncProperty(response, fc.oneof(fc.constant(1), fc.anything()), async (one, elapsedMs) => {
          const text = JSON.stringify({ response: one, elapsedMs }, (_key, value: unknown) =>
            typeof value === 'bigint' ? 0 : value,
          );
          fc.pre(!isValid(JSON.parse(text)));
          const reply = await candidate.send('PUT', path, text);
          expect([422, 400]).toContain(reply.status);
          expect(reply.headers.get('content-type')).toContain('application/problem+json');
        }),
        { numRuns: 150 },
      );
      expect((await candidate.show()).text).toBe(untouched);
    });
  });
});
