import { composite } from '../scores/composite.js';
import { Z_95 } from '../scores/normal.js';
import type { StopReason, StopRules } from '../stopping/should-stop.js';
import type { SimulatedSitting } from './simulate.js';

/** How well intervals held the truth, over one or many quantities. */
export interface Accuracy {
  readonly cases: number;
  /** share of 95 % intervals that hold the truth */
  readonly coverage95: number;
  /** mean of estimate − truth, logits */
  readonly bias: number;
  /** logits */
  readonly rmse: number;
  readonly meanStandardError: number;
  /** what the intervals' width would have to be multiplied by to hold the truth in 95 % of cases */
  readonly factorFor95: number;
}

export interface Summary {
  readonly overall: Accuracy;
  /** all measured dimensions together */
  readonly dimensions: Accuracy;
  /** by the true overall ability: below the first edge, between edges, above the last */
  readonly overallByBand: readonly Accuracy[];
  /** by the true ability of the dimension itself */
  readonly dimensionsByBand: readonly Accuracy[];
  readonly length: { readonly mean: number; readonly percentile95: number };
  /** share of sittings by reason of ending */
  readonly reasons: Readonly<Record<StopReason, number>>;
  /** share of cuts that matter put on the right side; NaN without such cuts */
  readonly decisionsRight: number;
  readonly exposure: ExposureSummary;
}

export interface ExposureSummary {
  /** largest share of sittings that saw one item */
  readonly largest: number;
  /** share of the bank never given */
  readonly unused: number;
  /** mean share of a test that two people have in common */
  readonly overlap: number;
}

/** One interval held against the truth, logits. */
export interface JudgedInterval {
  readonly truth: number;
  readonly error: number;
  readonly standardError: number;
}

/**
 * Accuracy, length and exposure over simulated sittings.
 * @param bankSize number of items in the bank
 * @param bandEdges increasing, logits
 */
export function summarise(
  sittings: readonly SimulatedSitting[],
  rules: StopRules,
  { bankSize, bandEdges }: { readonly bankSize: number; readonly bandEdges: readonly number[] },
): Summary {
  const overall = sittings.map((sitting) => caseOf(sitting, rules.overallWeights));
  const measured = rules.overallWeights.flatMap((weight, d) => (weight === 0 ? [] : [d]));
  const dimensions = sittings.flatMap((sitting) => measured.map((d) => dimensionCase(sitting, d)));
  const lengths = sittings.map(({ responses }) => responses.length).sort((x, y) => x - y);
  return {
    overall: accuracyOf(overall),
    dimensions: accuracyOf(dimensions),
    overallByBand: accuracyByBand(overall, bandEdges),
    dimensionsByBand: accuracyByBand(dimensions, bandEdges),
    length: { mean: meanOf(lengths), percentile95: quantile(lengths, 0.95) },
    reasons: {
      'precise-enough': shareEnding(sittings, 'precise-enough'),
      'cuts-decided': shareEnding(sittings, 'cuts-decided'),
      'maximum-length': shareEnding(sittings, 'maximum-length'),
      'no-item-left': shareEnding(sittings, 'no-item-left'),
    },
    decisionsRight: meanOf(sittings.flatMap((sitting) => decisionsOf(sitting, rules))),
    exposure: exposureOf(sittings, bankSize),
  };
}

function caseOf(
  { abilities, posterior, shownCovariance }: SimulatedSitting,
  weights: readonly number[],
): JudgedInterval {
  const { estimate, standardError } = composite({ mean: posterior.mean, covariance: shownCovariance }, weights);
  const truth = weights.reduce((sum, weight, d) => sum + weight * abilities[d]!, 0);
  return { truth, error: estimate - truth, standardError };
}

function dimensionCase({ abilities, posterior, shownCovariance }: SimulatedSitting, d: number): JudgedInterval {
  const variance = shownCovariance[d * abilities.length + d]!;
  return { truth: abilities[d]!, error: posterior.mean[d]! - abilities[d]!, standardError: Math.sqrt(variance) };
}

function decisionsOf(sitting: SimulatedSitting, rules: StopRules): number[] {
  return rules.cutsThatMatter.map(({ weights, cut }) => {
    const { truth, error } = caseOf(sitting, weights);
    return Number(truth + error > cut === truth > cut);
  });
}

/** @param edges increasing, logits; bands of the truth */
export function accuracyByBand(cases: readonly JudgedInterval[], edges: readonly number[]): Accuracy[] {
  return [-Infinity, ...edges].map((low, band) => {
    const high = edges[band] ?? Infinity;
    return accuracyOf(cases.filter(({ truth }) => truth >= low && truth < high));
  });
}

/** All NaN for no cases. */
export function accuracyOf(cases: readonly JudgedInterval[]): Accuracy {
  const ratios = cases
    .map(({ error, standardError }) => Math.abs(error) / (Z_95 * standardError))
    .sort((x, y) => x - y);
  return {
    cases: cases.length,
    coverage95: meanOf(ratios.map((ratio) => Number(ratio <= 1))),
    bias: meanOf(cases.map(({ error }) => error)),
    rmse: Math.sqrt(meanOf(cases.map(({ error }) => error * error))),
    meanStandardError: meanOf(cases.map(({ standardError }) => standardError)),
    factorFor95: quantile(ratios, 0.95),
  };
}

/**
 * @param sittings the items each person saw, by index in the bank
 * @param bankSize number of items in the bank
 */
export function exposureOf(
  sittings: readonly { readonly responses: readonly { readonly item: number }[] }[],
  bankSize: number,
): ExposureSummary {
  const given = new Int32Array(bankSize);
  let total = 0;
  for (const { responses } of sittings) {
    for (const { item } of responses) given[item] = given[item]! + 1;
    total += responses.length;
  }
  const people = sittings.length;
  const shared = given.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  return {
    largest: Math.max(...given) / people,
    unused: given.filter((count) => count === 0).length / bankSize,
    overlap: shared / ((people * (people - 1)) / 2) / (total / people),
  };
}

function shareEnding(sittings: readonly SimulatedSitting[], reason: StopReason): number {
  return meanOf(sittings.map((sitting) => Number(sitting.reason === reason)));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Smallest value that at least this share of the sorted values does not exceed; NaN of none. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
