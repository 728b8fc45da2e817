import type { FigureBlock } from '../../documents/index.js';
import type { OrganisationMaturity } from '../../maturity/index.js';
import type { Gathered } from '../gather.js';
import { shownOr } from './chart-blocks.js';
import { funnelBars, heatmap, indexScale, intervalRows, trendLines } from './charts.js';
import { meanInWords, scaleOf, type Drawings } from './team-drawings.js';
import type { Tongue } from './tongue.js';

const MOST_LINES = 5;

/** Every chart of the organisation that is drawn, by its id: for reports, and for pictures. */
export function drawOrganisation(
  { whole, funnels }: Extract<Gathered, { kind: 'organisation' }>,
  tongue: Tongue,
): Drawings {
  const drawn: [string, FigureBlock | null][] = [
    ['index', index(whole, tongue)],
    ['heatmap', map(whole, tongue)],
    ['moved', moved(whole, tongue)],
    ['waves', waves(whole, tongue)],
    ...funnels.map(({ id, figure, finding }): [string, FigureBlock] => [
      id,
      funnelBars(
        figure.stages.map(({ label, people }) => ({ name: tongue.text(label), people, words: tongue.number(people) })),
        tongue.text(finding),
      ),
    ]),
  ];
  return new Map(drawn.flatMap(([id, figure]) => (figure ? [[id, figure] as const] : [])));
}

function index({ index: { figure, finding } }: OrganisationMaturity, { text }: Tongue): FigureBlock | null {
  if ('kind' in figure) return null;
  const stages = figure.stages.map(({ name, from, to }) => ({ name: text(name), from, to }));
  return indexScale(figure.value, stages, text(finding));
}

function map({ heatmap: chart, cuts }: OrganisationMaturity, { text }: Tongue): FigureBlock {
  const rows = chart.figure.rows.map(({ name, depth, cells }) => ({
    name: text(name),
    depth,
    cells: cells.map((cell) => {
      if (cell.kind !== 'shown') return null;
      const sign = cell.beside?.isReal !== true ? '' : cell.beside.difference > 0 ? '▲' : '▼';
      return { value: cell.mean.estimate, sign } as const;
    }),
  }));
  return heatmap(
    rows,
    chart.figure.columns.map(({ name }) => text(name)),
    cuts,
    text(chart.finding),
  );
}

/** Differences around nothing. */
function moved({ moved: { figure, finding } }: OrganisationMaturity, tongue: Tongue): FigureBlock | null {
  if (figure.rows.length === 0) return null;
  const most = Math.ceil(Math.max(...figure.rows.flatMap(({ change }) => [-change.low, change.high])) / 50) * 50;
  const rows = figure.rows.map(({ unit, domain, change }) => {
    const value = { estimate: change.difference, low: change.low, high: change.high };
    const name = `${tongue.text(unit)}, ${tongue.text(domain.name)}`;
    return { name, value, mark: null, words: meanInWords(value, tongue), isStrong: change.isReal };
  });
  return intervalRows(rows, { min: -most, max: most, cuts: [-most / 2, 0, most / 2] }, tongue.text(finding));
}

function waves({ waves: chart }: OrganisationMaturity, { text, day }: Tongue): FigureBlock | null {
  if (!chart) return null;
  const lines = chart.figure.drivers.slice(0, MOST_LINES).map(({ name, points }) => ({
    name: text(name),
    points: points.map(shownOr),
  }));
  const periods = chart.figure.waves.map(({ closedAt }) => day(closedAt));
  return trendLines(lines, periods, scaleOf({ min: 0, max: 100 }, [25, 50, 75]), text(chart.finding));
}
