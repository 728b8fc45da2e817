import { CURVATURE, GRADIENT, INFORMATION, LOG_LIKELIHOOD } from './evaluation.js';

/**
 * A partial credit item made ready so that one exponential serves all its scores:
 * P(k) ∝ exp Σ_{j ≤ k} a(θ − step_j) = r^k · weights[k], with r = exp a(θ − centre).
 */
export interface GpcmItem {
  readonly a: number;
  readonly steps: readonly number[];
  /** mean of the steps, logits */
  readonly centre: number;
  /** length steps + 1, largest 1 */
  readonly weights: Float64Array;
  readonly logWeights: Float64Array;
}

/** @param steps at least one, logits; a · (largest − smallest) · count within LARGEST_SPREAD */
export function prepareGpcm(a: number, steps: readonly number[]): GpcmItem {
  const centre = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  const logWeights = new Float64Array(steps.length + 1);
  for (let k = 1; k <= steps.length; k += 1) logWeights[k] = logWeights[k - 1]! - a * (steps[k - 1]! - centre);
  const largest = Math.max(...logWeights);
  logWeights.forEach((value, k) => (logWeights[k] = value - largest));
  return { a, steps, centre, logWeights, weights: logWeights.map(Math.exp) };
}

/** Steps further apart than this, times a and their number, would underflow; no real item comes near. */
export const LARGEST_SPREAD = 600;

/** P(k), k = 0 … number of steps. Muraki 1992, D = 1. */
export function probabilitiesGpcm(item: GpcmItem, theta: number): number[] {
  const { logWeights } = item;
  const z = item.a * (theta - item.centre);
  const logits = Array.from(logWeights, (weight, k) => k * z + weight);
  const largest = Math.max(...logits);
  const parts = logits.map((logit) => Math.exp(logit - largest));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / total);
}

/** Fisher information a² Var(score at θ). */
export function informationGpcm(item: GpcmItem, theta: number): number {
  const { a, weights } = item;
  const z = a * (theta - item.centre);
  const top = weights.length - 1;
  // Powers are counted from the nearer end, of a ratio below 1: nothing overflows, and small variances stay exact.
  const ratio = Math.exp(-Math.abs(z));
  let power = 1;
  // Centring makes the two end scores weigh the same.
  let total = weights[0]!;
  let sum = 0;
  let squares = 0;
  for (let k = 1; k <= top; k += 1) {
    power *= ratio;
    const part = power * weights[z > 0 ? top - k : k]!;
    total += part;
    sum += k * part;
    squares += k * k * part;
  }
  const mean = sum / total;
  return a * a * Math.max(0, squares / total - mean * mean);
}

/** Writes log-likelihood, its derivatives in θ and the information of a score into `out`. */
export function evaluateGpcm(item: GpcmItem, theta: number, score: number, out: Float64Array): void {
  const { a, weights } = item;
  const z = a * (theta - item.centre);
  const top = weights.length - 1;
  const ratio = Math.exp(-Math.abs(z));
  let power = 1;
  // Centring makes the two end scores weigh the same.
  let total = weights[0]!;
  let sum = 0;
  let squares = 0;
  for (let k = 1; k <= top; k += 1) {
    power *= ratio;
    const part = power * weights[z > 0 ? top - k : k]!;
    total += part;
    sum += k * part;
    squares += k * k * part;
  }
  const mean = sum / total;
  const information = a * a * Math.max(0, squares / total - mean * mean);
  const fromEnd = z > 0 ? top - score : score;
  out[LOG_LIKELIHOOD] = item.logWeights[score]! - fromEnd * Math.abs(z) - Math.log(total);
  out[GRADIENT] = a * (z > 0 ? mean - fromEnd : fromEnd - mean);
  out[CURVATURE] = -information;
  out[INFORMATION] = information;
}

/** ∂²ℓ/∂θ∂a = (score − E) − a Cov(score, Σ_{j ≤ score}(θ − step_j)). */
export function gradientByDiscriminationGpcm(item: GpcmItem, theta: number, score: number): number {
  let distance = 0;
  let meanScore = 0;
  let meanDistance = 0;
  let meanProduct = 0;
  probabilitiesGpcm(item, theta).forEach((probability, k) => {
    if (k > 0) distance += theta - item.steps[k - 1]!;
    meanScore += k * probability;
    meanDistance += distance * probability;
    meanProduct += k * distance * probability;
  });
  return score - meanScore - item.a * (meanProduct - meanScore * meanDistance);
}
