import { DimensionMismatch, NotEnoughInformation } from '../errors.js';
import { factorise, inverseFromFactor } from '../estimation/cholesky.js';
import type { NormalPrior } from '../estimation/prior.js';

/**
 * What turns estimates of persons into figures of groups, on one prior.
 *
 * An estimate of a person leans towards the prior's mean, the more the less they answered: right for the person, wrong for a group, whose
 * mean of estimates leans as much however many they are. Under the model the maximum likelihood estimate of a group's mean is
 * μ = (I − S R⁻¹)⁻¹ m, with m the mean of the estimates, S the mean of their covariances and R the prior's; so each person's estimate is
 * taken through that map, once, and figures of groups are plain means. (Latent regression with a group for each regressor.)
 * @see Mislevy 1984, Estimating latent distributions, Psychometrika 49; Mislevy, Beaton, Kaplan & Sheehan 1992
 */
export interface GroupScale {
  readonly dimensions: number;
  /** length D, logits */
  readonly priorMean: Float64Array;
  /** R (R − S)⁻¹, D·D row-major */
  readonly map: Float64Array;
  /** covariance of a mapped estimate around the person's true abilities, D·D row-major, logits² */
  readonly error: Float64Array;
}

/**
 * @param prior of the estimates
 * @param covariances of a sample of estimates, each D·D row-major, items' parameters taken as known; at least one
 * @throws {DimensionMismatch} a covariance is not D × D
 * @throws {NotEnoughInformation} no covariance, or answers that say nothing of some dimension
 */
export function groupScale(prior: NormalPrior, covariances: readonly Float64Array[]): GroupScale {
  const n = prior.dimensions;
  if (covariances.length === 0) throw new NotEnoughInformation('a group scale needs somebody who answered');
  const mean = new Float64Array(n * n);
  const noise = new Float64Array(n * n);
  for (const covariance of covariances) {
    if (covariance.length !== n * n)
      throw new DimensionMismatch(`covariances of ${n} × ${n} expected`, { dimensions: n });
    // Of an estimate around the truth: S − S R⁻¹ S, as S⁻¹ is R⁻¹ plus what the answers say.
    const shrunk = product(product(covariance, prior.precision, n), covariance, n);
    for (let at = 0; at < n * n; at += 1) {
      mean[at]! += covariance[at]! / covariances.length;
      noise[at]! += (covariance[at]! - shrunk[at]!) / covariances.length;
    }
  }
  const gained = prior.covariance.map((value, at) => value - mean[at]!);
  const lower = new Float64Array(n * n);
  const inverse = new Float64Array(n * n);
  if (!isInformative(gained, prior.covariance, n) || !factorise(gained, n, lower))
    throw new NotEnoughInformation('the answers say nothing of some dimension');
  inverseFromFactor(lower, n, inverse);
  const map = product(prior.covariance, inverse, n);
  return {
    dimensions: n,
    priorMean: prior.mean,
    map,
    error: product(product(map, noise, n), transposed(map, n), n),
  };
}

/** Under this share of a dimension's variance, the map would blow up whatever noise there is. */
const LEAST_GAIN = 0.05;

function isInformative(gained: Float64Array, all: Float64Array, n: number): boolean {
  for (let d = 0; d < n; d += 1) if (!(gained[d * n + d]! >= LEAST_GAIN * all[d * n + d]!)) return false;
  return true;
}

/**
 * What a person brings to the mean of a group; says nothing of the person alone.
 * @param estimate length D, logits
 * @returns length D, logits
 */
export function toGroupScale({ dimensions: n, priorMean, map }: GroupScale, estimate: ArrayLike<number>): Float64Array {
  const mapped = Float64Array.from(priorMean);
  for (let row = 0; row < n; row += 1)
    for (let column = 0; column < n; column += 1)
      mapped[row]! += map[row * n + column]! * (estimate[column]! - priorMean[column]!);
  return mapped;
}

/** The prior of some of its dimensions: nothing is known of the others, and nothing asked. */
export function marginalOf(matrix: Float64Array, n: number, dimensions: readonly number[]): Float64Array {
  const kept = new Float64Array(dimensions.length ** 2);
  dimensions.forEach((row, i) =>
    dimensions.forEach((column, j) => (kept[i * dimensions.length + j] = matrix[row * n + column]!)),
  );
  return kept;
}

function product(left: Float64Array, right: Float64Array, n: number): Float64Array {
  const result = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1)
    for (let k = 0; k < n; k += 1) {
      const factor = left[i * n + k]!;
      for (let j = 0; j < n; j += 1) result[i * n + j]! += factor * right[k * n + j]!;
    }
  return result;
}

function transposed(matrix: Float64Array, n: number): Float64Array {
  const result = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) for (let j = 0; j < n; j += 1) result[j * n + i] = matrix[i * n + j]!;
  return result;
}
