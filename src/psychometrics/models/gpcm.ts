import { CURVATURE, GRADIENT, INFORMATION, LOG_LIKELIHOOD } from './evaluation.js';

/** The steps of an item inside a longer array: steps[first] … steps[first + count − 1], logits. */
export interface StepRange {
  readonly steps: ArrayLike<number>;
  readonly first: number;
  readonly count: number;
}

/** P(k), k = 0 … count. Muraki 1992, D = 1. */
export function probabilitiesGpcm(a: number, range: StepRange, theta: number): number[] {
  const logits = [0];
  let logit = 0;
  for (let k = 0; k < range.count; k += 1) {
    logit += a * (theta - range.steps[range.first + k]!);
    logits.push(logit);
  }
  const largest = Math.max(...logits);
  const weights = logits.map((value) => Math.exp(value - largest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** Fisher information a² Var(score at θ). */
export function informationGpcm(a: number, range: StepRange, theta: number): number {
  const { steps, first, count } = range;
  const largest = largestLogit(a, range, theta);
  let logit = 0;
  let total = Math.exp(-largest);
  let sum = 0;
  let squares = 0;
  for (let k = 1; k <= count; k += 1) {
    logit += a * (theta - steps[first + k - 1]!);
    const weight = Math.exp(logit - largest);
    total += weight;
    sum += k * weight;
    squares += k * k * weight;
  }
  const mean = sum / total;
  return a * a * Math.max(0, squares / total - mean * mean);
}

/** Subtracted before exponentials so that none overflows. */
function largestLogit(a: number, range: StepRange, theta: number): number {
  const { steps, first, count } = range;
  let logit = 0;
  let largest = 0;
  for (let k = 0; k < count; k += 1) {
    logit += a * (theta - steps[first + k]!);
    if (logit > largest) largest = logit;
  }
  return largest;
}

/** Writes log-likelihood, its derivatives in θ and the information of a score of 0 … count into `out`. */
export function evaluateGpcm(a: number, range: StepRange, theta: number, score: number, out: Float64Array): void {
  const { steps, first, count } = range;
  const largest = largestLogit(a, range, theta);
  let logit = 0;
  let answered = 0;
  let total = Math.exp(-largest);
  let sum = 0;
  let squares = 0;
  for (let k = 1; k <= count; k += 1) {
    logit += a * (theta - steps[first + k - 1]!);
    if (k === score) answered = logit;
    const weight = Math.exp(logit - largest);
    total += weight;
    sum += k * weight;
    squares += k * k * weight;
  }
  const mean = sum / total;
  const information = a * a * Math.max(0, squares / total - mean * mean);
  out[LOG_LIKELIHOOD] = answered - largest - Math.log(total);
  out[GRADIENT] = a * (score - mean);
  out[CURVATURE] = -information;
  out[INFORMATION] = information;
}

/** ∂²ℓ/∂θ∂a = (score − E) − a Cov(score, Σ_{j ≤ score}(θ − step_j)). */
export function gradientByDiscriminationGpcm(a: number, range: StepRange, theta: number, score: number): number {
  const probabilities = probabilitiesGpcm(a, range, theta);
  let distance = 0;
  let meanScore = 0;
  let meanDistance = 0;
  let meanProduct = 0;
  probabilities.forEach((probability, k) => {
    if (k > 0) distance += theta - range.steps[range.first + k - 1]!;
    meanScore += k * probability;
    meanDistance += distance * probability;
    meanProduct += k * distance * probability;
  });
  return score - meanScore - a * (meanProduct - meanScore * meanDistance);
}
