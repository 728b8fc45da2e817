import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  alpha,
  compareMeans,
  covariancesOf,
  createRandom,
  discoveries,
  meanWithInterval,
  momentsOf,
  netPromoterScore,
  omega,
  rake,
  shareWithInterval,
  studentCdf,
  studentQuantile,
  together,
} from '../../src/psychometrics/index.js';

/** Cushny & Peebles 1905, hours of sleep gained by two drugs: the data of R's `sleep`. */
const SLEEP = [
  [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0],
  [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
] as const;

describe('Student’s distribution', () => {
  it.each([
    [4, 2.7764451],
    [9, 2.2621572],
    [30, 2.0422725],
    [1, 12.7062047],
    [17.776, 2.1028166],
  ])('with %d degrees of freedom has the 97.5 %% point of the tables', (freedom, point) => {
    expect(studentQuantile(0.975, freedom)).toBeCloseTo(point, 4);
    expect(studentCdf(studentQuantile(0.975, freedom), freedom)).toBeCloseTo(0.975, 12);
    expect(studentQuantile(0.025, freedom)).toBeCloseTo(-point, 4);
  });

  it.each([
    [-1.96, 150, 0.02592449296795906],
    [-1.96, 250, 0.0255533101126866],
    [-4, 1000, 3.400495960439082e-5],
    [-8, 1000, 1.7133307411957489e-15],
    [-0.01, 201, 0.49601560279678436],
    [-30, 99999.5, 3.689305428795182e-197],
    [-2.5, 199.5, 0.00661260556144539],
    [-2.5, 200.5, 0.006610572222270341],
  ])('keeps its small tails, P(T ≤ %d) with %d degrees of freedom, as SciPy 1.17 computes them', (t, freedom, tail) => {
    expect(studentCdf(t, freedom) / tail).toBeCloseTo(1, 11);
  });

  it.each([
    [0.975, 2.5, 3.5746548420036817],
    [0.975, 150, 1.9759053308966201],
    [0.975, 300, 1.9679030112610865],
    [0.9, 99999, 1.2815600315340214],
    [0.6, 1, 0.32491969623290634],
  ])('has the same point at %d with %d degrees of freedom as SciPy 1.17', (probability, freedom, point) => {
    expect(studentQuantile(probability, freedom) / point).toBeCloseTo(1, 11);
  });

  it('is refused without freedom, and outside probabilities', () => {
    expect(() => studentCdf(1, 0)).toThrow('freedom');
    expect(() => studentQuantile(1, 5)).toThrow('probability');
  });
});

describe('a share with its interval', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d is that of Newcombe 1998, method 3', (part, whole, low, high) => {
    const share = shareWithInterval(part, whole);
    expect(share.low).toBeCloseTo(low, 4);
    expect(share.high).toBeCloseTo(high, 4);
  });

  it('is refused when it is no share', () => {
    expect(() => shareWithInterval(3, 2)).toThrow('no share');
    expect(() => shareWithInterval(0, 0)).toThrow('no share');
  });
});

describe('a mean with its interval', () => {
  it('is that of R’s t.test', () => {
    const { estimate, low, high } = meanWithInterval(momentsOf(SLEEP[0]));
    expect([estimate, low, high].map((value) => value.toFixed(4))).toEqual(['0.7500', '-0.5298', '2.0298']);
  });

  it('goes no further than the scale', () => {
    expect(meanWithInterval(momentsOf([95, 100, 100]), 0, 100).high).toBe(100);
  });

  it('is the same whether groups are taken apart or together', () => {
    const whole = momentsOf([...SLEEP[0], ...SLEEP[1]]);
    const joined = together(momentsOf(SLEEP[0]), momentsOf(SLEEP[1]));
    expect(joined.mean).toBeCloseTo(whole.mean, 12);
    expect(joined.squares).toBeCloseTo(whole.squares, 10);
    expect(together(momentsOf([]), momentsOf([])).count).toBe(0);
  });
});

describe('a net promoter score', () => {
  it('is the share of promoters less the share of detractors', () => {
    expect(netPromoterScore({ promoters: 6, passives: 2, detractors: 2 }).estimate).toBe(40);
  });

  it('has an interval that holds the truth in about 95 % of groups of ten', () => {
    const random = createRandom(7);
    let held = 0;
    for (let group = 0; group < 4_000; group += 1) {
      const counts = { promoters: 0, passives: 0, detractors: 0 };
      for (let person = 0; person < 10; person += 1) {
        const draw = random.uniform();
        counts[draw < 0.35 ? 'promoters' : draw < 0.75 ? 'passives' : 'detractors'] += 1;
      }
      const { low, high } = netPromoterScore(counts);
      if (low <= 10 && high >= 10) held += 1;
    }
    expect(held / 4_000).toBeGreaterThan(0.935);
    expect(held / 4_000).toBeLessThan(0.985);
  });
});

