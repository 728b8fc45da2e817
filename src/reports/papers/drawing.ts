import type { FigureBlock } from '../../documents/index.js';

/** Between the margins of a page, points. */
export const WIDTH = 483;

export const INK = '#16171a';
export const QUIET = '#5a5a5f';
export const LINE = '#dcdce0';
export const LANDMARK = '#8d8d92';
export const SERIES = ['#0719bf', '#c54b00', '#158561', '#a74fbb', '#27104d'] as const;
export const BAND = '#b9bff0';
/** Five steps of one colour, the lightest first, with the colour of a text on it. */
export const LEVELS = ['#eff3ff', '#bdd7e7', '#6baed6', '#2171b5', '#08306b'] as const;
export const ON_LEVELS = [INK, INK, INK, '#ffffff', '#ffffff'] as const;

export const round = (value: number): number => Math.round(value * 10) / 10;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export const line = (
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  colour: string,
  width = 1,
): string =>
  `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${colour}" stroke-width="${width}"/>`;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const bar = ({ x, y, width, height }: Box, colour: string): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(Math.max(0, width))}" height="${round(height)}" fill="${colour}"/>`;

export const dot = (x: number, y: number, colour: string, radius = 3.4): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" fill="${colour}"/>`;

export interface TextStyle {
  readonly colour?: string;
  readonly size?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly isStrong?: boolean;
}

export const text = (x: number, y: number, words: string, style: TextStyle = {}): string => {
  const { colour = INK, size = 8.5, anchor = 'start', isStrong = false } = style;
  const weight = isStrong ? ' font-weight="bold"' : '';
  return `<text x="${round(x)}" y="${round(y + size * 0.36)}" font-family="Inter" font-size="${size}"${weight} text-anchor="${anchor}" fill="${colour}">${escaped(words)}</text>`;
};

/** Cuts what would not fit, at about so many signs. */
export const fitted = (words: string, signs: number): string =>
  words.length <= signs ? words : `${words.slice(0, Math.max(1, signs - 1))}…`;

export const figure = (height: number, parts: readonly string[], alternative: string): FigureBlock => ({
  kind: 'figure',
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${round(height)}">${parts.join('')}</svg>`,
  width: WIDTH,
  height: round(height),
  alternative,
});

/** From a scale to points on the paper. */
export const placing =
  ({ min, max }: { readonly min: number; readonly max: number }, left: number, right: number) =>
  (value: number): number =>
    left + ((Math.max(min, Math.min(max, value)) - min) / (max - min)) * (right - left);
