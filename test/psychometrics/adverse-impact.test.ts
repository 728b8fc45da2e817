import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adverseImpact, fisherExact } from '../../src/psychometrics/index.js';

const count = fc.integer({ min: 0, max: 60 });
const table = fc.tuple(fc.tuple(count, count), fc.tuple(count, count));

describe('Fisher’s exact test', () => {
  it.each([
    // Fisher's tea taster and Agresti's dizygotic twins' convictions, as R's fisher.test gives them.
    [
      'tea taster',
      [
        [3, 1],
        [1, 3],
      ],
      0.4857142857,
    ],
    [
      'convictions',
      [
        [2, 15],
        [10, 3],
      ],
      0.0005367241,
    ],
    [
      'nothing to tell',
      [
        [0, 0],
        [4, 3],
      ],
      1,
    ],
  ] as const)('gives the published value for %s', (_name, observed, expected) => {
    expect(fisherExact(observed)).toBeCloseTo(expected, 8);
  });

  it('is a probability, and does not change when rows or columns change places', () => {
    fc.assert(
      fc.property(table, ([[a, b], [c, d]]) => {
        const p = fisherExact([
          [a, b],
          [c, d],
        ]);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(
          fisherExact([
            [c, d],
            [a, b],
          ]),
        ).toBeCloseTo(p, 9);
        expect(
          fisherExact([
            [b, a],
            [d, c],
          ]),
        ).toBeCloseTo(p, 9);
        expect(
          fisherExact([
            [a, c],
            [b, d],
          ]),
        ).toBeCloseTo(p, 9);
      }),
    );
  });

  it('refuses what is no count', () => {
    expect(() =>
      fisherExact([
        [-1, 2],
        [3, 4],
      ]),
    ).toThrow();
    expect(() =>
      fisherExact([
        [1.5, 2],
        [3, 4],
      ]),
    ).toThrow();
  });
});

describe('adverse impact', () => {
  it('compares each group with the one that passed most often', () => {
    const [left, right] = adverseImpact([
      { group: 'A', passed: 48, total: 80 },
      { group: 'B', passed: 12, total: 40 },
    ]);
    expect(left).toMatchObject({ rate: 0.6, ratio: 1, probability: 1 });
    expect(right?.ratio).toBeCloseTo(0.5, 10);
    expect(right?.probability).toBeLessThan(0.01);
  });

  it('has no ratio when nobody passed', () => {
    const groups = adverseImpact([
      { group: 'A', passed: 0, total: 9 },
      { group: 'B', passed: 0, total: 6 },
    ]);
    expect(groups.map(({ ratio }) => ratio)).toEqual([null, null]);
  });

  it('refuses a single group or an empty one', () => {
    expect(() => adverseImpact([{ group: 'A', passed: 1, total: 2 }])).toThrow();
    expect(() =>
      adverseImpact([
        { group: 'A', passed: 1, total: 2 },
        { group: 'B', passed: 0, total: 0 },
      ]),
    ).toThrow();
  });
});
