import { setImmediate as nextTurn } from 'node:timers/promises';
import { createCanvas, Path2D, type SKRSContext2D } from '@napi-rs/canvas';
import type { Mark, Sheet, ShapeMark, TextMark } from '../drawing/marks.js';
import { PALETTES, type Colour, type Theme } from '../drawing/palette.js';
import { glyphsOf } from '../drawing/text.js';

/** Wide enough to be printed as large as a page. */
export const PNG_WIDTH = 2400;

/** Others are answered between two parts; the picture is packed on another thread. */
export async function toPng(sheet: Sheet, theme: Theme): Promise<Buffer> {
  const scale = PNG_WIDTH / sheet.width;
  const canvas = createCanvas(PNG_WIDTH, Math.round(sheet.height * scale));
  const context = canvas.getContext('2d');
  const painter = new Painter(context, theme);
  context.scale(scale, scale);
  painter.ground(sheet);
  for (const { at, marks } of sheet.parts) {
    await nextTurn();
    context.save();
    context.translate(at.x, at.y);
    for (const mark of marks) painter.mark(mark);
    context.restore();
  }
  return canvas.encode('png');
}

class Painter {
  private readonly outlines = new Map<string, Path2D>();

  constructor(
    private readonly context: SKRSContext2D,
    private readonly theme: Theme,
  ) {
    context.lineCap = 'round';
    context.lineJoin = 'round';
  }

  ground({ width, height }: Sheet): void {
    this.context.fillStyle = this.colour('paper');
    this.context.fillRect(0, 0, width, height);
  }

  mark(mark: Mark): void {
    this.context.save();
    if (mark.kind === 'text') this.text(mark);
    else this.shape(mark);
    this.context.restore();
  }

  private text(mark: TextMark): void {
    const { context } = this;
    const { unitsPerEm, glyphs } = glyphsOf(mark);
    context.fillStyle = this.colour(mark.colour);
    context.translate(mark.x, mark.y);
    context.scale(mark.size / unitsPerEm, -mark.size / unitsPerEm);
    let reached = 0;
    for (const { id, x, outline } of glyphs) {
      context.translate(x - reached, 0);
      reached = x;
      context.fill(this.outline(`${mark.face}-${id}`, outline));
    }
  }

  private outline(id: string, outline: string): Path2D {
    const known = this.outlines.get(id);
    if (known) return known;
    const made = new Path2D(outline);
    this.outlines.set(id, made);
    return made;
  }

  private shape({ path, fill, stroke, thickness = 1, dash, opacity = 1 }: ShapeMark): void {
    const { context } = this;
    const drawn = new Path2D(path);
    context.globalAlpha = opacity;
    if (fill) {
      context.fillStyle = this.colour(fill);
      context.fill(drawn);
    }
    if (stroke) {
      context.strokeStyle = this.colour(stroke);
      context.lineWidth = thickness;
      context.setLineDash(dash ? [...dash] : []);
      context.stroke(drawn);
    }
  }

  private colour(name: Colour): string {
    return PALETTES[this.theme][name];
  }
}
