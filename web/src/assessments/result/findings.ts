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

/** From this probability a level is said plainly; under it, the next likely one is named too. */
const SURE_ENOUGH = 0.8;

/** The other level still in play, when the first is not sure enough; level numbers start at 1. */
export function rivalLevel({ level, levelProbability, levelProbabilities }: Measured): number | null {
  if (levelProbability >= SURE_ENOUGH) return null;
  const others = levelProbabilities.map((probability, index) => ({ level: index + 1, probability }));
  const rival = others.filter((other) => other.level !== level).sort((a, b) => b.probability - a.probability)[0];
  return rival === undefined || rival.probability === 0 ? null : rival.level;
}
