import type { Face } from './faces.js';
import type { Colour } from './palette.js';

/** One run of one line: `x` is its left edge, `y` its base line. */
export interface TextMark {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly face: Face;
  readonly size: number;
  /** Added after each sign, in parts of the size. */
  readonly tracking: number;
  readonly colour: Colour;
}

export interface ShapeMark {
  readonly kind: 'shape';
  /** SVG path data, in absolute commands. */
  readonly path: string;
  readonly fill?: Colour;
  readonly stroke?: Colour;
  readonly thickness?: number;
  readonly dash?: readonly [number, number];
  readonly opacity?: number;
}

export type Mark = TextMark | ShapeMark;

/** Something that is read as one: a title, a text, or a figure that is told in words. Decoration is not read. */
export interface Part {
  readonly role: 'H1' | 'H2' | 'P' | 'Figure' | 'decoration';
  /** What it says to whoever does not see it. */
  readonly says: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly size: { readonly width: number; readonly height: number };
  readonly marks: readonly Mark[];
}

/** Parts in reading order, under one another or side by side, from the block's own corner. */
export interface Block {
  readonly height: number;
  readonly parts: readonly Part[];
}

/** A whole sheet, in points. */
export interface Sheet {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly parts: readonly Part[];
}

export const moved = ({ parts }: Block, x: number, y: number): readonly Part[] =>
  parts.map((part) => ({ ...part, at: { x: part.at.x + x, y: part.at.y + y } }));
