import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  composite,
  interval95,
  meanWeights,
  normalCdf,
  normalQuantile,
  probabilitiesOfLevels,
  probabilityAbove,
  probabilityBelowOwnMean,
} from '../../src/psychometrics/index.js';
import { between } from './builders.js';

describe('the normal distribution', () => {
  it('has its tabulated values', () => {
    // Abramowitz & Stegun 1964, tables 26.1 and 26.2
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(1)).toBeCloseTo(0.841344746068543, 15);
    expect(normalCdf(2.5)).toBeCloseTo(0.993790334674224, 15);
    expect(normalCdf(-4) / 3.16712418331199e-5).toBeCloseTo(1, 12);
    expect(normalCdf(-6) / 9.86587645037698e-10).toBeCloseTo(1, 12);
    expect([normalCdf(-Infinity), normalCdf(Infinity), normalCdf(50)]).toEqual([0, 1, 1]);
  });

  it('is the same on both sides of where its two formulas meet', () => {
    expect(normalCdf(-3 - 1e-12)).toBeCloseTo(normalCdf(-3), 13);
    expect(normalCdf(3 + 1e-12)).toBeCloseTo(normalCdf(3), 13);
  });

  it('is undone by its quantile', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
        expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 13);
      }),
    );
    expect(() => normalQuantile(1)).toThrow(expect.objectContaining({ code: 'INVALID_SETTING' }));
  });
});

describe('composites', () => {
  const joint = { mean: [1, -1, 0], covariance: [0.4, 0.1, 0, 0.1, 0.3, 0, 0, 0, 0.2] };

  it('weigh estimates and carry what the errors have in common', () => {
    const { estimate, standardError } = composite(joint, [0.5, 0.5, 0]);
    expect(estimate).toBe(0);
    expect(standardError ** 2).toBeCloseTo(0.25 * (0.4 + 0.3 + 2 * 0.1), 14);
  });

  it('refuse weights of another length', () => {
    expect(() => composite(joint, [1])).toThrow(expect.objectContaining({ code: 'DIMENSION_MISMATCH' }));
  });

  it('give equal weights over the dimensions named', () => {
    expect(meanWeights(4, [1, 3])).toEqual([0, 0.5, 0, 0.5]);
  });

  it('compare a domain with the person, not with the world', () => {
    const everybody = [0, 1, 2];
    // θ2 − mean = −⅓θ1 + ⅔θ2 − ⅓θ3: mean −1, variance (0.4 + 4·0.3 + 0.2 − 4·0.1)/9
    expect(probabilityBelowOwnMean(joint, 1, everybody)).toBeCloseTo(normalCdf(1 / Math.sqrt(1.4 / 9)), 12);
    expect(probabilityBelowOwnMean({ ...joint, mean: [-2, -2, -2] }, 0, everybody)).toBeCloseTo(0.5, 12);
    expect(probabilityBelowOwnMean(joint, 1, [1])).toBe(0.5);
  });

  it('have an interval of 1.96 errors either side', () => {
    const { low, high } = interval95({ estimate: 0.2, standardError: 0.5 });
    expect([low, high]).toEqual([expect.closeTo(-0.77998, 5), expect.closeTo(1.17998, 5)]);
  });
});

describe('probabilities of levels', () => {
  const cuts = [-1.5, -0.5, 0.5, 1.5];

  it('sum to one, one per level, and none is negative', () => {
    const estimate = between(-6, 6);
    const error = between(0, 3);
    fc.assert(
      fc.property(estimate, error, (at, se) => {
        const levels = probabilitiesOfLevels(at, se, cuts);
        expect(levels).toHaveLength(5);
        expect(levels.every((p) => p >= 0)).toBe(true);
        expect(levels.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('are symmetric around the middle and certain without error', () => {
    const [one, two, three, four, five] = probabilitiesOfLevels(0, 0.5, cuts);
    expect(three).toBeCloseTo(0.682689492137086, 12);
    expect([five, four]).toEqual([expect.closeTo(one!, 12), expect.closeTo(two!, 12)]);
    expect(probabilitiesOfLevels(0.7, 0, cuts)).toEqual([0, 0, 0, 1, 0]);
    expect(probabilitiesOfLevels(3, 1, [])).toEqual([1]);
    expect(probabilityAbove({ estimate: 1, standardError: 0 }, 1)).toBe(0.5);
  });

  it('refuse cuts that do not increase', () => {
    expect(() => probabilitiesOfLevels(0, 1, [0, 0])).toThrow(expect.objectContaining({ code: 'INVALID_SETTING' }));
  });
});
