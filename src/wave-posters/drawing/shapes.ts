import type { Colour } from './palette.js';
import type { ShapeMark } from './marks.js';

const round = (value: number): string => String(Math.round(value * 100) / 100);

/** Path data of numbers and letters, with two decimals. */
export const path = (...steps: readonly (string | number)[]): string =>
  steps.map((step) => (typeof step === 'number' ? round(step) : step)).join(' ');

export const circle = (x: number, y: number, radius: number): string =>
  path('M', x - radius, y, ...halves(radius, x, y), 'Z');

const halves = (radius: number, x: number, y: number): (string | number)[] => [
  ...['A', radius, radius, 0, 0, 1, x + radius, y],
  ...['A', radius, radius, 0, 0, 1, x - radius, y],
];

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function rectangle({ x, y, width, height }: Box, radius = 0): string {
  const r = Math.min(radius, width / 2, height / 2);
  if (r <= 0) return path('M', x, y, 'L', x + width, y, 'L', x + width, y + height, 'L', x, y + height, 'Z');
  const corner = (toX: number, toY: number) => ['A', r, r, 0, 0, 1, toX, toY];
  return path(
    ...['M', x + r, y, 'L', x + width - r, y, ...corner(x + width, y + r)],
    ...['L', x + width, y + height - r, ...corner(x + width - r, y + height)],
    ...['L', x + r, y + height, ...corner(x, y + height - r)],
    ...['L', x, y + r, ...corner(x + r, y), 'Z'],
  );
}

/** A part of a ring, from the top, clockwise; shares of a turn. */
export function arc(centre: { x: number; y: number }, radius: number, from: number, to: number): string {
  const at = (share: number): [number, number] => {
    const angle = share * 2 * Math.PI;
    return [centre.x + radius * Math.sin(angle), centre.y - radius * Math.cos(angle)];
  };
  return path('M', ...at(from), 'A', radius, radius, 0, to - from > 0.5 ? 1 : 0, 1, ...at(to));
}

export const line = (x: number, y: number, toX: number, toY: number): string => path('M', x, y, 'L', toX, toY);

export const filled = (d: string, fill: Colour, opacity = 1): ShapeMark => ({ kind: 'shape', path: d, fill, opacity });

export const stroked = (
  d: string,
  stroke: Colour,
  { thickness = 0.75, ...more }: Partial<Pick<ShapeMark, 'thickness' | 'dash' | 'opacity'>> = {},
): ShapeMark => ({ kind: 'shape', path: d, stroke, thickness, ...more });
