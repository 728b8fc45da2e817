import { interval95, meanOfGroup, type Bounded, type Estimate } from '../../psychometrics/index.js';
import type { ShownFigures } from '../cut-figures.js';
import type { Basis } from '../period.js';

/** How much each domain of the model counts in a figure; 0 where it takes no part. */
export type Weights = readonly number[];

export const oneDomain = ({ domains }: Basis, at: number): Weights =>
  domains.map((_domain, other) => Number(other === at));

/** The plain mean of some domains: of all of them, or of a pillar's. */
export function meanOfDomains({ domains }: Basis, pillar?: string): Weights {
  const takesPart = domains.map((domain) => pillar === undefined || domain.pillar === pillar);
  const count = takesPart.filter(Boolean).length;
  return takesPart.map((takes) => (takes ? 1 / count : 0));
}

/** The plain mean of the pillars, each the mean of its domains. */
export function meanOfPillars(basis: Basis): Weights {
  const parts = basis.pillars.map(({ id }) => meanOfDomains(basis, id));
  return basis.domains.map((_domain, at) => parts.reduce((sum, part) => sum + (part[at] ?? 0), 0) / parts.length);
}

/** A domain less the mean of all: how it stands out. */
export function standingOut(basis: Basis, at: number): Weights {
  const mean = meanOfDomains(basis);
  return oneDomain(basis, at).map((weight, domain) => weight - (mean[domain] ?? 0));
}

/** A weighted sum of the means of a group, points, with the error of measurement and of who was measured. */
export function figureOf(
  basis: Basis,
  { people, staff, sums }: Pick<ShownFigures, 'people' | 'staff' | 'sums'>,
  weights: Weights,
): Estimate {
  return meanOfGroup({
    count: people,
    population: staff,
    sum: weights.reduce((sum, weight, at) => sum + weight * (sums[at] ?? 0), 0),
    observedVariance: varianceOf(basis.observed, weights),
    errorVariance: varianceOf(basis.error, weights),
  });
}

function varianceOf(matrix: readonly number[], weights: Weights): number {
  let sum = 0;
  weights.forEach((row, i) => {
    if (row !== 0) weights.forEach((column, j) => (sum += row * column * (matrix[i * weights.length + j] ?? 0)));
  });
  return Math.max(0, sum);
}

/** Everybody but a part. */
export function besides(
  whole: ShownFigures,
  part: ShownFigures,
): Pick<ShownFigures, 'people' | 'staff' | 'sums'> | null {
  const people = whole.people - part.people;
  if (people < 1) return null;
  return {
    people,
    staff: Math.max(people, whole.staff - part.staff),
    sums: whole.sums.map((sum, at) => sum - (part.sums[at] ?? 0)),
  };
}

/** Within the ends of the scale, whole points: as it is shown and printed everywhere. */
export function bounded({ least, most }: Pick<Basis, 'least' | 'most'>, estimate: Estimate): Bounded {
  const { low, high } = interval95(estimate);
  const within = (value: number): number => Math.round(Math.min(most, Math.max(least, value)));
  return { estimate: within(estimate.estimate), low: within(low), high: within(high) };
}
