import { probability2pl } from './2pl.js';
import { CURVATURE, GRADIENT, INFORMATION, LOG_LIKELIHOOD } from './evaluation.js';

/** P(right) at θ with lower asymptote c. Birnbaum 1968, D = 1. */
export function probability3pl(a: number, b: number, c: number, theta: number): number {
  return c + (1 - c) * probability2pl(a, b, theta);
}

/** Fisher information a² σ (1 − σ) w, with w = (1 − c)σ / P the probability that a right answer was not a guess. */
export function information3pl(a: number, b: number, c: number, theta: number): number {
  const z = a * (theta - b);
  const e = Math.exp(-Math.abs(z));
  const larger = 1 / (1 + e);
  const smaller = e * larger;
  return a * a * larger * smaller * shareKnown(c, z >= 0 ? larger : smaller);
}

/** w = (1 − c)σ / (c + (1 − c)σ); 1 without guessing, also where σ underflows. */
function shareKnown(c: number, sigma: number): number {
  if (c === 0) return 1;
  const known = (1 - c) * sigma;
  return known / (c + known);
}

/**
 * Writes log-likelihood, its derivatives in θ and the information of a score of 0 or 1 into `out`.
 * The log-likelihood of a right answer is convex where the person probably guessed: CURVATURE can be positive.
 */
export function evaluate3pl(a: number, b: number, c: number, theta: number, score: number, out: Float64Array): void {
  const z = a * (theta - b);
  const e = Math.exp(-Math.abs(z));
  const larger = 1 / (1 + e);
  const smaller = e * larger;
  const sigma = z >= 0 ? larger : smaller;
  const rest = z >= 0 ? smaller : larger;
  const known = shareKnown(c, sigma);
  const product = a * a * sigma * rest;
  out[INFORMATION] = product * known;
  if (score === 1) {
    out[LOG_LIKELIHOOD] = c === 0 ? Math.min(z, 0) - Math.log1p(e) : Math.log(c + (1 - c) * sigma);
    out[GRADIENT] = a * rest * known;
    out[CURVATURE] = known * (a * a * rest * rest * (1 - known) - product);
  } else {
    out[LOG_LIKELIHOOD] = Math.log1p(-c) + Math.min(-z, 0) - Math.log1p(e);
    out[GRADIENT] = -a * sigma;
    out[CURVATURE] = -product;
  }
}

/** ∂²ℓ/∂θ∂a: how the pull of an answer on θ changes with the discrimination. */
export function gradientByDiscrimination3pl(a: number, b: number, c: number, theta: number, score: number): number {
  const z = a * (theta - b);
  const sigma = probability2pl(a, b, theta);
  const rest = probability2pl(a, -b, -theta);
  if (score === 0) return -sigma - z * sigma * rest;
  const known = shareKnown(c, sigma);
  return rest * known + z * known * rest * ((1 - known) * rest - sigma);
}
