import { InvalidCounts } from '../errors.js';
import type { Estimate } from '../scores/composite.js';

export interface GroupOfPeople {
  /** How many were measured, at least one, and the sum of what they bring (group scale). */
  readonly count: number;
  readonly sum: number;
  /** How many the group has in all, at least those who were measured. */
  readonly population: number;
  /** Variance of what people bring around the mean of a group, measurement included. */
  readonly observedVariance: number;
  /** The part of it that is error of measurement. */
  readonly errorVariance: number;
}

/**
 * Mean of a group and its standard error: the error of measurement of those who were measured, and the chance of who was, which is
 * nothing when all were (finite population).
 * @returns in the unit of the sum
 * @throws {InvalidCounts} nobody, or more people measured than there are
 * @see Cochran 1977, Sampling Techniques, 2.6 and 13.10
 */
export function meanOfGroup(group: GroupOfPeople): Estimate {
  const { count, sum, population, observedVariance, errorVariance } = group;
  if (!(count > 0 && population >= count)) throw new InvalidCounts(`${count} of ${population} is no group`);
  const trueVariance = Math.max(0, observedVariance - errorVariance);
  const chance = 1 - count / population;
  return {
    estimate: sum / count,
    standardError: Math.sqrt((Math.max(0, errorVariance) + chance * trueVariance) / count),
  };
}
