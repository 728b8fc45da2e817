import { InvalidSetting } from '../errors.js';
import { normalCdf, normalQuantile } from '../scores/normal.js';

/**
 * Distribution function of Student's t.
 * @param t any number
 * @param freedom degrees of freedom, over 0, not necessarily whole
 * @returns P(T ≤ t), absolute error below 1e-12
 * @throws {InvalidSetting} degrees of freedom not over 0
 * @see Abramowitz & Stegun 26.7.1 (by the incomplete beta function); from two hundred degrees of freedom Hill 1970, Algorithm 395
 */
export function studentCdf(t: number, freedom: number): number {
  assertFreedom(freedom);
  if (t === 0) return 0.5;
  const tail =
    freedom > NEARLY_NORMAL
      ? normalCdf(-normalised(Math.abs(t), freedom))
      : 0.5 * incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
  return t > 0 ? 1 - tail : tail;
}

/**
 * t such that P(T ≤ t) = probability.
 * @param probability in (0, 1)
 * @param freedom degrees of freedom, over 0
 * @throws {InvalidSetting} outside
 */
export function studentQuantile(probability: number, freedom: number): number {
  assertFreedom(freedom);
  if (!(probability > 0 && probability < 1))
    throw new InvalidSetting(`probability ${probability}`, { setting: 'probability', value: probability });
  if (probability < 0.5) return -studentQuantile(1 - probability, freedom);
  let [low, high] = [0, 1];
  while (studentCdf(high, freedom) < probability && high < 1e300) [low, high] = [high, high * 2];
  let root = Math.min(Math.max(nearQuantile(probability, freedom), low), high);
  const logScale = logGamma((freedom + 1) / 2) - logGamma(freedom / 2) - 0.5 * Math.log(freedom * Math.PI);
  // Newton's steps where they stay between the bounds, halves where they do not: each step narrows the bounds.
  for (let step = 0; step < 200 && high - low > 1e-14 * high; step += 1) {
    const over = studentCdf(root, freedom) - probability;
    if (over < 0) low = root;
    else high = root;
    const next = root - over / Math.exp(logScale - ((freedom + 1) / 2) * Math.log1p((root * root) / freedom));
    if (Math.abs(next - root) <= 1e-13 * root) return next;
    root = next > low && next < high ? next : (low + high) / 2;
  }
  return root;
}

/** The first terms of the normal quantile's expansion in 1/ν: where to begin looking. @see Abramowitz & Stegun 26.7.5 */
function nearQuantile(probability: number, freedom: number): number {
  const x = normalQuantile(probability);
  return x + (x ** 3 + x) / (4 * freedom) + (5 * x ** 5 + 16 * x ** 3 + 3 * x) / (96 * freedom ** 2);
}

/** From here the expansion is as exact as the fraction, which needs ever more terms. */
const NEARLY_NORMAL = 200;

/** The normal deviate with the same tail as t. @see Hill 1970, Comm. ACM 13(10), Algorithm 395 */
function normalised(t: number, freedom: number): number {
  const a = freedom - 0.5;
  const b = 48 * a * a;
  const y = a * Math.log1p((t * t) / freedom);
  const correction = (((-0.4 * y - 3.3) * y - 24) * y - 85.5) / (0.8 * y * y + 100 + b);
  return ((correction + y + 3) / b + 1) * Math.sqrt(y);
}

function assertFreedom(freedom: number): void {
  if (!(freedom > 0)) throw new InvalidSetting(`degrees of freedom ${freedom}`, { setting: 'freedom', value: freedom });
}

/** Regularised incomplete beta function I_x(a, b). @see Press et al. 2007, Numerical Recipes, 6.4 (continued fraction) */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

function betaFraction(x: number, a: number, b: number): number {
  const least = 1e-300;
  const notZero = (value: number): number => (Math.abs(value) < least ? least : value);
  let c = 1;
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 10_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / notZero(1 + even * d);
    c = notZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / notZero(1 + odd * d);
    c = notZero(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return fraction;
}

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/** ln Γ(x) for x > 0. @see Lanczos 1964, with nine coefficients */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  const base = shifted + 7.5;
  const sum = LANCZOS.reduce(
    (total, coefficient, k) => (k === 0 ? coefficient : total + coefficient / (shifted + k)),
    0,
  );
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
}
