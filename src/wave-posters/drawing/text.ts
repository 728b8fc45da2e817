import { openSync, type Font, type Glyph, type GlyphRun } from 'fontkit';
import { FACES, featuresOf, type Face } from './faces.js';
import type { TextMark } from './marks.js';

const opened = new Map<Face, Font>();

function fontOf(face: Face): Font {
  const known = opened.get(face);
  if (known) return known;
  const font = openSync(FACES[face]);
  opened.set(face, font);
  return font;
}

export type Style = Pick<TextMark, 'face' | 'size' | 'tracking'>;

/** The width of a line, without what is added after its last sign. */
export function widthOf(text: string, { face, size, tracking }: Style): number {
  const { ems, signs } = measured(text, face);
  return size * (ems + tracking * Math.max(0, signs - 1));
}

interface Measured {
  readonly ems: number;
  readonly signs: number;
}

const MOST_KEPT = 4_000;
const kept = new Map<string, Measured>();

/** The same words are measured at many sizes and in many lines. */
function measured(text: string, face: Face): Measured {
  const key = `${face} ${text}`;
  const known = kept.get(key);
  if (known) return known;
  const font = fontOf(face);
  const { positions } = font.layout(text, featuresOf(text));
  const ems = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) / font.unitsPerEm;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, { ems, signs: positions.length });
  return { ems, signs: positions.length };
}

export interface PlacedGlyph {
  readonly id: number;
  /** In the font's own units, from the line's left edge. */
  readonly x: number;
  readonly outline: string;
}

const outlines = new Map<string, string>();

/** As many as there are signs in the faces, so that none is ever forgotten. */
function outlineOf(face: Face, glyph: Glyph): string {
  const key = `${face} ${glyph.id}`;
  const known = outlines.get(key);
  if (known !== undefined) return known;
  const outline = glyph.path.toSVG();
  outlines.set(key, outline);
  return outline;
}

/** The signs of a line as outlines: they look the same wherever they are shown, whatever fonts are there. */
export function glyphsOf({ text, face, tracking }: TextMark): { readonly unitsPerEm: number; glyphs: PlacedGlyph[] } {
  const font = fontOf(face);
  const run: GlyphRun = font.layout(text, featuresOf(text));
  let x = 0;
  const glyphs = run.glyphs.map((glyph, index) => {
    const { xAdvance = 0, xOffset = 0 } = run.positions[index] ?? {};
    const placed = { id: glyph.id, x: x + xOffset, outline: outlineOf(face, glyph) };
    x += xAdvance + tracking * font.unitsPerEm;
    return placed;
  });
  return { unitsPerEm: font.unitsPerEm, glyphs };
}
