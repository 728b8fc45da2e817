import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  assertStopRules,
  createRandom,
  estimateAbilities,
  informationOfAll,
  remainingQuestions,
  shouldStop,
  type CutThatMatters,
  type Progress,
} from '../../src/psychometrics/index.js';
import { aMixedBank, aPrior, theRules } from './builders.js';

/** Two domains, both at `mean`, with the same variance and no covariance: the overall error is √(v/2). */
function progress(over: Partial<Progress> & { variance?: number; at?: number } = {}): Progress {
  const { variance = 1, at = 0, ...rest } = over;
  return { answered: 8, counts: [4, 4], mean: [at, at], covariance: [variance, 0, 0, variance], ...rest };
}

const overall = (cut: number): CutThatMatters => ({ weights: [0.5, 0.5], cut });

const rules = theRules({
  overallWeights: [0.5, 0.5],
  minimumLength: 6,
  maximumLength: 20,
  precision: { overall: 0.5, dimension: 0.7 },
});

describe('when a test may end', () => {
  it('ends when every error is small enough, and not a hair before', () => {
    expect(shouldStop(rules, progress({ variance: 0.49 }))).toBe('precise-enough');
    expect(shouldStop(rules, progress({ variance: 0.491 }))).toBeNull();
  });

  it('needs the overall error too', () => {
    const correlated = progress({ covariance: [0.49, 0.3, 0.3, 0.49] });
    expect(shouldStop(rules, correlated)).toBeNull();
  });

  it('ends when every cut that matters is decided', () => {
    const decide = theRules({ ...rules, precision: null, cutsThatMatter: [overall(-0.5), overall(0.5)] });
    // Overall error √(0.5/2) = 0.5: 1.645 errors from a cut are 0.8224 logits.
    expect(shouldStop(decide, progress({ variance: 0.5, at: 1.323 }))).toBe('cuts-decided');
    expect(shouldStop(decide, progress({ variance: 0.5, at: 1.322 }))).toBeNull();
    expect(shouldStop(decide, progress({ variance: 0.5, at: -1.323 }))).toBe('cuts-decided');
    expect(shouldStop(decide, progress({ variance: 0.5, at: 0 }))).toBeNull();
  });

  it('does not take the absence of cuts for a decision', () => {
    expect(shouldStop({ ...rules, precision: null }, progress({ variance: 1e-6 }))).toBeNull();
  });

  it('waits for the minimum length and for the minimum of every domain', () => {
    const sure = { variance: 0.01 };
    expect(shouldStop({ ...rules, minimumLength: 9 }, progress(sure))).toBeNull();
    expect(shouldStop({ ...rules, minimumLength: 8 }, progress(sure))).toBe('precise-enough');
    expect(shouldStop(rules, progress({ ...sure, counts: [6, 2] }))).toBeNull();
    expect(shouldStop(rules, progress({ ...sure, answered: 6, counts: [3, 3] }))).toBe('precise-enough');
  });

  it('asks nothing of a domain the test does not measure', () => {
    const one = theRules({ ...rules, overallWeights: [1, 0] });
    expect(shouldStop(one, progress({ counts: [8, 0], covariance: [0.2, 0, 0, 1] }))).toBe('precise-enough');
  });

  it('ends at the maximum length whatever is missing', () => {
    expect(shouldStop(rules, progress({ answered: 20, counts: [20, 0] }))).toBe('maximum-length');
    expect(shouldStop(rules, progress({ answered: 20, counts: [10, 10], variance: 0.1 }))).toBe('precise-enough');
  });

  it('ends when nothing is left to ask, and waits for no minimum it cannot reach', () => {
    expect(shouldStop(rules, progress({ available: [0, 0] }))).toBe('no-item-left');
    const short = { counts: [6, 2], variance: 0.01 };
    expect(shouldStop(rules, progress({ ...short, available: [3, 0] }))).toBe('precise-enough');
    expect(shouldStop(rules, progress({ ...short, available: [3, 1] }))).toBeNull();
  });

  it.each([
    ['maximumLength', { maximumLength: 5 }],
    ['minimumLength', { minimumLength: -1 }],
    ['minimumPerDimension', { minimumPerDimension: -1 }],
    ['certainty', { certainty: 0.5 }],
    ['certainty', { certainty: 1 }],
    ['precision.overall', { precision: { overall: 0, dimension: 1 } }],
    ['precision.dimension', { precision: { overall: 1, dimension: Number.NaN } }],
    ['overallWeights', { overallWeights: [0.5, 0.4] }],
  ])('refuses rules that contradict themselves: %s', (setting, over) => {
    expect(() => assertStopRules({ ...rules, ...over })).toThrow(
      expect.objectContaining({ code: 'INVALID_SETTING', facts: expect.objectContaining({ setting }) }),
    );
  });
});

