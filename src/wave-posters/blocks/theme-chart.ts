import { standingsOf, type Standing, type Standings } from '../findings.js';
import type { Block, Mark, Part } from '../drawing/marks.js';
import { setText, textAt } from '../drawing/set-text.js';
import { filled, line, rectangle, stroked } from '../drawing/shapes.js';
import { widthOf } from '../drawing/text.js';
import type { PosterFacts } from '../poster-facts.js';
import type { Voice } from '../words/voice.js';
import { chartKey } from './chart-key.js';
import { changeInWords, changeSigns, WIDTH_OF_SIGNS } from './change-signs.js';
import { scaleOf, sparkline } from './sparkline.js';
import { COLOURS, placeOn, themeName, themeRow, type Columns } from './theme-row.js';

const ROW = { least: 16, most: 38 };
const ROWS = { fewest: 5, most: 14 };
const HEAD = 46;
const KEY = 28;

type Line =
  | { readonly kind: 'shown'; readonly standing: Standing }
  | { readonly kind: 'hidden'; readonly hidden: Standings['hidden'][number] }
  | { readonly kind: 'left'; readonly count: number };

/** Every theme on one scale, highest first; what is not shown says so. `room` is the height there is. */
export function themeChart(facts: PosterFacts, voice: Voice, { width, room }: { width: number; room: number }): Block {
  const lines = linesOf(standingsOf(facts.overview.drivers), Math.floor((room - HEAD - KEY) / ROW.least));
  if (lines.length === 0) return { height: 0, parts: [] };
  const columns = columnsOf(facts, width);
  const isShown = lines.some(({ kind }) => kind === 'shown');
  const height = Math.min(ROW.most, Math.max(ROW.least, (room - HEAD - KEY) / lines.length));
  const rows = lines.map((one, at): Part => ({
    role: 'Figure',
    says: voice.set(said(one, voice)),
    at: { x: 0, y: HEAD + at * height },
    size: { width, height },
    marks: drawn(one, { facts, voice, columns, height }),
  }));
  const bottom = HEAD + lines.length * height;
  return {
    height: bottom + KEY,
    parts: [
      ...headOf(lines, voice, width),
      { ...DECORATION, size: { width, height: bottom }, marks: gridOf(columns, bottom, voice) },
      { ...DECORATION, size: { width, height: HEAD }, marks: isShown ? columnHeads(facts, columns, voice) : [] },
      ...rows,
      ...(isShown ? [chartKey(facts, voice, { width, y: bottom + 16 })] : []),
    ],
  };
}

const DECORATION = { role: 'decoration', says: '', at: { x: 0, y: 0 } } as const;

/** Long surveys show both ends. */
function linesOf({ shown, hidden }: Standings, room: number): Line[] {
  const most = Math.min(ROWS.most, Math.max(ROWS.fewest, room));
  const known = shown.map((standing): Line => ({ kind: 'shown', standing }));
  const unknown = hidden.map((one): Line => ({ kind: 'hidden', hidden: one }));
  const all = [...known, ...unknown];
  if (all.length <= most) return all;
  const end = Math.floor((most - 1) / 2);
  const left: Line = { kind: 'left', count: all.length - most + 1 };
  return [...all.slice(0, most - 1 - end), left, ...all.slice(-end)];
}

function columnsOf({ overview, trend }: PosterFacts, width: number): Columns {
  const hasTrend = trend.waves.length > 1;
  const hasChange = overview.before !== null;
  const trendWidth = hasTrend ? 92 : 0;
  const changeWidth = hasChange ? WIDTH_OF_SIGNS : 0;
  const trendX = width - trendWidth;
  const changeX = trendX - (hasTrend ? 26 : 0) - changeWidth;
  const scoreX = changeX - (hasChange ? 12 : 0) - 36;
  const plotX = 190;
  return {
    name: { width: plotX - 20 },
    plot: { x: plotX, width: scoreX - 26 - plotX },
    score: { x: scoreX, width: 36 },
    change: hasChange ? { x: changeX } : null,
    trend: hasTrend ? { x: trendX, width: trendWidth - 4 } : null,
  };
}

