import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { impactOf } from '../../src/fairness/impact.js';

const group = (name: string, passed: number, total: number) => ({ group: name, passed, total });

describe('adverse impact as it may be shown', () => {
  it('says a large difference among many people must be explained', () => {
    expect(impactOf([group('A', 60, 80), group('B', 20, 60)])).toMatchObject({
      kind: 'shown',
      groups: [{ conclusion: 'no-difference-seen' }, { group: 'B', conclusion: 'difference-to-explain' }],
    });
  });

  it('says that among few people the same ratio could be chance', () => {
    expect(impactOf([group('A', 6, 8), group('B', 2, 6)])).toMatchObject({
      groups: [{}, { group: 'B', conclusion: 'could-be-chance' }],
    });
  });

  it('withholds a group under five, and the next smallest with it', () => {
    const shown = impactOf([group('A', 9, 20), group('B', 8, 20), group('C', 3, 7), group('D', 1, 4)]);
    expect(shown).toMatchObject({ kind: 'shown', withheldGroups: 2, groups: [{ group: 'A' }, { group: 'B' }] });
    expect(impactOf([group('A', 9, 20), group('D', 1, 4)])).toEqual({ kind: 'withheld', because: 'group-too-small' });
    expect(impactOf([group('A', 9, 20)])).toEqual({ kind: 'withheld', because: 'one-group' });
  });

  it('never shows a group under five, nor hides exactly one', () => {
    const groups = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { minLength: 0, maxLength: 6 });
    fc.assert(
      fc.property(groups, (sizes) => {
        const named = sizes.map(([a, b], index) => group(`G${index}`, Math.min(a, b), Math.max(a, b, 1)));
        const impact = impactOf(named);
        if (impact.kind === 'withheld') return;
        expect(impact.groups.every(({ total }) => total >= 5)).toBe(true);
        expect(impact.withheldGroups).not.toBe(1);
        expect(impact.groups.length + impact.withheldGroups).toBe(named.length);
      }),
    );
  });
});