describe('how many questions remain', () => {
  const bank = aMixedBank(10, 12);
  const prior = aPrior(10);
  const wide = theRules().overallWeights;

  function forecast(over: Parameters<typeof theRules>[0], answered: number, seed = 1) {
    const random = createRandom(seed);
    const eligible = new Uint8Array(bank.size).fill(1);
    const counts = new Int32Array(10);
    const responses = Array.from({ length: answered }, (_, k) => {
      const item = (k % 10) * 12 + Math.floor(k / 10);
      eligible[item] = 0;
      counts[k % 10]! += 1;
      return { item, score: Math.floor(random.uniform() * (bank.highestScoreOf[item]! + 1)) };
    });
    const { mean, covariance } = estimateAbilities(bank, prior, responses);
    const rules = theRules(over);
    const common = { bank, rules, mean, covariance, shownCovariance: covariance, answered, counts, eligible };
    return { common, ...remainingQuestions(common), left: rules.maximumLength - answered };
  }

  it('stays within what the rules allow', () => {
    const cuts = fc.subarray([-1.5, -0.5, 0.5, 1.5]).map((all) => all.map((cut) => ({ weights: wide, cut })));
    const precision = fc.constantFrom(null, { overall: 0.3, dimension: 0.6 }, { overall: 0.1, dimension: 0.1 });
    fc.assert(
      fc.property(cuts, precision, fc.integer({ min: 0, max: 50 }), fc.nat(), (cutsThatMatter, target, n, seed) => {
        const { atLeast, atMost, left } = forecast({ cutsThatMatter, precision: target }, n, seed);
        expect(atLeast).toBeGreaterThanOrEqual(0);
        expect(atLeast).toBeLessThanOrEqual(atMost);
        expect(atMost).toBeLessThanOrEqual(left);
        if (n < 30) expect(atLeast).toBeGreaterThanOrEqual(30 - n);
      }),
    );
  });

  it('is nothing when the test may end, and all that is left when it will not before', () => {
    expect(forecast({ precision: { overall: 0.9, dimension: 0.9 } }, 40)).toMatchObject({ atLeast: 0, atMost: 0 });
    expect(forecast({ precision: { overall: 0.1, dimension: 0.1 } }, 35)).toMatchObject({ atLeast: 15, atMost: 15 });
    expect(forecast({}, 50)).toMatchObject({ atLeast: 0, atMost: 0 });
  });

  it('says exactly how many are missing when only the minimum is', () => {
    const easy = { precision: { overall: 0.9, dimension: 0.9 } };
    expect(forecast(easy, 24)).toMatchObject({ atLeast: 6, atMost: 6 });
    expect(forecast({ ...easy, minimumLength: 36 }, 24)).toMatchObject({ atLeast: 12, atMost: 12 });
  });

  it('comes down as the wanted error rises', () => {
    const atMosts = [0.26, 0.3, 0.34].map((x) => forecast({ precision: { overall: x, dimension: 0.9 } }, 10).atMost);
    expect(atMosts).toEqual([...atMosts].sort((x, y) => y - x));
    expect(atMosts[0]!).toBeGreaterThan(atMosts[2]!);
  });

  it('counts on no more items than there are', () => {
    const { common } = forecast({}, 30);
    const eligible = common.eligible.map((isEligible, item) => (item % 12 === 11 ? isEligible : 0));
    expect(remainingQuestions({ ...common, eligible })).toEqual({ atLeast: 10, atMost: 10 });
  });

  it('says the same whether or not the information is at hand', () => {
    const { common, atLeast, atMost } = forecast({}, 12);
    const information = new Float64Array(bank.size);
    informationOfAll(bank, common.mean, information);
    expect(remainingQuestions({ ...common, information })).toEqual({ atLeast, atMost });
  });

  it('refuses masks of another length', () => {
    const { common } = forecast({}, 0);
    expect(() => remainingQuestions({ ...common, eligible: new Uint8Array(3) })).toThrow(
      expect.objectContaining({ code: 'DIMENSION_MISMATCH' }),
    );
  });
});
