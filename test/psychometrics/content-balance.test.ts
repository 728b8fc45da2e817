import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assertContentBalance, openDimensions, type ContentBalance } from '../../src/psychometrics/index.js';
import { between } from './builders.js';

/** Blueprints that can be kept: shares of whole parts, a maximum that leaves room for every minimum. */
const balances: fc.Arbitrary<ContentBalance> = fc
  .record({
    parts: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 10 }),
    minimumPerDimension: fc.integer({ min: 0, max: 4 }),
    minimumLength: fc.integer({ min: 0, max: 30 }),
    room: fc.integer({ min: 0, max: 30 }),
    tolerance: between(1, 3),
  })
  .filter(({ parts }) => parts.some((part) => part > 0))
  .map(({ parts, room, ...rest }) => {
    const total = parts.reduce((sum, part) => sum + part, 0);
    const minima = parts.filter((part) => part > 0).length * rest.minimumPerDimension;
    return {
      ...rest,
      shares: parts.map((part) => part / total),
      maximumLength: Math.max(1, rest.minimumLength, minima) + room,
    };
  });

const paths = fc.infiniteStream(between(0, 0.999999));

/** Takes any open dimension each time and reports the counts after every item. */
function walk(rules: ContentBalance, choices: Iterator<number>, seen: (counts: number[], answered: number) => void) {
  const counts = rules.shares.map(() => 0);
  for (let answered = 0; answered < rules.maximumLength; answered += 1) {
    const open = [...openDimensions(rules, { counts, answered })].flatMap((isOpen, d) => (isOpen ? [d] : []));
    const taken = open[Math.floor((choices.next().value as number) * open.length)];
    if (taken === undefined) throw new Error(`nothing open after ${answered} items: ${counts.join(' ')}`);
    counts[taken] = counts[taken]! + 1;
    seen(counts, answered + 1);
  }
}

describe('content balance', () => {
  it('always leaves something open, within share and tolerance or the minimum, whatever path is taken', () => {
    fc.assert(
      fc.property(balances, paths, (rules, choices) => {
        assertContentBalance(rules);
        walk(rules, choices, (counts, answered) => {
          counts.forEach((count, d) => {
            const share = rules.shares[d]!;
            const most = Math.max(share > 0 ? rules.minimumPerDimension : 0, share * answered + rules.tolerance);
            expect(count).toBeLessThanOrEqual(share === 0 ? 0 : most + 1e-6);
          });
        });
      }),
    );
  });

  it('has reached every minimum by the shortest length at which the test may end', () => {
    fc.assert(
      fc.property(balances, paths, (rules, choices) => {
        const asked = rules.shares.filter((share) => share > 0).length;
        const deadline = Math.max(rules.minimumLength, asked * rules.minimumPerDimension);
        walk(rules, choices, (counts, answered) => {
          if (answered < deadline) return;
          counts.forEach((count, d) => {
            if (rules.shares[d]! > 0) expect(count).toBeGreaterThanOrEqual(rules.minimumPerDimension);
          });
        });
      }),
    );
  });

  const rules: ContentBalance = {
    shares: [0.5, 0.5],
    minimumPerDimension: 1,
    minimumLength: 10,
    maximumLength: 20,
    tolerance: 1,
  };

  it('closes a dimension that is ahead of its share', () => {
    expect([...openDimensions(rules, { counts: [3, 1], answered: 4 })]).toEqual([0, 1]);
    expect([...openDimensions(rules, { counts: [2, 2], answered: 4 })]).toEqual([1, 1]);
  });

  it('opens only what is owed when the deadline comes near', () => {
    const strict = { ...rules, minimumPerDimension: 5, tolerance: 3 };
    expect([...openDimensions(strict, { counts: [5, 3], answered: 8 })]).toEqual([0, 1]);
  });

  it('goes on with what is left when a dimension has run out, and waits for no minimum it cannot reach', () => {
    expect([...openDimensions(rules, { counts: [3, 1], answered: 4, available: [5, 0] })]).toEqual([1, 0]);
    const strict = { ...rules, minimumPerDimension: 5 };
    expect([...openDimensions(strict, { counts: [5, 3], answered: 8, available: [5, 0] })]).toEqual([1, 0]);
    expect([...openDimensions(rules, { counts: [3, 1], answered: 4, available: [0, 0] })]).toEqual([0, 0]);
  });

  it('never asks a dimension without a share', () => {
    const partial = { ...rules, shares: [1, 0] };
    expect([...openDimensions(partial, { counts: [4, 0], answered: 4 })]).toEqual([1, 0]);
  });

  it.each([
    ['shares', { shares: [0.5, 0.4] }],
    ['shares', { shares: [1.5, -0.5] }],
    ['tolerance', { tolerance: 0.5 }],
    ['minimumPerDimension', { minimumPerDimension: -1 }],
    ['minimumLength', { minimumLength: Number.NaN }],
    ['maximumLength', { minimumPerDimension: 11 }],
    ['maximumLength', { minimumLength: 21 }],
  ])('refuses a balance that cannot be kept: %s %j', (setting, over) => {
    expect(() => assertContentBalance({ ...rules, ...over })).toThrow(
      expect.objectContaining({ code: 'INVALID_SETTING', facts: expect.objectContaining({ setting }) }),
    );
  });
});