describe('two groups beside each other', () => {
  it('are compared as by Welch’s test and Hedges’ g', () => {
    const { difference, effect, probability } = compareMeans(momentsOf(SLEEP[0]), momentsOf(SLEEP[1]));
    expect(difference).toBeCloseTo(-1.58, 10);
    expect(probability).toBeCloseTo(0.07939, 5);
    expect(effect).toBeCloseTo(-0.8321811 * (1 - 3 / 71), 6);
  });

  it('may not vary at all', () => {
    const [same, more] = [momentsOf([3, 3, 3]), momentsOf([4, 4, 4])];
    expect(compareMeans(same, same)).toEqual({ difference: 0, effect: 0, probability: 1 });
    expect(compareMeans(more, same)).toEqual({ difference: 1, effect: Infinity, probability: 0 });
  });

  it('stand among many as Benjamini and Hochberg say', () => {
    const probabilities = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ];
    expect(discoveries(probabilities, 0.05).filter(Boolean)).toHaveLength(4);
    expect(discoveries([], 0.05)).toEqual([]);
  });
});

describe('how well questions hold together', () => {
  const lsat = readFileSync('test/reference/lsat6.csv', 'utf8').trim().split('\n').slice(1);
  const answers = lsat.map((line) => line.split(',').slice(-5).map(Number));

  it('has the alpha that the ltm package gives for the LSAT', () => {
    expect(answers).toHaveLength(1_000);
    expect(alpha(covariancesOf(answers))).toBeCloseTo(0.295, 3);
  });

  it('has an omega that finds the loadings again when one factor made the covariances', () => {
    const loadings = [0.9, 0.7, 0.5, 0.3];
    const covariances = Float64Array.from({ length: 16 }, (_, at) => {
      const [i, j] = [Math.floor(at / 4), at % 4];
      return i === j ? 1 : loadings[i]! * loadings[j]!;
    });
    const unique = loadings.reduce((sum, loading) => sum + 1 - loading ** 2, 0);
    expect(omega(covariances)).toBeCloseTo(2.4 ** 2 / (2.4 ** 2 + unique), 8);
    expect(omega(covariances)!).toBeGreaterThan(alpha(covariances));
  });

  it('is the same as alpha when all questions are equally good', () => {
    const covariances = Float64Array.from({ length: 9 }, (_, at) => (at % 4 === 0 ? 1 : 0.4));
    expect(omega(covariances)).toBeCloseTo(alpha(covariances), 8);
  });

  it('has no omega where one factor does not describe them', () => {
    expect(omega(Float64Array.from([1, 0.9, 0.1, 0.9, 1, 0.9, 0.1, 0.9, 1]))).toBeNull();
  });
});

describe('answers weighted to the population', () => {
  const bands = (text: string): number[] => [...text].map(Number);

  it('have the margins of the population', () => {
    const margins = [
      { bands: bands('0000001111'), shares: [0.5, 0.5] },
      { bands: bands('0011220012'), shares: [0.3, 0.4, 0.3] },
    ];
    const { weights, designEffect, isMet } = rake(margins);
    expect(isMet).toBe(true);
    const share = (at: number, band: number): number =>
      weights.reduce((sum, weight, one) => sum + (margins[at]!.bands[one] === band ? weight : 0), 0) / 10;
    expect([share(0, 0), share(1, 0), share(1, 1)].map((value) => value.toFixed(3))).toEqual([
      '0.500',
      '0.300',
      '0.400',
    ]);
    expect(designEffect).toBeGreaterThan(1);
  });

  it('lose nothing when they already are the population', () => {
    const { weights, designEffect } = rake([{ bands: bands('0011'), shares: [0.5, 0.5] }]);
    expect([...weights]).toEqual([1, 1, 1, 1]);
    expect(designEffect).toBe(1);
  });

  it('say when the margins cannot be met without one person speaking for too many', () => {
    const lone = [{ bands: bands('00000000000000000001'), shares: [0.5, 0.5] }];
    expect(rake(lone, 3).isMet).toBe(false);
  });

  it('are refused when nobody speaks for a band', () => {
    expect(() => rake([{ bands: bands('0000'), shares: [0.5, 0.5] }])).toThrow('nobody answered');
    expect(() => rake([{ bands: bands('01'), shares: [0.5, 0.6] }])).toThrow('sum');
  });
});
