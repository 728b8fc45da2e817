import type { Localised } from '../../kernel/localised.js';
import type { Bounded } from '../../psychometrics/index.js';
import { bounded, figureOf, meanOfDomains, meanOfPillars, type Weights } from '../measure/group-figures.js';
import type { Basis } from '../period.js';
import { shownPeriod } from '../periods-shown.js';
import { withheld, type Change, type Chart, type IndexFigure, type Stage, type Withheld } from '../shown.js';
import { boundedCell, changeCell, columnsOf, NO_CELL, textCell } from '../tables/cells.js';
import * as words from '../words/organisation-words.js';
import type { OpenedOrganisation } from './open-organisation.js';
import type { OrganisationFigures } from './organisation-figures.js';

/**
 * The digital maturity index: the mean of the three pillars, each the mean of its domains over the organisation, from 0 at the least of the
 * scale to 100 at its most. Pillars weigh the same: a pot does not stand on one leg (docs/decisions/0111).
 */
const toIndex = ({ least, most }: Basis, points: number): number => (100 * (points - least)) / (most - least);

const tenth = (value: number): number => Math.round(value * 10) / 10;

const indexOf = (basis: Basis, value: Bounded): Bounded => ({
  estimate: tenth(toIndex(basis, value.estimate)),
  low: tenth(toIndex(basis, value.low)),
  high: tenth(toIndex(basis, value.high)),
});

function changeOf({ least, most }: Basis, change: Change | null): Change | null {
  if (change === null) return null;
  const scaled = (value: number): number => tenth((100 * value) / (most - least));
  return { ...change, difference: scaled(change.difference), low: scaled(change.low), high: scaled(change.high) };
}

/** Stages begin and end where the levels of persons do. */
export function stagesOf(basis: Basis): Stage[] {
  const limits = [0, ...basis.cuts.map((cut) => tenth(toIndex(basis, cut))), 100];
  return words.stages.map(({ name, description }, at) => ({
    stage: at + 1,
    from: limits[at] ?? 0,
    to: limits[at + 1] ?? 100,
    name,
    description,
  }));
}

export function indexChart(
  { period, organisation, history }: OpenedOrganisation,
  { indexChange, pillarChanges }: OrganisationFigures,
): Chart<IndexFigure | Withheld> {
  const { basis } = period;
  const valueIn = (of: Basis, figures: Parameters<typeof figureOf>[1], weights: Weights): Bounded =>
    indexOf(of, bounded(of, figureOf(of, figures, weights)));
  if (!organisation) {
    const table = { title: words.indexTable(), columns: columnsOf([]), rows: [] };
    return { id: 'index', finding: words.indexWithheld(), how: words.indexHow(), figure: withheld('too-few'), table };
  }
  const value = valueIn(basis, organisation.figures, meanOfPillars(basis));
  const stages = stagesOf(basis);
  const stage = stages.findLast(({ from }) => value.estimate >= from) ?? stages[0];
  const pillars = basis.pillars.map(({ id, name }) => ({
    id,
    name,
    value: valueIn(basis, organisation.figures, meanOfDomains(basis, id)),
    change: changeOf(basis, pillarChanges.get(id) ?? null),
    domains: basis.domains.filter(({ pillar }) => pillar === id).map((domain): Localised => domain.name),
  }));
  const change = changeOf(basis, indexChange);
  const past = history.map(({ period: one, cut }) => ({
    period: one.id,
    label: shownPeriod(one).label,
    value: cut && valueIn(one.basis, cut.figures, meanOfPillars(one.basis)),
  }));
  return {
    id: 'index',
    finding: words.indexFinding(value, stages, change),
    how: words.indexHow(),
    figure: {
      value,
      change,
      stage: stage?.stage ?? 1,
      stages,
      pillars,
      history: past,
      definition: words.indexDefinition(),
    },
    table: {
      title: words.indexTable(),
      columns: columnsOf([
        ['part', words.columns.part, false],
        ['value', words.columns.index, true],
        ['change', words.columns.change, true],
      ]),
      rows: [
        { id: 'index', cells: [textCell(words.columns.index), boundedCell(value), changeCell(change)] },
        ...pillars.map((pillar) => ({
          id: pillar.id,
          cells: [textCell(pillar.name), boundedCell(pillar.value), changeCell(pillar.change)],
        })),
        ...past.map((one) => ({
          id: one.period,
          cells: [textCell(one.label), one.value ? boundedCell(one.value) : withheld('too-few'), NO_CELL],
        })),
      ],
    },
  };
}
