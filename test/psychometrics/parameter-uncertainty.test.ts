import { describe, expect, it } from '@jest/globals';
import {
  compileBank,
  createRandom,
  estimateAbilities,
  withParameterUncertainty,
  type CalibratedItem,
  type ScoredResponse,
} from '../../src/psychometrics/index.js';
import { aPrior, anItem } from './builders.js';

const prior = aPrior(2);

/** Three kinds of item, two domains, doubtful by `sd` in b and a. */
function someItems(sd: { a: number; b: number }): CalibratedItem[] {
  return [-1, -0.4, 0.2, 0.8].flatMap((b, k) => [
    anItem({ model: '2pl', a: 1.2, b }, { id: `r${k}`, dimension: 0, uncertainty: sd }),
    anItem({ model: '3pl', a: 1.1, b, c: 0.25 }, { id: `c${k}`, dimension: 1, uncertainty: sd }),
    anItem({ model: 'gpcm', a: 0.75, steps: [b - 0.6, b + 0.6] }, { id: `p${k}`, dimension: k % 2, uncertainty: sd }),
  ]);
}

const mixed = [1, 0, 2, 1, 1, 1, 0, 1, 1, 0, 0, 0].map((score, item) => ({ item, score }));
/** Far above the items, where their discriminations matter most. */
const nearlyAllRight = [1, 1, 2, 1, 1, 2, 1, 1, 2, 1, 1, 1].map((score, item) => ({ item, score }));

function shift(item: CalibratedItem, by: { a: number; b: number }): CalibratedItem {
  const p = item.parameters;
  if (p.model !== 'gpcm') return { ...item, parameters: { ...p, a: p.a + by.a, b: p.b + by.b } };
  return { ...item, parameters: { ...p, a: p.a + by.a, steps: p.steps.map((step) => step + by.b) } };
}

/** Covariance of the mode over many drawings of the items: the slow way. */
function modesSpread(
  draw: (item: CalibratedItem, random: { normal(): number }) => CalibratedItem,
  responses: readonly ScoredResponse[] = mixed,
): number[] {
  const random = createRandom(99);
  const runs = 6_000;
  const items = someItems({ a: 0, b: 0 });
  const sums = [0, 0, 0, 0, 0];
  for (let run = 0; run < runs; run += 1) {
    const bank = compileBank(
      items.map((item) => draw(item, random)),
      2,
    );
    const [x, y] = estimateAbilities(bank, prior, responses).mean;
    [x!, y!, x! * x!, x! * y!, y! * y!].forEach((value, k) => (sums[k] = sums[k]! + value / runs));
  }
  const [x, y, xx, xy, yy] = sums as [number, number, number, number, number];
  return [xx - x * x, xy - x * y, xy - x * y, yy - y * y];
}

function added(sd: { a: number; b: number }, shared: number, responses: readonly ScoredResponse[] = mixed): number[] {
  const bank = compileBank(someItems(sd), 2);
  const posterior = estimateAbilities(bank, prior, responses);
  const shown = withParameterUncertainty(bank, posterior, responses, shared);
  return [...shown].map((value, index) => value - posterior.covariance[index]!);
}

describe('the uncertainty of items', () => {
  it('adds nothing when items are known exactly', () => {
    expect(added({ a: 0, b: 0 }, 0)).toEqual([0, 0, 0, 0]);
  });

  it('adds what redrawing every difficulty would', () => {
    const expected = modesSpread((item, random) => shift(item, { a: 0, b: 0.15 * random.normal() }));
    // First order in σ: 6,000 drawings leave 2 %, curvature about as much.
    added({ a: 0, b: 0.15 }, 0).forEach((value, k) => expect(value / expected[k]!).toBeCloseTo(1, 1));
  });

  it('adds what redrawing every discrimination would', () => {
    const expected = modesSpread((item, random) => shift(item, { a: 0.05 * random.normal(), b: 0 }), nearlyAllRight);
    added({ a: 0.05, b: 0 }, 0, nearlyAllRight).forEach((value, k) => expect(value / expected[k]!).toBeCloseTo(1, 1));
  });

  it('adds what redrawing one shift per domain would, which more items do not average out', () => {
    const shifts = new Map<number, number>();
    const expected = modesSpread((item, random) => {
      if (item.id === 'r0') [0, 1].forEach((d) => shifts.set(d, 0.15 * random.normal()));
      return shift(item, { a: 0, b: shifts.get(item.dimension)! });
    });
    added({ a: 0, b: 0 }, 0.15).forEach((value, k) => expect(value / expected[k]!).toBeCloseTo(1, 1));
  });

  it('refuses a negative spread', () => {
    expect(() => added({ a: 0, b: 0 }, -0.1)).toThrow(expect.objectContaining({ code: 'INVALID_SETTING' }));
  });
});
