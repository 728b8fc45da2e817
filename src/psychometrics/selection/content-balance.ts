import { DimensionMismatch, InvalidSetting } from '../errors.js';

export interface ContentBalance {
  /** length D: the part of the test each dimension should take; 0 means never asked; sums to 1 */
  readonly shares: readonly number[];
  /** scored items each dimension with a share must reach before the test may end */
  readonly minimumPerDimension: number;
  readonly minimumLength: number;
  readonly maximumLength: number;
  /** how many items a dimension may be ahead of its share; at least 1, or the rule could not always be kept */
  readonly tolerance: number;
}

export interface ContentState {
  /** length D: items already asked of each dimension */
  readonly counts: ArrayLike<number>;
  /** items asked so far */
  readonly answered: number;
  /** length D: items that could still be asked; without it every dimension is taken to have plenty */
  readonly available?: ArrayLike<number>;
}

/**
 * Which dimensions may receive the next item.
 *
 * 1. Only dimensions with a share and with items left.
 * 2. Minimum: the deadline is the shortest possible test, max(minimumLength, Σ minima), or the maximum length if that is
 *    less. As soon as the items left before the deadline are no more than the items still owed, only dimensions that are
 *    owed some stay open.
 * 3. Share: after the item, at position n, a dimension must hold no more than share · n + tolerance.
 * 4. Where 3 would leave nothing, the dimensions least ahead of their share stay open; so the answer is empty only when
 *    no item is left at all.
 *
 * While items are plenty, after n items: count ≤ max(minimum, share · n + tolerance), and at the deadline count ≥ minimum,
 * whichever open dimension is taken each time.
 *
 * @returns length D, 1 where open
 * @throws {DimensionMismatch} arrays of different lengths
 */
export function openDimensions(rules: ContentBalance, state: ContentState): Uint8Array {
  const { shares } = rules;
  const { counts, answered, available } = state;
  if (counts.length !== shares.length || (available !== undefined && available.length !== shares.length)) {
    throw new DimensionMismatch(`${shares.length} shares, ${counts.length} counts`, { dimensions: shares.length });
  }
  const owed = shares.map((_, d) => itemsOwed(rules, state, d));
  const totalOwed = owed.reduce((sum, items) => sum + items, 0);
  const mustCatchUp = totalOwed > 0 && deadlineOf(rules) - answered <= totalOwed;
  const candidates = shares.map(
    (share, d) => share > 0 && (available === undefined || available[d]! > 0) && (!mustCatchUp || owed[d]! > 0),
  );
  const ahead = shares.map((share, d) => counts[d]! + 1 - share * (answered + 1));
  const open = Uint8Array.from(shares, (_, d) => (candidates[d] && ahead[d]! <= rules.tolerance + ROUNDING ? 1 : 0));
  if (open.includes(1)) return open;
  const least = Math.min(...ahead.filter((_, d) => candidates[d]));
  return Uint8Array.from(shares, (_, d) => (candidates[d] && ahead[d]! <= least + ROUNDING ? 1 : 0));
}

/** 0.1 · 30 is a little more than 3; a share must not be lost to that. */
const ROUNDING = 1e-9;

function itemsOwed(rules: ContentBalance, { counts, available }: ContentState, d: number): number {
  if (rules.shares[d] === 0) return 0;
  const owed = Math.max(0, rules.minimumPerDimension - counts[d]!);
  return available === undefined ? owed : Math.min(owed, available[d]!);
}

/** The shortest test the rules allow. */
export function deadlineOf(rules: Pick<ContentBalance, 'shares' | 'minimumPerDimension'> & LengthLimits): number {
  const asked = rules.shares.filter((share) => share > 0).length;
  return Math.min(rules.maximumLength, Math.max(rules.minimumLength, asked * rules.minimumPerDimension));
}

interface LengthLimits {
  readonly minimumLength: number;
  readonly maximumLength: number;
}

/**
 * Refuses a content balance that cannot be kept.
 * @throws {InvalidSetting} naming the setting
 */
export function assertContentBalance(rules: ContentBalance): void {
  const refuse = (setting: string, value: number): never => {
    throw new InvalidSetting(`${setting} = ${value}`, { setting, value });
  };
  const total = rules.shares.reduce((sum, share) => sum + share, 0);
  const wrongShare = rules.shares.find((share) => !(share >= 0));
  if (wrongShare !== undefined) refuse('shares', wrongShare);
  if (!(Math.abs(total - 1) < 1e-6)) refuse('shares', total);
  if (!(rules.tolerance >= 1)) refuse('tolerance', rules.tolerance);
  if (!(rules.minimumPerDimension >= 0)) refuse('minimumPerDimension', rules.minimumPerDimension);
  if (!(rules.minimumLength >= 0)) refuse('minimumLength', rules.minimumLength);
  const asked = rules.shares.filter((share) => share > 0).length;
  const shortest = Math.max(1, rules.minimumLength, asked * rules.minimumPerDimension);
  if (!(rules.maximumLength >= shortest)) refuse('maximumLength', rules.maximumLength);
}
