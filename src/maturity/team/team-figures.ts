import type { Estimate } from '../../psychometrics/index.js';
import { Differences } from '../measure/differences.js';
import { bounded, figureOf, meanOfDomains, oneDomain, standingOut } from '../measure/group-figures.js';
import type { MeasuredDomain } from '../period.js';
import { withheld, type Change, type Withheld } from '../shown.js';
import type { Bounded } from '../../psychometrics/index.js';
import type { OpenedTeam } from './open-team.js';

/** What stands of one domain of a team, once everything that is compared on the page is known. */
export interface DomainOfTeam {
  readonly domain: MeasuredDomain;
  readonly at: number;
  readonly estimate: Estimate | null;
  readonly mean: Bounded | Withheld;
  readonly change: Change | null;
  /** Against the team's mean over all domains. */
  readonly standing: Change | null;
  /** Mean of what the jobs of its staff ask, points; null: they ask for nothing. */
  readonly asked: number | null;
  readonly levels: readonly number[] | Withheld['because'];
  readonly gaps: readonly number[] | Withheld['because'];
}

export interface TeamFigures {
  readonly overall: Bounded | Withheld;
  readonly overallChange: Change | null;
  readonly domains: readonly DomainOfTeam[];
}

export function measureTeam({ period, shown, before, compare }: OpenedTeam): TeamFigures {
  const { basis } = period;
  const differences = new Differences();
  const figures = shown?.cut.figures ?? null;
  const estimateOf = (weights: readonly number[]): Estimate | null => figures && figureOf(basis, figures, weights);
  const earlier = (weights: readonly number[]): Estimate | null =>
    before && compare ? figureOf(compare.basis, before.figures, weights) : null;
  const whole = meanOfDomains(basis);
  const overall = estimateOf(whole);
  const overallChange = differences.add(overall, earlier(whole));
  const found = basis.domains.map((domain, at) => {
    const weights = oneDomain(basis, at);
    const estimate = estimateOf(weights);
    return {
      domain,
      at,
      estimate,
      change: differences.add(estimate, earlier(weights)),
      standing: differences.add(estimateOf(standingOut(basis, at)), NOTHING),
    };
  });
  const settled = differences.settle();
  const shownOr = (estimate: Estimate | null): Bounded | Withheld =>
    estimate ? bounded(basis, estimate) : withheld('too-few');
  return {
    overall: shownOr(overall),
    overallChange: settled(overallChange),
    domains: found.map(({ domain, at, estimate, change, standing }) => {
      const [asking, limits] = figures?.asked[at] ?? [0, 0];
      return {
        domain,
        at,
        estimate,
        mean: shownOr(estimate),
        change: settled(change),
        standing: settled(standing),
        asked: asking === 0 ? null : Math.round(limits / asking),
        levels: figures?.levels[at] ?? 'too-few',
        gaps: figures?.gaps[at] ?? 'too-few',
      };
    }),
  };
}

const NOTHING: Estimate = { estimate: 0, standardError: 0 };
