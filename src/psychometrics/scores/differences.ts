import { InvalidSetting } from '../errors.js';
import { probabilityAbove, type Estimate } from './composite.js';

/**
 * Probability that one person's ability lies above another's, both on the same scale.
 * The two are taken as independent; what the items' own uncertainty has in common would make the difference surer, never less.
 * @returns 0.5 where nothing tells them apart
 */
export function probabilityOfHigher(one: Estimate, other: Estimate): number {
  const standardError = Math.hypot(one.standardError, other.standardError);
  return probabilityAbove({ estimate: one.estimate - other.estimate, standardError }, 0);
}

/**
 * Which of many differences stand, when the chance of even one false one among all of them is kept under a share.
 * Holm's step-down: the likeliest is held to α / m, the next to α / (m − 1), … until one fails.
 * @param probabilities that the first is above the second, one a comparison
 * @param share α, of wrongly called differences, in (0, 1)
 * @returns for each comparison, whether it can be told from chance
 * @throws {InvalidSetting} a share outside (0, 1)
 * @see Holm 1979, Scand. J. Statistics 6
 */
export function differencesThatStand(probabilities: readonly number[], share: number): boolean[] {
  if (!(share > 0 && share < 1)) throw new InvalidSetting(`share ${share}`, { setting: 'share', value: share });
  const stands = probabilities.map(() => false);
  const likeliestFirst = probabilities
    .map((probability, index) => ({ index, doubt: 2 * Math.min(probability, 1 - probability) }))
    .sort((left, right) => left.doubt - right.doubt);
  for (const [rank, { index, doubt }] of likeliestFirst.entries()) {
    if (doubt > share / (probabilities.length - rank)) break;
    stands[index] = true;
  }
  return stands;
}
