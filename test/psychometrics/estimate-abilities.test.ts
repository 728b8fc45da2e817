import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  compileBank,
  compilePrior,
  createRandom,
  createWorkspace,
  estimateAbilities,
  probabilities,
  type CalibratedItem,
  type ScoredResponse,
} from '../../src/psychometrics/index.js';
import { aLineOf2pl, aPrior, aRandomBank, anItem } from './builders.js';

const seeds = fc.integer({ min: 1, max: 1_000_000 });

/** Answers of nobody in particular to the first items of a random bank. */
function randomAnswers(seed: number, count: number, dimensions: number) {
  const random = createRandom(seed);
  const bank = aRandomBank(random, count, dimensions);
  const responses = Array.from({ length: count }, (_, item) => ({
    item,
    score: Math.floor(random.uniform() * (bank.highestScoreOf[item]! + 1)),
  }));
  return { bank, responses, random };
}

function shuffled(responses: readonly ScoredResponse[], uniform: () => number): ScoredResponse[] {
  return responses
    .map((response) => ({ response, at: uniform() }))
    .sort((x, y) => x.at - y.at)
    .map((x) => x.response);
}

describe('estimating abilities', () => {
  it('gives back the prior while nothing is answered', () => {
    const prior = aPrior(3);
    const { mean, covariance, converged } = estimateAbilities(compileBank([], 3), prior, []);
    expect([...mean]).toEqual([0, 0, 0]);
    covariance.forEach((value, index) => expect(value).toBeCloseTo(prior.covariance[index]!, 12));
    expect(converged).toBe(true);
  });

  it('finds the top of the posterior', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { bank, responses } = randomAnswers(seed, 30, 4);
        const prior = aPrior(4);
        const { mean, converged } = estimateAbilities(bank, prior, responses);
        const height = (theta: ArrayLike<number>): number => {
          let sum = 0;
          for (const { item, score } of responses) {
            const { dimension, parameters } = bank.items[item]!;
            sum += Math.log(probabilities(parameters, theta[dimension]!)[score]!);
          }
          for (let i = 0; i < 4; i += 1) {
            for (let j = 0; j < 4; j += 1) sum -= 0.5 * theta[i]! * prior.precision[i * 4 + j]! * theta[j]!;
          }
          return sum;
        };
        expect(converged).toBe(true);
        for (let d = 0; d < 4; d += 1) {
          const up = mean.map((value, index) => value + (index === d ? 1e-3 : 0));
          const down = mean.map((value, index) => value - (index === d ? 1e-3 : 0));
          expect((height(up) - height(down)) / 2e-3).toBeCloseTo(0, 5);
          expect(height(mean)).toBeGreaterThan(Math.max(height(up), height(down)));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('has the curvature of the posterior as its precision, and the inverse as covariance', () => {
    const { bank, responses } = randomAnswers(5, 20, 2);
    const prior = aPrior(2);
    const { mean, precision, covariance } = estimateAbilities(bank, prior, responses);
    const logLikelihood = (d: number, theta: number): number =>
      responses
        .filter(({ item }) => bank.dimensionOf[item] === d)
        .reduce(
          (sum, { item, score }) => sum + Math.log(probabilities(bank.items[item]!.parameters, theta)[score]!),
          0,
        );
    for (const d of [0, 1]) {
      const at = mean[d]!;
      const h = 1e-3;
      const second = (logLikelihood(d, at + h) - 2 * logLikelihood(d, at) + logLikelihood(d, at - h)) / (h * h);
      expect(precision[d * 3]!).toBeCloseTo(prior.precision[d * 3]! - second, 5);
    }
    expect(precision[0]! * covariance[0]! + precision[1]! * covariance[2]!).toBeCloseTo(1, 12);
    expect(precision[0]! * covariance[1]! + precision[1]! * covariance[3]!).toBeCloseTo(0, 12);
  });

  it('does not depend on the order of answers, not by a bit', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 50 }), (seed, count) => {
        const { bank, responses, random } = randomAnswers(seed, count, 5);
        const inOrder = estimateAbilities(bank, aPrior(5), responses);
        const mixed = estimateAbilities(bank, aPrior(5), shuffled(responses, random.uniform));
        expect(mixed).toEqual(inOrder);
      }),
      { numRuns: 50 },
    );
  });

  it('does not depend on what the workspace was used for before', () => {
    const { bank, responses } = randomAnswers(11, 40, 5);
    const prior = aPrior(5);
    const fresh = estimateAbilities(bank, prior, responses);
    const workspace = createWorkspace(5);
    estimateAbilities(bank, prior, responses.slice(0, 7), { workspace });
    const reused = estimateAbilities(bank, prior, responses, { workspace });
    estimateAbilities(bank, prior, responses.slice(0, 3), { workspace });
    expect(reused).toEqual(fresh);
  });

  it('takes a test longer than the workspace was made for', () => {
    const bank = compileBank(aLineOf2pl(Array.from({ length: 300 }, (_, k) => (k - 150) / 75)), 1);
    const responses = Array.from({ length: 300 }, (_, item) => ({ item, score: item < 150 ? 1 : 0 }));
    expect(estimateAbilities(bank, aPrior(1), responses).mean[0]).toBeCloseTo(0, 1);
  });

  it('never thinks less of a dimension for a right answer, nor more for a wrong one', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = createRandom(seed);
        const items = Array.from({ length: 13 }, (_, k) =>
          anItem(
            { model: '2pl', a: 0.3 + 2 * random.uniform(), b: 2 * random.normal() },
            { id: `${k}`, dimension: k % 3 },
          ),
        );
        const bank = compileBank(items, 3);
        const before = items.slice(1).map((_, k) => ({ item: k + 1, score: random.uniform() < 0.5 ? 1 : 0 }));
        const meanWith = (more: ScoredResponse[]): number =>
          estimateAbilities(bank, aPrior(3), [...before, ...more]).mean[0]!;
        expect(meanWith([{ item: 0, score: 1 }])).toBeGreaterThan(meanWith([]));
        expect(meanWith([{ item: 0, score: 0 }])).toBeLessThan(meanWith([]));
      }),
      { numRuns: 100 },
    );
  });

  it('lets a domain without answers follow its neighbours, less surely than they', () => {
    const items = aLineOf2pl([-1, -0.5, 0, 0.5, 1]);
    const bank = compileBank(items, 2);
    const responses = items.map((_, item) => ({ item, score: 1 }));
    const { mean, covariance } = estimateAbilities(bank, aPrior(2), responses);
    // Between two normals of correlation 0.6 the regression of one on the other has slope 0.6.
    expect(mean[0]!).toBeGreaterThan(0.5);
    expect(mean[1]!).toBeCloseTo(0.6 * mean[0]!, 10);
    expect(covariance[3]!).toBeGreaterThan(covariance[0]!);
    expect(covariance[3]!).toBeLessThan(1);
  });

  it('copes with lucky guesses on items far too hard, where the likelihood is convex', () => {
    const items: CalibratedItem[] = Array.from({ length: 40 }, (_, k) =>
      anItem({ model: '3pl', a: 2.5, b: 3 + k / 20, c: 0.5 }, { id: `${k}` }),
    );
    const easyFailed = anItem({ model: '2pl', a: 2.5, b: -3 }, { id: 'easy' });
    const bank = compileBank([...items, easyFailed], 1);
    const lucky = items.map((_, item) => ({ item, score: item % 3 === 0 ? 0 : 1 }));
    const { mean, covariance, converged } = estimateAbilities(bank, aPrior(1), [...lucky, { item: 40, score: 0 }]);
    expect(converged).toBe(true);
    expect(Number.isFinite(mean[0])).toBe(true);
    expect(covariance[0]!).toBeGreaterThan(0);
  });

  it('climbs step by step where items are so steep that a full step leaps over the top', () => {
    const items = aLineOf2pl([3, 3, 3], 10);
    const responses = items.map((_, item) => ({ item, score: 1 }));
    const { mean, converged } = estimateAbilities(compileBank(items, 1), aPrior(1), responses);
    expect(converged).toBe(true);
    // Where 3 · 10 · P(wrong) = θ.
    expect(30 / (1 + Math.exp(10 * (mean[0]! - 3)))).toBeCloseTo(mean[0]!, 8);
  });

  it('moves with the scale: prior and difficulties shifted alike shift the estimate as much', () => {
    const covariance = [
      [1, 0.5],
      [0.5, 1],
    ];
    const estimateAt = (origin: number) => {
      const items = [-1, 0, 1].map((b, d) =>
        anItem({ model: '2pl', a: 1.3, b: b + origin }, { id: `${b}`, dimension: d % 2 }),
      );
      const responses = items.map((_, item) => ({ item, score: item % 2 }));
      return estimateAbilities(compileBank(items, 2), compilePrior({ mean: [origin, origin], covariance }), responses);
    };
    const [here, there] = [estimateAt(0), estimateAt(2.5)];
    there.mean.forEach((value, d) => expect(value - here.mean[d]!).toBeCloseTo(2.5, 9));
    there.covariance.forEach((value, k) => expect(value).toBeCloseTo(here.covariance[k]!, 9));
  });

  it('converges on every answer right and every answer wrong, however extreme the items', () => {
    for (const score of [0, 1]) {
      const items = aLineOf2pl([-40, -4, 0, 4, 40], 3);
      const responses = items.map((_, item) => ({ item, score }));
      const { mean, converged } = estimateAbilities(compileBank(items, 1), aPrior(1), responses);
      expect(converged).toBe(true);
      expect(Number.isFinite(mean[0])).toBe(true);
    }
  });

  it('refuses answers that cannot be', () => {
    const bank = compileBank(aLineOf2pl([0, 1]), 1);
    const estimate =
      (...responses: ScoredResponse[]) =>
      () =>
        estimateAbilities(bank, aPrior(1), responses);
    expect(estimate({ item: 2, score: 1 })).toThrow(expect.objectContaining({ code: 'UNKNOWN_ITEM' }));
    expect(estimate({ item: -1, score: 1 })).toThrow(expect.objectContaining({ code: 'UNKNOWN_ITEM' }));
    expect(estimate({ item: 0, score: 2 })).toThrow(expect.objectContaining({ code: 'INVALID_SCORE' }));
    expect(estimate({ item: 0, score: 1 }, { item: 1, score: 1 }, { item: 0, score: 1 })).toThrow(
      expect.objectContaining({ code: 'REPEATED_ITEM' }),
    );
    const twoDimensional = compilePrior({
      mean: [0, 0],
      covariance: [
        [1, 0],
        [0, 1],
      ],
    });
    expect(() => estimateAbilities(bank, twoDimensional, [])).toThrow(
      expect.objectContaining({ code: 'DIMENSION_MISMATCH' }),
    );
  });
});
