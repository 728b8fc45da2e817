import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NO_ACCOMMODATIONS, type Instrument } from '../../src/assessments/index.js';
import { composeResult } from '../../src/assessments/result.js';
import { againstTarget, probabilityOfReaching, readingOf } from '../../src/decisions/against-target.js';
import { differencesAmong } from '../../src/decisions/comparison.js';
import { oneMonthAfter } from '../../src/decisions/contest.js';
import { readIntegrity, shortestMsFor } from '../../src/decisions/integrity.js';
import { placeInNorm } from '../../src/decisions/norm.js';
import { passportCodeFrom, passportDigestOf } from '../../src/decisions/passport.js';
import { assertReasoned } from '../../src/decisions/reasons.js';
import { highestScoreOf } from '../../src/item-bank/index.js';
import { answered, theHiringTest } from '../builders/sittings.js';

const MADE = { revision: 1, because: 'finished', computedAt: '2026-11-23T09:00:00.000Z' } as const;

describe('what a result says of a level asked', () => {
  const levels = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 5, maxLength: 5 }).map((weights) => {
    const sum = weights.reduce((total, weight) => total + weight, 0) || 1;
    return weights.map((weight, index) => (weights.every((one) => one === 0) ? Number(index === 0) : weight / sum));
  });

  it('is surer of a lower level than of a higher one, and sure of the lowest', () => {
    fc.assert(
      fc.property(levels, (probabilities) => {
        const reaching = [1, 2, 3, 4, 5].map((level) => probabilityOfReaching(probabilities, level));
        expect(reaching[0]).toBeCloseTo(1, 9);
        reaching.slice(1).forEach((one, index) => expect(one).toBeLessThanOrEqual((reaching[index] ?? 0) + 1e-12));
      }),
    );
  });

  it('is poor only two levels below, and never on a doubt', () => {
    expect(readingOf([0, 0, 0.2, 0.5, 0.3], 4)).toBe('reached');
    expect(readingOf([0, 0.1, 0.85, 0.05, 0], 4)).toBe('middling');
    expect(readingOf([0.3, 0.49, 0.15, 0.06, 0], 4)).toBe('middling');
    expect(readingOf([0.4, 0.41, 0.15, 0.04, 0], 4)).toBe('poor');
    expect(readingOf([0.9, 0.1, 0, 0, 0], 2)).toBe('middling');
    expect(readingOf([0.96, 0.04, 0, 0, 0], 2)).toBe('poor');
    expect(readingOf([0.99, 0.01, 0, 0, 0], 1)).toBe('reached');
  });
});

