import { InvalidSetting } from '../errors.js';

/** z such that ±z standard errors hold 95 % of a normal distribution. */
export const Z_95 = 1.959963984540054;

const INVERSE_ROOT_TWO_PI = 0.3989422804014327;
/** The series needs few terms below, the continued fraction above. */
const TAIL_BEGINS = 3;

/**
 * Standard normal distribution function, absolute error below 1e-15; small tails keep their relative precision.
 * @param z any number, infinities included
 * @see Marsaglia 2004, J. Stat. Software 11(4) (series); Abramowitz & Stegun 26.2.14 (continued fraction)
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  const size = Math.abs(z);
  if (size > TAIL_BEGINS) return z > 0 ? 1 - upperTail(size) : upperTail(size);
  let term = z;
  let sum = z;
  for (let odd = 3; Math.abs(term) > 1e-17; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + sum * density(z);
}

/**
 * z such that Φ(z) = probability.
 * @param probability in (0, 1)
 * @throws {InvalidSetting} outside
 */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new InvalidSetting(`probability ${probability}`, { setting: 'probability', value: probability });
  }
  if (probability > 0.5) return -normalQuantile(1 - probability);
  // log Φ is concave: Newton from 0 steps over the root once, then climbs to it.
  let z = 0;
  for (let iteration = 0; iteration < 50; iteration += 1) {
    const reached = normalCdf(z);
    const step = (Math.log(reached / probability) * reached) / density(z);
    z -= step;
    if (Math.abs(step) < 1e-14 * (1 + Math.abs(z))) break;
  }
  return z;
}

function density(z: number): number {
  return INVERSE_ROOT_TWO_PI * Math.exp(-0.5 * z * z);
}

/** 1 − Φ(z) for z > 0, from the end of the fraction 1/(z + 1/(z + 2/(z + 3/(z + …)))). */
function upperTail(z: number): number {
  if (z > 40) return 0;
  let fraction = z;
  for (let k = 60; k >= 1; k -= 1) fraction = z + k / fraction;
  return density(z) / fraction;
}
