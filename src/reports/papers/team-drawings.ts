import type { FigureBlock } from '../../documents/index.js';
import type { TeamMaturity, TeamNext } from '../../maturity/index.js';
import type { Bounded } from '../../psychometrics/index.js';
import { shownOr } from './chart-blocks.js';
import { funnelBars, intervalRows, levelRows, stackedRows, trendLines, type Scale } from './charts.js';
import { INK } from './drawing.js';
import type { Tongue } from './tongue.js';
import { WORDS } from './words.js';

const GAP_COLOURS = ['#158561', '#e4e3de', '#c54b00'];
const ON_GAPS = ['#ffffff', INK, '#ffffff'];
/** Lines that can be told apart. */
const MOST_LINES = 4;

export type Drawings = ReadonlyMap<string, FigureBlock>;

export const scaleOf = (
  { min, max }: { readonly min: number; readonly max: number },
  cuts: readonly number[],
): Scale => ({ min, max, cuts });

/** What a mean says at the end of its row. */
export const meanInWords = (mean: Bounded | null, { number, text }: Tongue): string =>
  mean ? `${number(mean.estimate)} ± ${number((mean.high - mean.low) / 2)}` : text(WORDS.withheld);

/** Every chart of a team that is drawn, by its id: for reports, and for pictures. */
export function drawTeam(team: TeamMaturity, next: TeamNext | null, tongue: Tongue): Drawings {
  const drawn: [string, FigureBlock | null][] = [
    ['participation', participation(team, tongue)],
    ['radar', radar(team, tongue)],
    ['distributions', distributions(team, tongue)],
    ['gaps', gaps(team, tongue)],
    ['trend', trend(team, tongue)],
    ['barometer', barometer(next, tongue)],
  ];
  return new Map(drawn.flatMap(([id, figure]) => (figure ? [[id, figure] as const] : [])));
}

function participation({ participation: chart }: TeamMaturity, { text, number }: Tongue): FigureBlock | null {
  const { figure } = chart;
  if ('kind' in figure) return null;
  const [, tested, people] = chart.table.columns.map(({ label }) => text(label));
  const rows = [
    { name: people ?? '', people: figure.people, words: number(figure.people) },
    { name: tested ?? '', people: figure.tested, words: number(figure.tested) },
  ];
  return funnelBars(rows, text(chart.finding));
}

/** On paper a row a domain says more than a radar: intervals are seen. */
function radar({ distributions: { figure }, radar: chart, cuts }: TeamMaturity, tongue: Tongue): FigureBlock {
  const { text } = tongue;
  const rows = figure.domains.map(({ name, mean, asked }) => {
    const value = shownOr(mean);
    return { name: text(name), value, mark: asked, words: meanInWords(value, tongue) };
  });
  return intervalRows(rows, scaleOf(chart.figure, cuts), text(chart.finding));
}

function distributions({ distributions: chart, levels }: TeamMaturity, { text }: Tongue): FigureBlock {
  const rows = chart.figure.domains.map(({ name, levels: counted }) => ({
    name: text(name),
    counts: counted.kind === 'shown' ? counted.counts : null,
    absence: text(WORDS.withheld),
  }));
  return levelRows(
    rows,
    levels.map(({ name }) => text(name)),
    text(chart.finding),
  );
}

function gaps({ gaps: chart }: TeamMaturity, { text }: Tongue): FigureBlock {
  const parts = chart.table.columns.slice(1).map(({ label }) => text(label));
  const rows = chart.figure.domains.map(({ name, figures }) => ({
    name: text(name),
    counts: figures.kind === 'shown' ? [figures.reached, figures.close, figures.below] : null,
    absence: text(WORDS.withheld),
  }));
  return stackedRows(rows, { parts, colours: GAP_COLOURS, on: ON_GAPS }, text(chart.finding));
}

/** Overall, and the domains that moved most. */
function trend({ trend: chart, cuts, distributions: { figure } }: TeamMaturity, { text }: Tongue): FigureBlock {
  const moved = new Map(figure.domains.map(({ id, change }) => [id, Math.abs(change?.difference ?? 0)] as const));
  const [overall, ...others] = chart.figure.lines;
  const chosen = [...others].sort((left, right) => (moved.get(right.id) ?? 0) - (moved.get(left.id) ?? 0));
  const lines = [...(overall ? [overall] : []), ...chosen.slice(0, MOST_LINES - 1)].map(({ name, points }) => ({
    name: text(name),
    points: points.map((point) => (point === null ? null : shownOr(point))),
  }));
  const periods = chart.figure.periods.map(({ label }) => text(label));
  return trendLines(lines, periods, scaleOf(chart.figure, cuts), text(chart.finding));
}

function barometer(next: TeamNext | null, tongue: Tongue): FigureBlock | null {
  if (!next?.barometer) return null;
  const { figure, finding } = next.barometer;
  const rows = figure.pairs.map(({ driver, mean }) => {
    const value = shownOr(mean);
    return { name: tongue.text(driver.name), value, mark: null, words: meanInWords(value, tongue) };
  });
  return intervalRows(rows, { min: 0, max: 100, cuts: [25, 50, 75] }, tongue.text(finding));
}
