import type { Block } from '../../documents/index.js';
import type { TeamMaturity } from '../../maturity/index.js';
import type { Gathered } from '../gather.js';
import { chartBlocks, shownOr } from './chart-blocks.js';
import { intervalRows, levelRows, stackedRows, trendLines, type Scale } from './charts.js';
import { INK } from './drawing.js';
import type { Tongue } from './tongue.js';
import { WORDS } from './words.js';

const GAP_COLOURS = ['#158561', '#e4e3de', '#c54b00'];
const ON_GAPS = ['#ffffff', INK, '#ffffff'];
/** Lines that can be told apart. */
const MOST_LINES = 4;

export function teamBlocks({ team, next }: Extract<Gathered, { kind: 'team' }>, tongue: Tongue): Block[] {
  const { text } = tongue;
  return [
    { kind: 'heading', level: 1, text: text(team.headline) },
    { kind: 'paragraph', text: text(team.lead) },
    { kind: 'paragraph', text: filtersOf(team, tongue), tone: 'quiet' },
    ...(team.isProvisional ? [{ kind: 'paragraph', text: text(WORDS.provisional), tone: 'quiet' } as const] : []),
    ...chartBlocks(team.participation, null, tongue),
    ...domains(team, tongue),
    ...chartBlocks(team.gaps, gaps(team, tongue), tongue),
    ...chartBlocks(team.trend, trend(team, tongue), tongue),
    ...chartBlocks(team.bench, null, tongue),
    ...(next.barometer ? chartBlocks(next.barometer, null, tongue) : []),
    { kind: 'heading', level: 2, text: text(WORDS.suggestions) },
    { kind: 'list', items: next.suggestions.map(({ title, reason }) => `${text(title)} ${text(reason)}`) },
    { kind: 'heading', level: 2, text: text(WORDS.method) },
    { kind: 'paragraph', text: text(WORDS.methodText) },
  ];
}

export function filtersOf(
  { period, compare, population }: Pick<TeamMaturity, 'period' | 'compare'> & Partial<Pick<TeamMaturity, 'population'>>,
  { text }: Tongue,
): string {
  const compared = compare ? `${text(WORDS.compared)}${text(compare.label)}` : text(WORDS.alone);
  const group = population ? ` · ${text(WORDS.population)}${text(population.label)}` : '';
  return `${text(period.label)} · ${compared}${group}`;
}

export const scaleOf = (
  { min, max }: { readonly min: number; readonly max: number },
  cuts: readonly number[],
): Scale => ({ min, max, cuts });

/** The mean of each domain beside what the jobs ask, then where people stand. */
function domains(team: TeamMaturity, tongue: Tongue): Block[] {
  const { text, number } = tongue;
  const { distributions, radar, cuts, levels } = team;
  const means = distributions.figure.domains.map(({ name, mean, asked }) => ({
    name: text(name),
    value: shownOr(mean),
    mark: asked,
    words:
      'estimate' in mean ? `${number(mean.estimate)} ± ${number((mean.high - mean.low) / 2)}` : text(WORDS.withheld),
  }));
  const placed = distributions.figure.domains.map(({ name, levels: counted }) => ({
    name: text(name),
    counts: counted.kind === 'shown' ? counted.counts : null,
    absence: text(WORDS.withheld),
  }));
  const names = levels.map(({ name }) => text(name));
  const alternative = text(distributions.finding);
  return [
    ...chartBlocks(radar, intervalRows(means, scaleOf(radar.figure, cuts), text(radar.finding)), tongue),
    ...chartBlocks(distributions, levelRows(placed, names, alternative), tongue),
  ];
}

function gaps({ gaps: chart }: TeamMaturity, { text }: Tongue) {
  const parts = chart.table.columns.slice(1).map(({ label }) => text(label));
  const rows = chart.figure.domains.map(({ name, figures }) => ({
    name: text(name),
    counts: figures.kind === 'shown' ? [figures.reached, figures.close, figures.below] : null,
    absence: text(WORDS.withheld),
  }));
  return stackedRows(rows, { parts, colours: GAP_COLOURS, on: ON_GAPS }, text(chart.finding));
}

/** Overall, and the domains that moved most. */
function trend({ trend: chart, cuts, distributions }: TeamMaturity, { text }: Tongue) {
  const moved = new Map(
    distributions.figure.domains.map(({ id, change }) => [id, Math.abs(change?.difference ?? 0)] as const),
  );
  const [overall, ...others] = chart.figure.lines;
  const chosen = [...others].sort((left, right) => (moved.get(right.id) ?? 0) - (moved.get(left.id) ?? 0));
  const lines = [...(overall ? [overall] : []), ...chosen.slice(0, MOST_LINES - 1)].map(({ name, points }) => ({
    name: text(name),
    points: points.map((point) => (point === null ? null : shownOr(point))),
  }));
  const periods = chart.figure.periods.map(({ label }) => text(label));
  return trendLines(lines, periods, scaleOf(chart.figure, cuts), text(chart.finding));
}