/** The note explains what is drawn: nothing when nothing is. */
function headOf(lines: readonly Line[], { words, set }: Voice, width: number): Part[] {
  const shown = lines.flatMap((one) => (one.kind === 'shown' ? [one.standing] : []));
  const isApart = shown.some(({ place }) => place !== 'middle');
  const told = set([words.chart.scale, ...(isApart ? [words.chart.colours] : [])].join(' '));
  const heading = setText(words.chart.heading, { width, sizes: [18], most: 1, face: 'bold', tracking: -0.015 });
  const left = widthOf(words.chart.heading, { ...heading, face: 'bold', tracking: -0.015 }) + 18;
  const room = width - left;
  const note = setText(told, { width: room, sizes: [9.5, 9, 8], most: 1, colour: 'quiet' });
  const size = { width, height: heading.height };
  const explained: Part = {
    role: 'P',
    says: told,
    at: { x: left, y: heading.height - note.height },
    size: { width: room, height: note.height },
    marks: note.marks,
  };
  return [
    { role: 'H2', says: words.chart.heading, at: { x: 0, y: 0 }, size, marks: heading.marks },
    ...(shown.length > 0 ? [explained] : []),
  ];
}

function gridOf(columns: Columns, bottom: number, voice: Voice): Mark[] {
  return [0, 25, 50, 75, 100].flatMap((value): Mark[] => {
    const x = placeOn(columns, value);
    const label = setText(voice.whole(value), { width: 30, sizes: [8.5], most: 1, align: 'middle', colour: 'quiet' });
    const dash = value === 50 ? {} : { dash: [0.5, 3.5] as const };
    return [
      stroked(line(x, HEAD - 2, x, bottom + 2), value === 50 ? 'line' : 'landmark', { thickness: 0.8, ...dash }),
      ...textAt(label, x - 15, HEAD - 13),
    ];
  });
}

function columnHeads({ overview, trend }: PosterFacts, columns: Columns, voice: Voice): Mark[] {
  const { chart } = voice.words;
  const head = (text: string, x: number, width: number, align: 'left' | 'right' = 'left') =>
    textAt(setText(text, { width, sizes: [8.5, 8, 7.5], most: 1, colour: 'quiet', align }), x, HEAD - 13);
  const [from] = trend.waves;
  return [
    ...head(chart.mean, columns.score.x - 20, columns.score.width + 20, 'right'),
    ...(columns.change && overview.before
      ? head(chart.since(voice.shortMonth(overview.before.closedAt)), columns.change.x, WIDTH_OF_SIGNS + 20)
      : []),
    ...(columns.trend && from
      ? head(
          chart.waves(voice.shortMonth(from.closedAt), voice.shortMonth(overview.wave.closedAt)),
          columns.trend.x,
          columns.trend.width + 4,
        )
      : []),
  ];
}

interface Drawing {
  readonly facts: PosterFacts;
  readonly voice: Voice;
  readonly columns: Columns;
  readonly height: number;
}

function drawn(one: Line, drawing: Drawing): Mark[] {
  if (one.kind === 'shown') return shownRow(one.standing, drawing);
  const { columns, height, voice } = drawing;
  const words = voice.set(
    one.kind === 'left' ? voice.words.chart.left(one.count) : voice.words.because[one.hidden.because],
  );
  const text = setText(words, { width: columns.plot.width - 24, sizes: [9.5, 9, 8.5], most: 1, colour: 'quiet' });
  const x = columns.plot.x + 12;
  const plate = { x: x - 6, y: height / 2 - 8, width: columns.plot.width - 12, height: Math.min(16, height - 2) };
  return [
    ...(one.kind === 'hidden' ? themeName(voice.text(one.hidden.driver.name), drawing) : []),
    filled(rectangle(plate, 4), 'wash'),
    ...textAt(text, x, (height - text.height) / 2),
  ];
}

function shownRow(standing: Standing, { facts, voice, columns, height }: Drawing): Mark[] {
  const { driver, place } = standing;
  const { overview, trend } = facts;
  const series = trend.drivers.find(({ id }) => id === driver.id);
  const at = trend.waves.findIndex(({ id }) => id === overview.before?.waveId);
  const before = driver.change === null ? undefined : series?.points[at];
  const space = { height: height * 0.7, scale: scaleOf(trend), colour: COLOURS[place] };
  return [
    ...themeRow(standing, before?.kind === 'shown' ? before.value.estimate : null, { columns, height }, voice),
    ...(columns.change && driver.change
      ? changeSigns(driver.change, voice, { x: columns.change.x, y: height / 2 })
      : []),
    ...(columns.trend && series ? sparkline(series, { ...space, ...columns.trend, y: height * 0.15 }) : []),
  ];
}

function said(one: Line, voice: Voice): string {
  const { chart, because } = voice.words;
  if (one.kind === 'left') return chart.left(one.count);
  if (one.kind === 'hidden') return chart.saysHidden(voice.text(one.hidden.driver.name), because[one.hidden.because]);
  const { driver, value } = one.standing;
  const { estimate, low, high } = voice.bounds(value);
  const told = chart.says(voice.text(driver.name), estimate, chart.interval(low, high));
  return driver.change ? `${told}, ${changeInWords(driver.change, voice)}` : told;
}
