import type { FigureBlock } from '../../documents/index.js';
import type { Bounded } from '../../psychometrics/index.js';
import {
  BAND,
  bar,
  dot,
  figure,
  fitted,
  INK,
  LANDMARK,
  LEVELS,
  LINE,
  line,
  ON_LEVELS,
  placing,
  QUIET,
  SERIES,
  text,
  WIDTH,
} from './drawing.js';

export interface IntervalRow {
  readonly name: string;
  /** Null: not shown, `words` say why. */
  readonly value: Bounded | null;
  /** What the jobs ask; null: nothing. */
  readonly mark: number | null;
  readonly words: string;
  readonly isStrong?: boolean;
}

export interface Scale {
  readonly min: number;
  readonly max: number;
  /** Limits to draw across. */
  readonly cuts: readonly number[];
}

const NAME = 150;
const WORDS = 120;
const ROW = 17;
const SIGNS_OF_NAME = 32;

/** A row each: a point with its interval, on one scale; what the jobs ask as an orange stroke. */
export function intervalRows(rows: readonly IntervalRow[], scale: Scale, alternative: string): FigureBlock {
  const height = rows.length * ROW + 18;
  const [left, right] = [NAME + 8, WIDTH - WORDS - 8];
  const x = placing(scale, left, right);
  const foot = height - 14;
  const landmarks = scale.cuts.flatMap((cut) => [
    line([x(cut), 0], [x(cut), foot], LINE, 0.7),
    text(x(cut), foot + 8, String(cut), { colour: QUIET, size: 7, anchor: 'middle' }),
  ]);
  const body = rows.flatMap(({ name, value, mark, words, isStrong = false }, at) => {
    const y = at * ROW + ROW / 2;
    const label = text(0, y, fitted(name, SIGNS_OF_NAME), { isStrong });
    const told = text(right + 10, y, words, { colour: QUIET });
    if (value === null) return [label, told];
    return [
      label,
      line([x(value.low), y], [x(value.high), y], BAND, 5),
      mark === null ? '' : line([x(mark), y - 6], [x(mark), y + 6], SERIES[1], 1.8),
      dot(x(value.estimate), y, SERIES[0]),
      told,
    ];
  });
  return figure(height, [...landmarks, ...body], alternative);
}

export interface StackedRow {
  readonly name: string;
  /** Null: not shown. */
  readonly counts: readonly number[] | null;
  readonly absence: string;
}

/** A row each: parts of a whole, counts in them, in the order of the columns. */
export function stackedRows(
  rows: readonly StackedRow[],
  {
    parts,
    colours,
    on,
  }: { readonly parts: readonly string[]; readonly colours: readonly string[]; readonly on: readonly string[] },
  alternative: string,
): FigureBlock {
  const [left, right] = [NAME + 8, WIDTH];
  const key = parts.flatMap((part, at) => {
    const x = left + (at * (right - left)) / parts.length;
    return [
      bar({ x, y: 3, width: 8, height: 8 }, colours[at] ?? LINE),
      text(x + 12, 7, fitted(part, 18), { colour: QUIET, size: 7.5 }),
    ];
  });
  const body = rows.flatMap(({ name, counts, absence }, at) => {
    const y = 18 + at * ROW + ROW / 2;
    const label = text(0, y, fitted(name, SIGNS_OF_NAME));
    if (counts === null) return [label, text(left, y, absence, { colour: QUIET })];
    const whole = counts.reduce((sum, count) => sum + count, 0);
    let from = left;
    const drawn = counts.flatMap((count, slot) => {
      const width = whole === 0 ? 0 : (count / whole) * (right - left);
      const start = from;
      from += width;
      if (count === 0) return [];
      const told =
        width > 14
          ? text(start + width / 2, y, String(count), { colour: on[slot] ?? INK, size: 7.5, anchor: 'middle' })
          : '';
      return [bar({ x: start, y: y - 6, width: width - 0.6, height: 12 }, colours[slot] ?? LINE), told];
    });
    return [label, ...drawn];
  });
  return figure(22 + rows.length * ROW, [...key, ...body], alternative);
}

export const levelRows = (rows: readonly StackedRow[], levels: readonly string[], alternative: string): FigureBlock =>
  stackedRows(rows, { parts: levels, colours: LEVELS, on: ON_LEVELS }, alternative);

export interface TrendLine {
  readonly name: string;
  readonly points: readonly (Bounded | null)[];
}

