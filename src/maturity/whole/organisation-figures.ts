import type { Estimate } from '../../psychometrics/index.js';
import { isShown } from '../cut-figures.js';
import { Differences } from '../measure/differences.js';
import {
  besides,
  bounded,
  figureOf,
  meanOfDomains,
  meanOfPillars,
  oneDomain,
  type Weights,
} from '../measure/group-figures.js';
import type { Basis } from '../period.js';
import { withheld, type Change, type HeatmapCell, type HeatmapColumn, type HeatmapRow } from '../shown.js';
import type { OpenedOrganisation, UnitLine } from './open-organisation.js';

export interface MeasuredColumn extends HeatmapColumn {
  readonly weights: Weights;
}

export interface OrganisationFigures {
  readonly columns: readonly MeasuredColumn[];
  readonly rows: readonly HeatmapRow[];
  readonly indexChange: Change | null;
  readonly pillarChanges: ReadonlyMap<string, Change | null>;
}

/** Pillars, each followed by its domains. */
export const columnsOfBasis = (basis: Basis): MeasuredColumn[] =>
  basis.pillars.flatMap(({ id, name }): MeasuredColumn[] => [
    { id, name, pillar: id, isPillar: true, weights: meanOfDomains(basis, id) },
    ...basis.domains.flatMap(({ id: domain, pillar, shortName }, at) =>
      pillar === id ? [{ id: domain, name: shortName, pillar, isPillar: false, weights: oneDomain(basis, at) }] : [],
    ),
  ]);

/** Every cell of the map, each compared with everybody else and with itself in the period compared. */
export function measureOrganisation(opened: OpenedOrganisation): OrganisationFigures {
  const { period, compare, organisation, before, lines } = opened;
  const { basis } = period;
  const columns = columnsOfBasis(basis);
  const differences = new Differences();
  const index = differences.add(
    organisation && figureOf(basis, organisation.figures, meanOfPillars(basis)),
    compare && before && figureOf(compare.basis, before.figures, meanOfPillars(basis)),
  );
  const measured = lines.map((line) => ({
    line,
    cells: columns.map(({ weights }) => measureCell(line, weights, { opened, differences })),
  }));
  const settled = differences.settle();
  const rows = measured.map(({ line, cells }): HeatmapRow => {
    const { unitId, name, depth, hasBelow, now } = line;
    return {
      unitId,
      name,
      depth,
      hasBelow,
      people: now?.figures?.people ?? null,
      cells: cells.map(({ mean, beside, change }): HeatmapCell => {
        if (mean === null) return withheld(now?.withheld ?? 'too-few');
        return { kind: 'shown', mean: bounded(basis, mean), beside: settled(beside), change: settled(change) };
      }),
    };
  });
  const changeIn = (column: string): Change | null => {
    const cell = rows[0]?.cells[columns.findIndex(({ id }) => id === column)];
    return cell?.kind === 'shown' ? cell.change : null;
  };
  return {
    columns,
    rows,
    indexChange: settled(index),
    pillarChanges: new Map(basis.pillars.map(({ id }) => [id, changeIn(id)])),
  };
}

interface MeasuredCell {
  readonly mean: Estimate | null;
  readonly beside: number | null;
  readonly change: number | null;
}

function measureCell(
  { unitId, now, before }: UnitLine,
  weights: Weights,
  { opened, differences }: { readonly opened: OpenedOrganisation; readonly differences: Differences },
): MeasuredCell {
  const { period, compare, organisation } = opened;
  if (now === null || !isShown(now)) return { mean: null, beside: null, change: null };
  const mean = figureOf(period.basis, now.figures, weights);
  const others = unitId !== null && organisation ? besides(organisation.figures, now.figures) : null;
  return {
    mean,
    beside: differences.add(mean, others && figureOf(period.basis, others, weights)),
    change: differences.add(mean, compare && before && figureOf(compare.basis, before.figures, weights)),
  };
}
