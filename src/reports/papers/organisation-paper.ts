import type { Block } from '../../documents/index.js';
import type { OrganisationMaturity } from '../../maturity/index.js';
import { chartBlocks, shownOr } from './chart-blocks.js';
import { funnelBars, heatmap, indexScale, intervalRows, trendLines } from './charts.js';
import { filtersOf, scaleOf } from './team-paper.js';
import type { Tongue } from './tongue.js';
import { WORDS } from './words.js';

export function organisationBlocks(whole: OrganisationMaturity, tongue: Tongue): Block[] {
  const { text } = tongue;
  return [
    { kind: 'heading', level: 1, text: text(whole.headline) },
    { kind: 'paragraph', text: text(whole.lead) },
    { kind: 'paragraph', text: filtersOf(whole, tongue), tone: 'quiet' },
    ...(whole.isProvisional ? [{ kind: 'paragraph', text: text(WORDS.provisional), tone: 'quiet' } as const] : []),
    { kind: 'heading', level: 2, text: text(WORDS.summary) },
    { kind: 'list', items: whole.story.map((sentence) => text(sentence.text)) },
    ...index(whole, tongue),
    { kind: 'page-break' },
    ...chartBlocks(whole.heatmap, map(whole, tongue), tongue),
    { kind: 'page-break' },
    ...chartBlocks(whole.moved, null, tongue),
    ...domainByDomain(whole, tongue),
    ...whole.funnels.flatMap((chart) =>
      chartBlocks(
        chart,
        funnelBars(
          chart.figure.stages.map(({ label, people }) => ({ name: text(label), people, words: tongue.number(people) })),
          text(chart.finding),
        ),
        tongue,
      ),
    ),
    ...waves(whole, tongue),
    { kind: 'heading', level: 2, text: text(WORDS.method) },
    { kind: 'paragraph', text: text(WORDS.methodText) },
  ];
}

function index({ index: chart }: OrganisationMaturity, tongue: Tongue): Block[] {
  const { text } = tongue;
  const { figure } = chart;
  if ('kind' in figure) return chartBlocks(chart, null, tongue);
  const stages = figure.stages.map(({ name, from, to }) => ({ name: text(name), from, to }));
  return [
    ...chartBlocks(chart, indexScale(figure.value, stages, text(chart.finding)), tongue),
    { kind: 'paragraph', text: text(figure.definition) },
    { kind: 'heading', level: 3, text: text(WORDS.stages) },
    {
      kind: 'list',
      items: figure.stages.map(
        ({ name, from, to, description }) =>
          `${text(name)} (${Math.round(from)} – ${Math.round(to)}) ${text(description)}`,
      ),
    },
  ];
}

function map({ heatmap: chart, cuts }: OrganisationMaturity, { text }: Tongue) {
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

/** The units of the map beside each other, one domain after the other: whether intervals overlap is seen. */
function domainByDomain({ heatmap: chart, cuts }: OrganisationMaturity, tongue: Tongue): Block[] {
  const { text, number } = tongue;
  const { columns, rows } = chart.figure;
  const scale = scaleOf(chart.figure, cuts);
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 2, text: text(WORDS.comparison) },
    { kind: 'paragraph', text: text(WORDS.comparisonHow), tone: 'quiet' },
    ...columns.flatMap((column, at): Block[] => {
      if (column.isPillar) return [];
      const lines = rows.map(({ name, cells, unitId }) => {
        const cell = cells[at];
        const mean = cell?.kind === 'shown' ? cell.mean : null;
        const words = mean ? `${number(mean.estimate)} ± ${number((mean.high - mean.low) / 2)}` : text(WORDS.withheld);
        return { name: text(name), value: mean, mark: null, words, isStrong: unitId === null };
      });
      return [
        { kind: 'heading', level: 3, text: text(column.name) },
        intervalRows(lines, scale, `${text(WORDS.comparison)}, ${text(column.name)}`),
      ];
    }),
  ];
}

const MOST_LINES = 5;

function waves({ waves: chart }: OrganisationMaturity, tongue: Tongue): Block[] {
  if (!chart) return [];
  const { text, day } = tongue;
  const lines = chart.figure.drivers.slice(0, MOST_LINES).map(({ name, points }) => ({
    name: text(name),
    points: points.map(shownOr),
  }));
  const periods = chart.figure.waves.map(({ closedAt }) => day(closedAt));
  const scale = scaleOf({ min: 0, max: 100 }, [25, 50, 75]);
  return chartBlocks(chart, trendLines(lines, periods, scale, text(chart.finding)), tongue);
}
