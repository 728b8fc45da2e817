import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerDerivatives, information, probabilities, type ItemParameters } from '../../src/psychometrics/index.js';
import { between } from './builders.js';

const a = between(0, 3);
const b = between(-4, 4);
const parameters: fc.Arbitrary<ItemParameters> = fc.oneof(
  fc.record({ model: fc.constant('2pl' as const), a, b }),
  fc.record({ model: fc.constant('3pl' as const), a, b, c: between(0, 0.5) }),
  fc.record({ model: fc.constant('gpcm' as const), a, steps: fc.array(b, { minLength: 1, maxLength: 4 }) }),
);
const theta = between(-5, 5);

function scoresOf(item: ItemParameters): number[] {
  return probabilities(item, 0).map((_, score) => score);
}

describe('response models', () => {
  it('give half a chance where ability equals difficulty, more by half the guessing', () => {
    expect(probabilities({ model: '2pl', a: 1.7, b: 0.4 }, 0.4)).toEqual([0.5, 0.5]);
    expect(probabilities({ model: '3pl', a: 1.7, b: 0.4, c: 0.25 }, 0.4)).toEqual([0.375, 0.625]);
  });

  it('give neighbouring scores of partial credit the same chance at their step', () => {
    const [zero, one, two] = probabilities({ model: 'gpcm', a: 0.75, steps: [-0.6, 0.6] }, 0.6);
    expect(one).toBeCloseTo(two!, 14);
    expect(one! / zero!).toBeCloseTo(Math.exp(0.75 * 1.2), 12);
  });

  it('give probabilities that sum to one', () => {
    fc.assert(
      fc.property(parameters, theta, (item, at) => {
        const sum = probabilities(item, at).reduce((total, p) => total + p, 0);
        expect(sum).toBeCloseTo(1, 12);
      }),
    );
  });

  it('have the closed information of the 2PL and of the 3PL', () => {
    fc.assert(
      fc.property(a, b, between(0.01, 0.5), theta, (slope, place, guess, at) => {
        const p2 = 1 / (1 + Math.exp(-slope * (at - place)));
        expect(information({ model: '2pl', a: slope, b: place }, at)).toBeCloseTo(slope ** 2 * p2 * (1 - p2), 12);
        // Lord 1980, eq. 4-43
        const p3 = guess + (1 - guess) * p2;
        const closed = slope ** 2 * ((1 - p3) / p3) * ((p3 - guess) / (1 - guess)) ** 2;
        expect(information({ model: '3pl', a: slope, b: place, c: guess }, at)).toBeCloseTo(closed, 10);
      }),
    );
  });

  it('have an information that is the expected curvature of their log-likelihood', () => {
    fc.assert(
      fc.property(parameters, theta, (item, at) => {
        const chances = probabilities(item, at);
        const expected = scoresOf(item).reduce(
          (sum, score) => sum - chances[score]! * answerDerivatives(item, at, score).curvature,
          0,
        );
        expect(information(item, at)).toBeCloseTo(expected, 10);
      }),
    );
  });

  it('have derivatives that agree with differences', () => {
    const h = 1e-4;
    fc.assert(
      fc.property(parameters, theta, (item, at) => {
        for (const score of scoresOf(item)) {
          const below = answerDerivatives(item, at - h, score);
          const here = answerDerivatives(item, at, score);
          const above = answerDerivatives(item, at + h, score);
          expect(here.logLikelihood).toBeCloseTo(Math.log(probabilities(item, at)[score]!), 9);
          expect(here.gradient).toBeCloseTo((above.logLikelihood - below.logLikelihood) / (2 * h), 5);
          expect(here.curvature).toBeCloseTo((above.gradient - below.gradient) / (2 * h), 5);
        }
      }),
    );
  });

  it('know how an answer pulls when the discrimination changes', () => {
    const h = 1e-5;
    fc.assert(
      fc.property(parameters, theta, (item, at) => {
        for (const score of scoresOf(item)) {
          const less = answerDerivatives({ ...item, a: item.a - h }, at, score).gradient;
          const more = answerDerivatives({ ...item, a: item.a + h }, at, score).gradient;
          expect(answerDerivatives(item, at, score).gradientByDiscrimination).toBeCloseTo((more - less) / (2 * h), 5);
        }
      }),
    );
  });

  it('stay finite for absurd abilities and for items without discrimination', () => {
    const far = fc.constantFrom(-1000, -40, 40, 1000);
    expect(answerDerivatives({ model: '3pl', a: 1, b: 0, c: 0 }, -1000, 1).gradient).toBe(1);
    fc.assert(
      fc.property(parameters, far, fc.boolean(), (item, at, isFlat) => {
        const probe = isFlat ? { ...item, a: 0 } : item;
        for (const score of scoresOf(probe)) {
          const values = Object.values(answerDerivatives(probe, at, score)) as number[];
          expect(values.every(Number.isFinite)).toBe(true);
        }
        expect(probabilities(probe, at).every((p) => p >= 0 && p <= 1)).toBe(true);
        expect(information(probe, at)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('agree where one is a case of another', () => {
    fc.assert(
      fc.property(a, b, theta, fc.constantFrom(0, 1), (slope, place, at, score) => {
        const plain = answerDerivatives({ model: '2pl', a: slope, b: place }, at, score);
        const unguessed = answerDerivatives({ model: '3pl', a: slope, b: place, c: 0 }, at, score);
        const oneStep = answerDerivatives({ model: 'gpcm', a: slope, steps: [place] }, at, score);
        for (const key of ['logLikelihood', 'gradient', 'curvature', 'gradientByDiscrimination'] as const) {
          expect(unguessed[key]).toBeCloseTo(plain[key], 12);
          expect(oneStep[key]).toBeCloseTo(plain[key], 10);
        }
      }),
    );
  });

  it('refuse a score they do not have', () => {
    const item: ItemParameters = { model: 'gpcm', a: 1, steps: [0, 1] };
    for (const score of [-1, 0.5, 3]) {
      expect(() => answerDerivatives(item, 0, score)).toThrow(expect.objectContaining({ code: 'INVALID_SCORE' }));
    }
  });
});
