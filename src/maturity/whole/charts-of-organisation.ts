import type { Localised } from '../../kernel/localised.js';
import type { Chart, FunnelFigure, HeatmapFigure, MovedRow } from '../shown.js';
import { boundedCell, changeCell, columnsOf, countCell, percentCell, pointsCell, textCell } from '../tables/cells.js';
import type { Funnel } from '../store.js';
import * as words from '../words/organisation-words.js';
import type { OpenedOrganisation } from './open-organisation.js';
import type { OrganisationFigures } from './organisation-figures.js';

export function heatmapChart(
  { period }: OpenedOrganisation,
  { columns, rows }: OrganisationFigures,
): Chart<HeatmapFigure> {
  return {
    id: 'heatmap',
    finding: words.heatmapFinding(columns, rows),
    how: words.heatmapHow(),
    figure: {
      columns: columns.map(({ id, name, pillar, isPillar }) => ({ id, name, pillar, isPillar })),
      rows,
      min: period.basis.least,
      max: period.basis.most,
    },
    table: {
      title: words.heatmapTable(),
      columns: columnsOf([
        ['unit', words.columns.unit, false],
        ['people', words.columns.tested, true],
        ...columns.map(({ id, name }): [string, Localised, boolean] => [id, name, true]),
      ]),
      rows: rows.map(({ unitId, name, people, cells }) => ({
        id: unitId ?? 'organisation',
        cells: [
          textCell(name),
          countCell(people),
          ...cells.map((cell) => (cell.kind === 'shown' ? boundedCell(cell.mean) : cell)),
        ],
      })),
    },
  };
}

const MOST_MOVED = 15;

/** The largest changes first, those that chance would not explain before the others. */
export function movedRows({ columns, rows }: OrganisationFigures): MovedRow[] {
  const found = rows.flatMap(({ unitId, name, cells }) =>
    cells.flatMap((cell, at): MovedRow[] => {
      const column = columns[at];
      if (cell.kind !== 'shown' || cell.change === null || column === undefined || column.isPillar) return [];
      const now = cell.mean.estimate;
      const domain = { id: column.id, name: column.name };
      return [
        { unitId, unit: name, domain, change: cell.change, before: Math.round(now - cell.change.difference), now },
      ];
    }),
  );
  return found.sort(
    (left, right) =>
      Number(right.change.isReal) - Number(left.change.isReal) ||
      Math.abs(right.change.difference) - Math.abs(left.change.difference),
  );
}

export function movedChart(figures: OrganisationFigures): Chart<{ readonly rows: readonly MovedRow[] }> {
  const all = movedRows(figures);
  const rows = all.slice(0, MOST_MOVED);
  return {
    id: 'moved',
    finding: words.movedFinding(all),
    how: words.movedHow(all.length),
    figure: { rows },
    table: {
      title: words.movedTable(),
      columns: columnsOf([
        ['unit', words.columns.unit, false],
        ['domain', words.columns.domain, false],
        ['before', words.columns.before, true],
        ['now', words.columns.now, true],
        ['change', words.columns.change, true],
        ['real', words.columns.real, false],
      ]),
      rows: rows.map(({ unitId, unit, domain, before, now, change }) => ({
        id: `${unitId ?? 'organisation'}-${domain.id}`,
        cells: [
          textCell(unit),
          textCell(domain.name),
          pointsCell(before),
          pointsCell(now),
          changeCell(change),
          textCell(change.isReal ? words.isReal : words.mayBeChance),
        ],
      })),
    },
  };
}

export function funnelChart(purpose: FunnelFigure['purpose'], funnel: Funnel): Chart<FunnelFigure> {
  const stages = words.funnelStages(purpose).map(({ id, label }) => ({ id, label, people: funnel[id] }));
  return {
    id: `funnel-${purpose}`,
    finding: words.funnelFinding(purpose, funnel),
    how: words.funnelHow(),
    figure: { purpose, stages },
    table: {
      title: words.funnelTable(purpose),
      columns: columnsOf([
        ['stage', words.columns.stage, false],
        ['people', words.columns.number, true],
        ['share', words.columns.share, true],
      ]),
      rows: stages.map(({ id, label, people }) => ({
        id,
        cells: [textCell(label), countCell(people), percentCell(funnel.invited === 0 ? null : people / funnel.invited)],
      })),
    },
  };
}
