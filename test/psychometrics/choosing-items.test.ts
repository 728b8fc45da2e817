import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  compileBank,
  createRandom,
  estimateAbilities,
  information,
  informationOfAll,
  mayBeExposed,
  pickAmong,
  rankByDeterminant,
} from '../../src/psychometrics/index.js';
import { aLineOf2pl, aPrior, aRandomBank, anItem, between, determinant } from './builders.js';

const coded = (code: string) => expect.objectContaining({ code });

function matrixOf(flat: Float64Array, n: number): number[][] {
  return Array.from({ length: n }, (_, i) => [...flat.slice(i * n, (i + 1) * n)]);
}

describe('ranking by the determinant', () => {
  it('agrees with determinants computed one by one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 8 }), (seed, best) => {
        const random = createRandom(seed);
        const bank = aRandomBank(random, 40, 4);
        const responses = Array.from({ length: 8 }, (_, k) => ({ item: 5 * k, score: k % 2 }));
        const posterior = estimateAbilities(bank, aPrior(4), responses);
        const eligible = Uint8Array.from({ length: 40 }, (_, item) => (item % 5 === 0 ? 0 : 1));
        const open = Uint8Array.from([1, 0, 1, 1]);
        const before = determinant(matrixOf(posterior.precision, 4));
        const slow = bank.items
          .map(({ parameters, dimension }, item) => {
            const matrix = matrixOf(posterior.precision, 4);
            matrix[dimension]![dimension]! += information(parameters, posterior.mean[dimension]!);
            return { item, gain: Math.log(determinant(matrix) / before) };
          })
          .filter(({ item }) => eligible[item] === 1 && open[bank.dimensionOf[item]!] === 1)
          .sort((x, y) => y.gain - x.gain)
          .slice(0, best);
        const quick = rankByDeterminant({ bank, posterior, eligible, openDimensions: open, best });
        expect(quick.map(({ item }) => item)).toEqual(slow.map(({ item }) => item));
        quick.forEach(({ gain }, place) => expect(gain).toBeCloseTo(slow[place]!.gain, 10));
      }),
      { numRuns: 60 },
    );
  });

  it('puts the earlier of two equal items first', () => {
    const bank = compileBank(aLineOf2pl([1, 0, 0, 0, 1]), 1);
    const posterior = estimateAbilities(bank, aPrior(1), []);
    const rank = (best: number): number[] =>
      rankByDeterminant({ bank, posterior, eligible: new Uint8Array(5).fill(1), best }).map(({ item }) => item);
    expect(rank(2)).toEqual([1, 2]);
    expect(rank(9)).toEqual([1, 2, 3, 0, 4]);
  });

  it('prefers the domain known least', () => {
    const items = [0, 1].map((dimension) =>
      anItem({ model: '2pl', a: 1, b: 0 }, { id: `next-${dimension}`, dimension }),
    );
    const asked = aLineOf2pl([-1, 0, 1]);
    const bank = compileBank([...items, ...asked], 2);
    const responses = [
      { item: 2, score: 1 },
      { item: 3, score: 1 },
      { item: 4, score: 0 },
    ];
    const posterior = estimateAbilities(bank, aPrior(2), responses);
    const eligible = Uint8Array.from([1, 1, 0, 0, 0]);
    expect(rankByDeterminant({ bank, posterior, eligible, best: 1 })[0]!.item).toBe(1);
  });

  it('returns nothing when nothing is eligible, and items without information last', () => {
    const bank = compileBank(aLineOf2pl([0, 0], 0), 1);
    const posterior = estimateAbilities(bank, aPrior(1), []);
    expect(rankByDeterminant({ bank, posterior, eligible: new Uint8Array(2), best: 3 })).toEqual([]);
    const all = rankByDeterminant({ bank, posterior, eligible: Uint8Array.from([1, 1]), best: 3 });
    expect(all).toEqual([
      { item: 0, gain: 0 },
      { item: 1, gain: 0 },
    ]);
  });

  it('refuses masks of another length', () => {
    const bank = compileBank(aLineOf2pl([0]), 1);
    const posterior = estimateAbilities(bank, aPrior(1), []);
    const eligible = new Uint8Array(2);
    expect(() => rankByDeterminant({ bank, posterior, eligible, best: 1 })).toThrow(coded('DIMENSION_MISMATCH'));
    const request = { bank, posterior, eligible: new Uint8Array(1) };
    expect(() => rankByDeterminant({ ...request, best: 0 })).toThrow(coded('INVALID_SETTING'));
    expect(() => rankByDeterminant({ ...request, best: 1, openDimensions: new Uint8Array(2) })).toThrow(
      coded('DIMENSION_MISMATCH'),
    );
  });

  it('has the information of all items at hand', () => {
    const bank = aRandomBank(createRandom(4), 12, 3);
    const mean = Float64Array.from([-1, 0.5, 2]);
    const out = new Float64Array(12);
    informationOfAll(bank, mean, out);
    bank.items.forEach(({ parameters, dimension }, item) => {
      expect(out[item]).toBeCloseTo(information(parameters, mean[dimension]!), 14);
    });
  });
});

describe('exposure', () => {
  it('allows everything during the warm-up', () => {
    expect(mayBeExposed({ administered: 199, sittings: 200, cap: 0.2, warmUpSittings: 200 })).toBe(true);
    expect(mayBeExposed({ administered: 199, sittings: 201, cap: 0.2, warmUpSittings: 200 })).toBe(false);
  });

  it('allows an item up to its share and not once more', () => {
    const exposure = { sittings: 1000, cap: 0.8, warmUpSittings: 200 };
    expect(mayBeExposed({ ...exposure, administered: 799 })).toBe(true);
    expect(mayBeExposed({ ...exposure, administered: 800 })).toBe(false);
  });

  it('never lets an item pass its cap, however wanted it is', () => {
    fc.assert(
      fc.property(
        between(0.05, 1),
        fc.integer({ min: 0, max: 50 }),
        fc.array(fc.boolean(), { minLength: 100, maxLength: 300 }),
        (cap, warmUpSittings, wanted) => {
          let administered = 0;
          wanted.forEach((isWanted, index) => {
            const sittings = index + 1;
            if (!isWanted || !mayBeExposed({ administered, sittings, cap, warmUpSittings })) return;
            administered += 1;
            if (sittings > warmUpSittings) expect(administered).toBeLessThanOrEqual(cap * sittings + 1e-9);
          });
        },
      ),
    );
  });
});

describe('drawing among the best', () => {
  const ranked = [7, 3, 5].map((item) => ({ item, gain: 1 }));

  it('gives each the same chance', () => {
    expect([0, 0.33, 0.34, 0.66, 0.67, 0.999].map((uniform) => pickAmong(ranked, uniform))).toEqual([7, 7, 3, 3, 5, 5]);
  });

  it('refuses an empty ranking and a number that is not one of a draw', () => {
    expect(() => pickAmong([], 0.5)).toThrow(coded('NOTHING_TO_PICK'));
    expect(() => pickAmong(ranked, 1)).toThrow(coded('INVALID_SETTING'));
    expect(() => pickAmong(ranked, Number.NaN)).toThrow(coded('INVALID_SETTING'));
  });
});
