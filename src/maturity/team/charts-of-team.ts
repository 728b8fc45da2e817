import type { Localised } from '../../kernel/localised.js';
import { isShown } from '../cut-figures.js';
import { bounded, figureOf, meanOfDomains, oneDomain, type Weights } from '../measure/group-figures.js';
import { shownPeriod } from '../periods-shown.js';
import { withheld, type Chart, type RadarFigure, type RadarValue, type TrendFigure, type Withheld } from '../shown.js';
import { boundedCell, columnsOf, countCell, NO_CELL, percentCell, pointsCell, textCell } from '../tables/cells.js';
import * as words from '../words/team-words.js';
import type { Bounded } from '../../psychometrics/index.js';
import { WHOLE, type OpenedTeam } from './open-team.js';
import type { TeamFigures } from './team-figures.js';

export function participationChart({
  shown,
}: OpenedTeam): Chart<{ readonly tested: number; readonly people: number } | Withheld> {
  const figures = shown?.cut.figures;
  const figure = figures ? { tested: figures.people, people: figures.staff } : withheld('too-few');
  return {
    id: 'participation',
    finding: words.participationFinding(figure),
    how: words.participationHow(),
    figure,
    table: {
      title: words.participationTable(),
      columns: columnsOf([
        ['group', words.columns.group, false],
        ['tested', words.columns.tested, true],
        ['people', words.columns.people, true],
        ['share', words.columns.share, true],
      ]),
      rows: [
        {
          id: 'team',
          cells: [
            textCell(shown?.name ?? WHOLE),
            figures ? countCell(figures.people) : withheld('too-few'),
            figures ? countCell(figures.staff) : withheld('too-few'),
            figures ? percentCell(figures.people / figures.staff) : withheld('too-few'),
          ],
        },
      ],
    },
  };
}

export function radarChart(team: OpenedTeam, { domains }: TeamFigures): Chart<RadarFigure> {
  const { period, shown, organisation } = team;
  const { basis } = period;
  const organisations = domains.map(({ at }): Bounded | Withheld =>
    organisation ? bounded(basis, figureOf(basis, organisation.figures, oneDomain(basis, at))) : withheld('too-few'),
  );
  const jobs = domains.map(({ asked }): RadarValue =>
    asked === null ? withheld('not-measured') : { estimate: asked },
  );
  const isOrganisation = shown?.cut.key === organisation?.key;
  const name: Localised = shown?.name ?? WHOLE;
  return {
    id: 'radar',
    finding: words.radarFinding(domains),
    how: words.radarHow(),
    figure: {
      axes: domains.map(({ domain: { id, shortName } }) => ({ id, name: shortName })),
      series: [
        { id: 'team', label: name, values: domains.map(({ mean }) => mean) },
        { id: 'jobs', label: words.columns.asked, values: jobs },
        ...(isOrganisation ? [] : [{ id: 'organisation' as const, label: WHOLE, values: organisations }]),
      ],
      min: basis.least,
      max: basis.most,
    },
    table: {
      title: words.radarTable(),
      columns: columnsOf([
        ['domain', words.columns.domain, false],
        ['team', name, true],
        ['jobs', words.columns.asked, true],
        ...(isOrganisation ? [] : [['organisation', WHOLE, true] as const]),
      ]),
      rows: domains.map(({ domain, at, mean, asked }) => ({
        id: domain.id,
        cells: [
          textCell(domain.name),
          boundedCell(mean),
          pointsCell(asked),
          ...(isOrganisation ? [] : [boundedCell(organisations[at] ?? null)]),
        ],
      })),
    },
  };
}

export function trendChart(
  { period, history }: OpenedTeam,
  { overallChange, domains }: TeamFigures,
): Chart<TrendFigure> {
  const { basis } = period;
  const pointsOf = (weights: Weights): (Bounded | Withheld | null)[] =>
    history.map(({ period: { basis: then }, cut }) => {
      if (cut === null) return null;
      return isShown(cut) ? bounded(then, figureOf(then, cut.figures, weights)) : withheld(cut.withheld);
    });
  const lines = [
    { id: 'overall', name: words.columns.overall, points: pointsOf(meanOfDomains(basis)) },
    ...domains.map(({ domain: { id, name }, at }) => ({ id, name, points: pointsOf(oneDomain(basis, at)) })),
  ];
  const periods = history.map(({ period: one }) => shownPeriod(one));
  return {
    id: 'trend',
    finding: words.trendFinding(overallChange, domains, periods.length),
    how: words.trendHow(),
    figure: { periods: periods.map(({ id, label }) => ({ id, label })), lines, min: basis.least, max: basis.most },
    table: {
      title: words.trendTable(),
      columns: columnsOf([
        ['line', words.columns.domain, false],
        ...periods.map(({ id, label }) => [id, label, true] as const),
      ]),
      rows: lines.map(({ id, name, points }) => ({
        id,
        cells: [textCell(name), ...points.map((point) => (point === null ? NO_CELL : boundedCell(point)))],
      })),
    },
  };
}
