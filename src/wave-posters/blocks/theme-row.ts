import type { Standing } from '../findings.js';
import type { Mark } from '../drawing/marks.js';
import type { Colour } from '../drawing/palette.js';
import { setText, textAt } from '../drawing/set-text.js';
import { circle, filled, line, rectangle, stroked } from '../drawing/shapes.js';
import type { Voice } from '../words/voice.js';

export const COLOURS: Readonly<Record<Standing['place'], Colour>> = {
  front: 'front',
  middle: 'quiet',
  behind: 'behind',
};

/** Where the columns of the chart begin, and how wide they are. */
export interface Columns {
  readonly name: { readonly width: number };
  readonly plot: { readonly x: number; readonly width: number };
  readonly score: { readonly x: number; readonly width: number };
  readonly change: { readonly x: number } | null;
  readonly trend: { readonly x: number; readonly width: number } | null;
}

export const placeOn = ({ plot }: Columns, value: number): number => plot.x + (plot.width * value) / 100;

interface Row {
  readonly columns: Columns;
  readonly height: number;
}

/** The theme's name, its mean on the common scale with its interval, and where it stood before. */
export function themeRow({ driver, value, place }: Standing, before: number | null, row: Row, voice: Voice): Mark[] {
  const { columns, height } = row;
  const colour = COLOURS[place];
  const y = height / 2;
  const on = (score: number): number => placeOn(columns, score);
  const score = setText(voice.whole(value.estimate), {
    ...{
      width: columns.score.width,
      sizes: [height < 20 ? 13 : height < 26 ? 15 : 18],
      most: 1,
      face: 'bold',
      align: 'right',
      colour,
    },
    tracking: -0.02,
  });
  const thick = Math.min(12, height * 0.42);
  const band = { x: on(value.low), y: y - thick / 2, width: on(value.high) - on(value.low), height: thick };
  return [
    ...themeName(voice.text(driver.name), row),
    stroked(line(on(0), y, on(value.estimate), y), colour, { thickness: 1.25, opacity: 0.45 }),
    filled(rectangle(band, thick / 2), colour, 0.3),
    ...(before === null
      ? []
      : [filled(circle(on(before), y, 3.2), 'paper'), stroked(circle(on(before), y, 3.2), colour, { thickness: 1.2 })]),
    filled(circle(on(value.estimate), y, Math.min(4.6, height * 0.2)), colour),
    ...textAt(score, columns.score.x, y - score.height / 2),
  ];
}

export function themeName(name: string, { columns, height }: Row): Mark[] {
  const sizes = height < 28 ? [10.5, 9.5, 9, 8.5] : [12, 11, 10, 9];
  const setting = { width: columns.name.width, most: 2, face: 'medium', leading: 1.18 } as const;
  // One line while it stays large enough to be read from where the figures are.
  const single = setText(name, { ...setting, sizes: height < 22 ? sizes : sizes.slice(0, 2), most: 1 });
  const text = single.isCut && height >= 22 ? setText(name, { ...setting, sizes }) : single;
  return textAt(text, 0, (height - text.height) / 2);
}
