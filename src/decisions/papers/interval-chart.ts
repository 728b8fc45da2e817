import type { FigureBlock } from '../../documents/index.js';
import type { ReportedScore } from '../reported.js';

export interface ChartRow {
  readonly name: string;
  readonly score: ReportedScore;
  /** Said where there is no score. */
  readonly absence: string;
  /** At the end of the row. */
  readonly words: string;
  /** The lower limit of the level asked, points; null when none is. */
  readonly asked?: number | null;
}

interface ChartScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly cuts: readonly number[];
}

const WIDTH = 483;
const NAME = 168;
const WORDS = 138;
const ROW = 16.5;
const INK = '#16171a';
const QUIET = '#5a5a5f';
const LINE = '#dcdce0';
const LANDMARK = '#8d8d92';
const YOU = '#0719bf';
const ASKED = '#c54b00';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A row a domain: the point, its 95 % interval on the scale, the limits of the levels as ticks, the level asked as a triangle. */
export function intervalChart(rows: readonly ChartRow[], scale: ChartScale, alternative: string): FigureBlock {
  const height = rows.length * ROW + 4;
  const left = NAME + 8;
  const right = WIDTH - WORDS - 8;
  const x = (value: number): number => {
    const within = Math.max(scale.minimum, Math.min(scale.maximum, value));
    return round(left + ((within - scale.minimum) / (scale.maximum - scale.minimum)) * (right - left));
  };
  const ticks = scale.cuts.map((cut) => line([x(cut), 2], [x(cut), height - 2], LANDMARK, 0.6)).join('');
  const body = rows.map((row, index) => rowOf(row, index * ROW + ROW / 2 + 2, { left, right, x })).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}">${ticks}${body}</svg>`;
  return { kind: 'figure', svg, width: WIDTH, height, alternative };
}

interface Place {
  readonly left: number;
  readonly right: number;
  readonly x: (value: number) => number;
}

function rowOf({ name, score, absence, words, asked = null }: ChartRow, y: number, { left, right, x }: Place): string {
  const label = text(0, y, name, INK);
  if (!score.measured) return label + text(left, y, absence, QUIET);
  const [from, to] = score.interval;
  return [
    label,
    line([left, y], [right, y], LINE, 1.2),
    line([x(from), y], [x(to), y], '#b9bff0', 5),
    asked === null ? '' : triangle(x(asked), y),
    `<circle cx="${x(score.estimate)}" cy="${y}" r="3.6" fill="${YOU}"/>`,
    text(right + 10, y, words, QUIET),
  ].join('');
}

const round = (value: number): number => Math.round(value * 10) / 10;

const line = ([x1, y1]: [number, number], [x2, y2]: [number, number], colour: string, width: number): string =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${colour}" stroke-width="${width}"/>`;

const triangle = (x: number, y: number): string =>
  `<path d="M${x} ${round(y - 2.5)} L${round(x - 3.4)} ${round(y - 8)} L${round(x + 3.4)} ${round(y - 8)} Z" fill="${ASKED}"/>`;

const text = (x: number, y: number, words: string, colour: string): string =>
  `<text x="${x}" y="${round(y + 3)}" font-family="Inter" font-size="8.5" fill="${colour}">${escaped(words)}</text>`;
