import { InvalidCounts } from '../errors.js';
import type { Moments } from './intervals.js';
import { studentCdf } from './student.js';

/** Two groups that share nobody, beside each other. */
export interface Comparison {
  /** Mean of the first less mean of the second. */
  readonly difference: number;
  /** Hedges' g: the difference in standard deviations, corrected for small groups; 0.2 is small, 0.5 medium, 0.8 large (Cohen). */
  readonly effect: number;
  /** Two-sided probability of a difference this large between groups that do not differ (Welch). */
  readonly probability: number;
}

/**
 * Welch's test and Hedges' g.
 * @param one, other of at least two values each
 * @returns probability 1 and effect 0 when neither group varies and the means are equal; probability 0 when they are not
 * @throws {InvalidCounts} fewer than two values in a group
 * @see Welch 1947; Hedges 1981
 */
export function compareMeans(one: Moments, other: Moments): Comparison {
  if (one.count < 2 || other.count < 2) throw new InvalidCounts('groups are compared from two values each');
  const difference = one.mean - other.mean;
  const [first, second] = [one, other].map(({ count, squares }) => squares / (count - 1) / count) as [number, number];
  const error = Math.sqrt(first + second);
  const freedom = one.count + other.count - 2;
  const spread = Math.sqrt((one.squares + other.squares) / freedom);
  if (error === 0)
    return {
      difference,
      effect: difference === 0 ? 0 : Math.sign(difference) * Infinity,
      probability: difference === 0 ? 1 : 0,
    };
  const welch = (first + second) ** 2 / (first ** 2 / (one.count - 1) + second ** 2 / (other.count - 1));
  return {
    difference,
    effect: (difference / spread) * (1 - 3 / (4 * freedom - 1)),
    probability: 2 * studentCdf(-Math.abs(difference) / error, welch),
  };
}

/**
 * Which of many findings stand, when the share of false ones among those called is kept under `share` (false discovery rate).
 * @param probabilities of each finding under chance alone, in any order
 * @see Benjamini & Hochberg 1995, J. R. Statist. Soc. B 57
 */
export function discoveries(probabilities: readonly number[], share: number): boolean[] {
  const order = [...probabilities.keys()].sort((left, right) => probabilities[left]! - probabilities[right]!);
  const last = order.findLastIndex((at, rank) => probabilities[at]! <= (share * (rank + 1)) / probabilities.length);
  const stands = probabilities.map(() => false);
  for (const at of order.slice(0, last + 1)) stands[at] = true;
  return stands;
}