/** Lines from period to period with an interval at each; the name stands at the end of its line. */
export function trendLines(
  lines: readonly TrendLine[],
  periods: readonly string[],
  { min, max, cuts }: Scale,
  alternative: string,
): FigureBlock {
  const height = 190;
  const [left, right, top, bottom] = [30, WIDTH - 130, 8, height - 24];
  const x = (at: number): number => left + ((at + 0.5) * (right - left)) / periods.length;
  const y = (value: number): number => placing({ min, max }, bottom, top)(value);
  const grid = cuts.flatMap((cut) => [
    line([left, y(cut)], [right, y(cut)], LINE, 0.7),
    text(left - 5, y(cut), String(cut), { colour: QUIET, size: 7, anchor: 'end' }),
  ]);
  const labels = periods.map((period, at) =>
    text(x(at), bottom + 12, fitted(period, Math.floor((right - left) / periods.length / 4)), {
      colour: QUIET,
      size: 7,
      anchor: 'middle',
    }),
  );
  const taken: number[] = [];
  const body = lines.flatMap(({ name, points }, number) => {
    const colour = SERIES[number % SERIES.length] ?? INK;
    const drawn = points.flatMap((point, at) => {
      if (point === null) return [];
      const before = points[at - 1];
      return [
        before ? line([x(at - 1), y(before.estimate)], [x(at), y(point.estimate)], colour, 1.4) : '',
        line([x(at), y(point.low)], [x(at), y(point.high)], colour, 0.9),
        dot(x(at), y(point.estimate), colour, 2.8),
      ];
    });
    const last = points.findLast((point) => point !== null);
    if (!last) return drawn;
    let place = y(last.estimate);
    while (taken.some((other) => Math.abs(other - place) < 10)) place += 10;
    taken.push(place);
    return [...drawn, text(right + 8, place, fitted(name, 26), { colour, size: 8 })];
  });
  return figure(height, [...grid, ...labels, ...body], alternative);
}

export interface HeatRow {
  readonly name: string;
  readonly depth: number;
  /** Null: withheld. */
  readonly cells: readonly ({ readonly value: number; readonly sign: '' | '▲' | '▼' } | null)[];
}

const HEAT_NAME = 118;

/** Units by domains: a value in each cell, its colour by the level it falls in; hatched where it is withheld. */
export function heatmap(
  rows: readonly HeatRow[],
  columns: readonly string[],
  cuts: readonly number[],
  alternative: string,
): FigureBlock {
  const width = (WIDTH - HEAT_NAME) / columns.length;
  const head = 66;
  const cell = 18;
  const heads = columns.map((name, at) => {
    const x = HEAT_NAME + (at + 0.5) * width;
    return `<g transform="translate(${x},${head - 6}) rotate(-52)">${text(0, 0, fitted(name, 17), { colour: QUIET, size: 7.5 })}</g>`;
  });
  const body = rows.flatMap(({ name, depth, cells }, row) => {
    const y = head + row * cell;
    const label = text(depth * 6, y + cell / 2, fitted(name, 25 - 2 * depth), { isStrong: row === 0, size: 8 });
    const drawn = cells.flatMap((one, at) => {
      const x = HEAT_NAME + at * width;
      if (one === null)
        return [
          bar({ x, y, width: width - 1.5, height: cell - 1.5 }, '#f4f4f4'),
          text(x + width / 2, y + cell / 2, '·', { colour: LANDMARK, anchor: 'middle' }),
        ];
      const step = cuts.filter((cut) => one.value >= cut).length;
      const told = `${one.value}${one.sign}`;
      return [
        bar({ x, y, width: width - 1.5, height: cell - 1.5 }, LEVELS[step] ?? LINE),
        text(x + (width - 1.5) / 2, y + cell / 2, told, { colour: ON_LEVELS[step] ?? INK, size: 7, anchor: 'middle' }),
      ];
    });
    return [label, ...drawn];
  });
  return figure(head + rows.length * cell + 4, [...heads, ...body], alternative);
}

export interface StageOfScale {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The index on its scale of five stages. */
export function indexScale(value: Bounded, stages: readonly StageOfScale[], alternative: string): FigureBlock {
  const x = placing({ min: 0, max: 100 }, 0, WIDTH);
  const parts = stages.flatMap(({ name, from, to }, at) => [
    bar({ x: x(from), y: 26, width: x(to) - x(from) - 1, height: 20 }, LEVELS[at] ?? LINE),
    text((x(from) + x(to)) / 2, 36, fitted(name, Math.floor((x(to) - x(from)) / 4.6)), {
      colour: ON_LEVELS[at] ?? INK,
      size: 7.5,
      anchor: 'middle',
    }),
    text(x(from), 53, String(Math.round(from)), { colour: QUIET, size: 7 }),
  ]);
  const marker = [
    line([x(value.low), 18], [x(value.high), 18], BAND, 6),
    dot(x(value.estimate), 18, SERIES[0], 4.2),
    text(x(value.estimate), 6, String(value.estimate), { anchor: 'middle', isStrong: true, size: 9 }),
  ];
  return figure(60, [...parts, ...marker], alternative);
}

/** A bar a stage, as long as many came so far. */
export function funnelBars(
  stages: readonly { readonly name: string; readonly people: number; readonly words: string }[],
  alternative: string,
): FigureBlock {
  const most = Math.max(1, ...stages.map(({ people }) => people));
  const [left, right] = [NAME + 8, WIDTH - 80];
  const body = stages.flatMap(({ name, people, words }, at) => {
    const y = at * ROW + ROW / 2;
    const width = (people / most) * (right - left);
    return [
      text(0, y, fitted(name, SIGNS_OF_NAME)),
      bar({ x: left, y: y - 6, width, height: 12 }, LEVELS[3]),
      text(left + width + 6, y, words, { colour: QUIET }),
    ];
  });
  return figure(stages.length * ROW + 4, body, alternative);
}
