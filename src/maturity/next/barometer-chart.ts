import type { Localised } from '../../kernel/localised.js';
import type { Bounded } from '../../psychometrics/index.js';
import type { NewestDrivers } from '../../wave-results/index.js';
import type { Chart, Withheld } from '../shown.js';
import { boundedCell, columnsOf, NO_CELL, textCell } from '../tables/cells.js';
import type { DomainOfTeam } from '../team/team-figures.js';
import * as words from '../words/next-words.js';
import { columns } from '../words/organisation-words.js';

export interface BarometerFigure {
  readonly wave: { readonly id: string; readonly title: Localised; readonly closedAt: string };
  /** True when the team is too small there, and a larger group stands for it. */
  readonly isLarger: boolean;
  readonly pairs: readonly {
    readonly driver: { readonly id: string; readonly name: Localised };
    /** Null: it stands beside a pillar, or nothing. */
    readonly domain: { readonly id: string; readonly name: Localised } | null;
    /** From 0 to 100. */
    readonly mean: Bounded | Withheld;
    readonly change: { readonly difference: number; readonly isSignificant: boolean } | null;
    readonly domainMean: Bounded | Withheld | null;
  }[];
}

/** What helps or holds back, beside what people can do. */
export function barometerChart(
  { wave, cutKey, drivers }: NewestDrivers,
  domains: readonly DomainOfTeam[],
  ownKey: string,
): Chart<BarometerFigure> {
  const isLarger = cutKey !== ownKey;
  const pairs = drivers.map(({ id, name, standsBeside, mean, change }) => {
    const beside = domains.find(({ domain }) => domain.id === standsBeside);
    return {
      driver: { id, name },
      domain: beside ? { id: beside.domain.id, name: beside.domain.name } : null,
      mean: toShown(mean),
      change: change && { difference: change.difference, isSignificant: change.isSignificant },
      domainMean: beside?.mean ?? null,
    };
  });
  return {
    id: 'barometer',
    finding: words.barometerFinding(pairs),
    how: words.barometerHow(wave.title, wave.closedAt, isLarger),
    figure: { wave, isLarger, pairs },
    table: {
      title: words.barometerTable(),
      columns: columnsOf([
        ['driver', columns.driver, false],
        ['mean', words.driverScore, true],
        ['domain', columns.domain, false],
        ['domain-mean', columns.mean, true],
      ]),
      rows: pairs.map(({ driver, domain, mean, domainMean }) => ({
        id: driver.id,
        cells: [
          textCell(driver.name),
          boundedCell(mean),
          domain ? textCell(domain.name) : NO_CELL,
          boundedCell(domainMean),
        ],
      })),
    },
  };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

export function toShown(mean: NewestDrivers['drivers'][number]['mean']): Bounded | Withheld {
  if ('estimate' in mean) return { estimate: tenth(mean.estimate), low: tenth(mean.low), high: tenth(mean.high) };
  return { kind: 'withheld', because: mean.because === 'not-counted' ? 'not-measured' : mean.because };
}
