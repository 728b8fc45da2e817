import { InvalidCounts, InvalidSetting } from '../errors.js';

/** One margin that answers are weighted to: the band of each respondent, and the share of each band in the population. */
export interface Margin {
  /** For each respondent, the index of their band. */
  readonly bands: readonly number[];
  /** For each band, its share; they sum to 1. */
  readonly shares: readonly number[];
}

export interface Raking {
  /** One a respondent, of mean 1. */
  readonly weights: Float64Array;
  /** Kish's design effect n Σw² / (Σw)²: variances are that many times what they were; 1: nothing lost. */
  readonly designEffect: number;
  /** Whether every margin was met to a ten-thousandth. */
  readonly isMet: boolean;
}

const MOST_ROUNDS = 500;

/**
 * Weights by which the margins of the respondents are those of the population: each margin in turn, again and again.
 * @param margins at least one, all of the same respondents
 * @param largest no weight over this many times the mean (they are cut at each round); the margins may then not be met
 * @throws {InvalidCounts} nobody, or a band of the population in which nobody answered
 * @throws {InvalidSetting} shares that do not sum to 1, or a limit not over 1
 * @see Deming & Stephan 1940; Kish 1965, 11.7
 */
export function rake(margins: readonly Margin[], largest = 5): Raking {
  const count = margins[0]?.bands.length ?? 0;
  if (count === 0) throw new InvalidCounts('nobody answered');
  if (!(largest > 1)) throw new InvalidSetting(`largest weight ${largest}`, { setting: 'largest', value: largest });
  for (const margin of margins) assertMargin(margin, count);
  const weights = new Float64Array(count).fill(1);
  let isMet = false;
  for (let round = 0; round < MOST_ROUNDS && !isMet; round += 1) {
    for (const margin of margins) fit(weights, margin);
    for (let at = 0; at < count; at += 1) weights[at] = Math.min(weights[at]!, largest);
    isMet = margins.every((margin) => distanceFrom(weights, margin) < 1e-4);
  }
  const [sum, squares] = weights.reduce(([all, square], weight) => [all + weight, square + weight * weight], [0, 0]);
  return {
    weights: weights.map((weight) => (weight * count) / sum),
    designEffect: (count * squares) / sum ** 2,
    isMet,
  };
}

function assertMargin({ bands, shares }: Margin, count: number): void {
  if (bands.length !== count) throw new InvalidCounts('every margin is of the same respondents');
  const sum = shares.reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) > 1e-9) throw new InvalidSetting(`shares sum to ${sum}`, { setting: 'shares', value: sum });
  const answered = new Set(bands);
  if (shares.some((share, band) => share > 0 && !answered.has(band)))
    throw new InvalidCounts('a band of the population in which nobody answered');
}

function totalsOf(weights: Float64Array, { bands, shares }: Margin): Float64Array {
  const totals = new Float64Array(shares.length);
  weights.forEach((weight, at) => (totals[bands[at]!]! += weight));
  return totals;
}

function fit(weights: Float64Array, margin: Margin): void {
  const totals = totalsOf(weights, margin);
  for (let at = 0; at < weights.length; at += 1) {
    const band = margin.bands[at]!;
    weights[at]! *= (margin.shares[band]! * weights.length) / totals[band]!;
  }
}

function distanceFrom(weights: Float64Array, margin: Margin): number {
  const totals = totalsOf(weights, margin);
  const sum = totals.reduce((all, total) => all + total, 0);
  return Math.max(...margin.shares.map((share, band) => Math.abs(totals[band]! / sum - share)));
}
