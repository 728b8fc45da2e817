import type { DomainScore, Measured, MeasuredDomain, Result, Standing } from './contract.js';

/** Facts drawn from a result, and nothing beyond: the components turn them into sentences. */
export interface Findings {
  readonly above: readonly MeasuredDomain[];
  readonly below: readonly MeasuredDomain[];
  readonly same: readonly MeasuredDomain[];
  readonly unmeasured: readonly DomainScore[];
  readonly precise: readonly MeasuredDomain[];
  readonly measured: readonly MeasuredDomain[];
}

const isMeasured = (domain: DomainScore): domain is MeasuredDomain => domain.measured;

/** Within a group the model's order is kept: domains that cannot be told apart are not ranked. */
export function findingsOf({ domains }: Pick<Result, 'domains'>): Findings {
  const measured = domains.filter(isMeasured);
  const standing = (wanted: Standing) => measured.filter((domain) => domain.standing === wanted);
  return {
    above: standing('above'),
    below: standing('below'),
    same: standing('not-distinguishable'),
    unmeasured: domains.filter((domain) => !domain.measured),
    precise: measured.filter((domain) => domain.precise),
    measured,
  };
}

/** From this probability a level is said plainly; under it, the others still in play are named too. */
export const SURE_ENOUGH = 0.8;

/** Under this, another level is too unlikely to mention. */
const WORTH_NAMING = 0.05;

/** The other levels still in play, likeliest first, when the first is not sure enough; level numbers start at 1. */
export function rivalLevels({ level, levelProbability, levelProbabilities }: Measured): readonly number[] {
  if (levelProbability >= SURE_ENOUGH) return [];
  return levelProbabilities
    .map((probability, index) => ({ level: index + 1, probability }))
    .filter((other) => other.level !== level && other.probability >= WORTH_NAMING)
    .sort((a, b) => b.probability - a.probability)
    .map((other) => other.level);
}
