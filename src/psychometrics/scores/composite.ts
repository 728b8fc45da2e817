import { DimensionMismatch } from '../errors.js';
import { Z_95, normalCdf } from './normal.js';

/** Joint normal knowledge of the abilities, logits. */
export interface JointEstimate {
  /** length D */
  readonly mean: ArrayLike<number>;
  /** D·D row-major */
  readonly covariance: ArrayLike<number>;
}

export interface Estimate {
  readonly estimate: number;
  readonly standardError: number;
}

/**
 * A weighted sum of abilities: a pillar or the overall result as the mean of its domains.
 * @param weights length D, 0 where the dimension takes no part
 * @returns logits
 * @throws {DimensionMismatch} lengths differ
 */
export function composite({ mean, covariance }: JointEstimate, weights: ArrayLike<number>): Estimate {
  const n = mean.length;
  if (weights.length !== n || covariance.length !== n * n) {
    throw new DimensionMismatch(`${weights.length} weights for ${n} dimensions`, { dimensions: n });
  }
  let estimate = 0;
  let variance = 0;
  for (let i = 0; i < n; i += 1) {
    const weight = weights[i]!;
    if (weight === 0) continue;
    estimate += weight * mean[i]!;
    for (let j = 0; j < n; j += 1) variance += weight * weights[j]! * covariance[i * n + j]!;
  }
  return { estimate, standardError: Math.sqrt(Math.max(0, variance)) };
}

/** Equal weights summing to 1 over some dimensions, 0 elsewhere. */
export function meanWeights(dimensions: number, over: readonly number[]): number[] {
  const weights = new Array<number>(dimensions).fill(0);
  for (const dimension of over) weights[dimension] = 1 / over.length;
  return weights;
}

/**
 * Probability that one ability lies below the person's own mean over some dimensions, from the joint distribution.
 * 0.5 when the comparison says nothing, as with a single dimension.
 * @param among the dimensions measured, the one judged usually included
 */
export function probabilityBelowOwnMean(joint: JointEstimate, dimension: number, among: readonly number[]): number {
  const contrast = meanWeights(joint.mean.length, among);
  contrast[dimension] = contrast[dimension]! - 1;
  const { estimate, standardError } = composite(joint, contrast);
  return probabilityAbove({ estimate, standardError }, 0);
}

/** Probability that the quantity lies above a cut. With no error left, 0.5 exactly on the cut. */
export function probabilityAbove({ estimate, standardError }: Estimate, cut: number): number {
  if (standardError > 0) return normalCdf((estimate - cut) / standardError);
  return estimate === cut ? 0.5 : Number(estimate > cut);
}

/** The interval that holds the truth with probability 0.95. */
export function interval95({ estimate, standardError }: Estimate): { readonly low: number; readonly high: number } {
  return { low: estimate - Z_95 * standardError, high: estimate + Z_95 * standardError };
}
