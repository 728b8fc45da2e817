import { DimensionMismatch, NotPositiveDefinite } from '../errors.js';
import { factorise, inverseFromFactor } from './cholesky.js';

/** A multivariate normal distribution of abilities, logits. */
export interface NormalPrior {
  readonly dimensions: number;
  /** length D */
  readonly mean: Float64Array;
  /** D·D row-major */
  readonly covariance: Float64Array;
  /** inverse of the covariance, D·D row-major */
  readonly precision: Float64Array;
}

/** Beyond rounding, an asymmetric matrix is a mistake in the content and not to be averaged away. */
const LARGEST_ASYMMETRY = 1e-9;

/**
 * Checks a prior and inverts its covariance.
 * @param description mean of length D, logits; covariance D × D
 * @throws {DimensionMismatch} the covariance is not D × D
 * @throws {NotPositiveDefinite} the covariance is not finite, symmetric and positive definite
 */
export function compilePrior(description: {
  readonly mean: readonly number[];
  readonly covariance: readonly (readonly number[])[];
}): NormalPrior {
  const n = description.mean.length;
  const rows = description.covariance;
  if (n === 0 || rows.length !== n || rows.some((row) => row.length !== n)) {
    throw new DimensionMismatch(`a prior of ${n} dimensions needs a covariance of ${n} × ${n}`, { dimensions: n });
  }
  const mean = Float64Array.from(description.mean);
  const covariance = Float64Array.from(rows.flat());
  if (!mean.every(Number.isFinite) || !isSymmetric(covariance, n)) throw notPositiveDefinite(n);
  const lower = new Float64Array(n * n);
  if (!factorise(covariance, n, lower)) throw notPositiveDefinite(n);
  const precision = new Float64Array(n * n);
  inverseFromFactor(lower, n, precision);
  return { dimensions: n, mean, covariance, precision };
}

function isSymmetric(matrix: Float64Array, n: number): boolean {
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      if (!(Math.abs(matrix[i * n + j]! - matrix[j * n + i]!) <= LARGEST_ASYMMETRY)) return false;
    }
  }
  return true;
}

function notPositiveDefinite(dimensions: number): NotPositiveDefinite {
  return new NotPositiveDefinite('the covariance of the prior is not symmetric and positive definite', { dimensions });
}