describe('a result of the hiring test', () => {
  let test: Instrument;

  beforeAll(async () => {
    test = await theHiringTest();
  });

  const answers = (domain: string, howMany: number, isRight: boolean, elapsedMs = 30_000) =>
    [...test.items.values()]
      .filter((item) => item.domain === domain)
      .slice(0, howMany)
      .map((item, index) => {
        const response = { kind: 'single-choice', choice: 'a' } as const;
        return answered(item.id, isRight ? highestScoreOf(item) : 0, { position: index + 1, elapsedMs, response });
      });

  const resultOf = (...parts: ReturnType<typeof answers>[]) => composeResult(test, parts.flat(), MADE);

  it('says that a domain was not measured, and compares with the job’s own model only', () => {
    const { domains } = resultOf(answers('safety', 8, true));
    const target = { modelId: 'digital-agility', domains: { safety: 2, ethics: 3 } };
    const [safety, ethics] = againstTarget(test, domains, target)?.domains ?? [];
    expect(safety).toMatchObject({ id: 'safety', reading: 'reached' });
    expect(safety?.gap?.points).toBeGreaterThan(0);
    expect(ethics).toEqual({
      id: 'ethics',
      shortName: { fr: 'Éthique', en: 'Ethics' },
      asked: 3,
      gap: null,
      probabilityReached: null,
      probabilityFarBelow: null,
      reading: 'not-measured',
      isStronger: false,
    });
    expect(againstTarget(test, domains, { ...target, modelId: 'digcomp-3' })).toBeNull();
  });

  it('is told from another where it differs, on one scale only', () => {
    const strong = { sittingId: 'strong', scaleKey: 'one', result: resultOf(answers('safety', 10, true)) };
    const weak = { sittingId: 'weak', scaleKey: 'one', result: resultOf(answers('safety', 10, false)) };
    expect(differencesAmong([strong, weak])).toMatchObject([
      { of: 'safety', one: 'strong', other: 'weak', stands: true },
    ]);
    expect(differencesAmong([weak, { ...weak, sittingId: 'twin' }])).toMatchObject([
      { probabilityHigher: 0.5, stands: false },
    ]);
    expect(() => differencesAmong([strong, { ...weak, scaleKey: 'two' }])).toThrow('RESULTS_NOT_COMPARABLE');
    expect(() => differencesAmong(Array.from({ length: 7 }, () => strong))).toThrow('CHOOSE_TWO_TO_SIX');
  });

  const evidence = (elapsedMs: number, leaves = 0) => ({
    instrument: test,
    administrations: answers('safety', 10, true, elapsedMs),
    events: Array.from({ length: leaves }, (_none, index) => [
      { kind: 'window-left' as const, at: `2026-11-23T08:0${index}:00.000Z` },
      { kind: 'window-returned' as const, at: `2026-11-23T08:0${index}:10.000Z` },
    ])
      .flat()
      .map((event) => ({ ...event, organisationId: 'o', id: 'e', sittingId: 's', position: 1 })),
    locale: 'fr' as const,
    timeFactor: 1,
    accommodations: NO_ACCOMMODATIONS,
  });

  it('asks about answers quicker than reading, not about quick ones', () => {
    expect(readIntegrity(evidence(500)).signals).toMatchObject([{ kind: 'rapid-answers', rapid: 10, answers: 10 }]);
    expect(readIntegrity(evidence(9_000)).signals).toEqual([]);
    for (const item of test.items.values()) expect(shortestMsFor(item, 'fr')).toBeLessThanOrEqual(8_000);
  });

  it('shows no signal that an accommodation explains, and says so', () => {
    expect(readIntegrity(evidence(9_000, 3)).signals).toMatchObject([{ kind: 'window-left', times: 3, seconds: 30 }]);
    expect(readIntegrity(evidence(9_000, 2)).signals).toEqual([]);
    const slower = readIntegrity({ ...evidence(9_000, 3), timeFactor: 1.5 });
    expect(slower).toEqual({ signals: [], notShown: [{ kind: 'window-left', because: 'accommodation' }] });
    const heard = { ...NO_ACCOMMODATIONS, screenReaderItems: true };
    expect(readIntegrity({ ...evidence(500), accommodations: heard }).signals).toEqual([]);
  });
});

describe('a place among others', () => {
  const group = Array.from({ length: 100 }, (_none, index) => index / 10);

  it('waits for a hundred people', () => {
    expect(placeInNorm({ estimate: 0, standardError: 0.3 }, group.slice(1))).toEqual({
      state: 'waiting',
      size: 99,
      needed: 100,
    });
  });

  it('counts those below, ties for half, with the margin, and never says 0 or 100', () => {
    expect(placeInNorm({ estimate: 5, standardError: 1 }, group)).toMatchObject({ percentile: 51, from: 31, to: 70 });
    expect(placeInNorm({ estimate: 99, standardError: 1 }, group)).toMatchObject({ percentile: 99 });
    expect(placeInNorm({ estimate: -99, standardError: 1 }, group)).toMatchObject({ percentile: 1 });
  });
});

describe('reasons', () => {
  const names = ['Intermédiaire', 'Sécurité et vie privée'];

  it('are one’s own words, not the score again', () => {
    for (const text of [
      '',
      '   ',
      '512 ± 40',
      'Score insuffisant : niveau intermédiaire en sécurité et vie privée, sous le niveau demandé.',
    ]) {
      expect(() => assertReasoned(text, names)).toThrow('REASONS_NEEDED');
    }
    const own =
      'Elle a conduit deux projets proches, ses anciens responsables le confirment, et une formation est prévue.';
    expect(() => assertReasoned(own, names)).not.toThrow();
    expect(() =>
      assertReasoned('She led two similar projects, former managers confirm, and training begins shortly.', names),
    ).not.toThrow();
  });
});

describe('a month to answer', () => {
  it('ends on the same day, or on the last one of a shorter month', () => {
    expect(oneMonthAfter('2026-11-24T10:00:00.000Z')).toBe('2026-12-24T10:00:00.000Z');
    expect(oneMonthAfter('2027-01-31T10:00:00.000Z')).toBe('2027-02-28T10:00:00.000Z');
  });
});

describe('a passport’s code', () => {
  it('is read the same however it is typed', () => {
    const code = passportCodeFrom('a-secret');
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(passportDigestOf(code.toLowerCase().replaceAll('-', ' '))).toBe(passportDigestOf(code));
    expect(passportDigestOf('O1IL')).toBe(passportDigestOf('0111'));
    expect(passportCodeFrom('another')).not.toBe(code);
  });
});
