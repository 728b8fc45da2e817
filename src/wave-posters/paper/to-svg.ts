import type { Face } from '../drawing/faces.js';
import type { Mark, Part, Sheet, ShapeMark, TextMark } from '../drawing/marks.js';
import { PALETTES, type Theme } from '../drawing/palette.js';
import { glyphsOf } from '../drawing/text.js';

const POINTS_IN_MILLIMETRES = 25.4 / 72;

/** Text as outlines, each sign drawn once and used again: the same in every program, on every screen. */
export function toSvg(sheet: Sheet, theme: Theme, locale: string): string {
  const writer = new SvgWriter(theme);
  const parts = sheet.parts.map((part) => writer.part(part)).join('');
  const { width, height, title } = sheet;
  const millimetres = (points: number): string => `${Math.round(points * POINTS_IN_MILLIMETRES * 100) / 100}mm`;
  const told = sheet.parts.map(({ says }) => says).filter((says) => says !== '');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}"`,
    ` width="${millimetres(width)}" height="${millimetres(height)}" role="img" lang="${locale}" xml:lang="${locale}"`,
    ` aria-labelledby="poster-title" aria-describedby="poster-words">`,
    `<title id="poster-title">${escaped(title)}</title><desc id="poster-words">${escaped(told.join('\n'))}</desc>`,
    `<defs>${writer.glyphs}</defs>`,
    `<rect width="${width}" height="${height}" fill="${PALETTES[theme].paper}"/>${parts}</svg>`,
  ].join('');
}

class SvgWriter {
  private readonly outlines = new Map<string, string>();

  constructor(private readonly theme: Theme) {}

  get glyphs(): string {
    return [...this.outlines].map(([id, outline]) => `<path id="${id}" d="${outline}"/>`).join('');
  }

  part({ at, marks }: Part): string {
    const drawn = marks.map((mark) => this.mark(mark)).join('');
    return `<g transform="translate(${short(at.x)} ${short(at.y)})">${drawn}</g>`;
  }

  private mark(mark: Mark): string {
    return mark.kind === 'text' ? this.text(mark) : this.shape(mark);
  }

  private text(mark: TextMark): string {
    const { unitsPerEm, glyphs } = glyphsOf(mark);
    const scale = Math.round((mark.size / unitsPerEm) * 1e6) / 1e6;
    const used = glyphs
      .filter(({ outline }) => outline !== '')
      .map(({ id, x, outline }) => `<use xlink:href="#${this.outline(mark.face, id, outline)}" x="${Math.round(x)}"/>`);
    const at = `translate(${short(mark.x)} ${short(mark.y)}) scale(${scale} ${-scale})`;
    return `<g data-text="${escaped(mark.text)}" fill="${this.colour(mark.colour)}" transform="${at}">${used.join('')}</g>`;
  }

  private outline(face: Face, glyph: number, outline: string): string {
    const id = `${face}-${glyph}`;
    this.outlines.set(id, outline);
    return id;
  }

  private shape({ path, fill, stroke, thickness = 1, dash, opacity = 1 }: ShapeMark): string {
    const paint = [
      `fill="${fill ? this.colour(fill) : 'none'}"`,
      ...(stroke ? [`stroke="${this.colour(stroke)}" stroke-width="${thickness}"`] : []),
      ...(stroke ? ['stroke-linecap="round" stroke-linejoin="round"'] : []),
      ...(dash ? [`stroke-dasharray="${dash.join(' ')}"`] : []),
      ...(opacity < 1 ? [`opacity="${opacity}"`] : []),
    ];
    return `<path d="${path}" ${paint.join(' ')}/>`;
  }

  private colour(name: keyof (typeof PALETTES)['light']): string {
    return PALETTES[this.theme][name];
  }
}

const short = (value: number): number => Math.round(value * 100) / 100;

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Control characters have no place in XML, not even escaped. */
const escaped = (text: string): string =>
  text.replace(/[^\P{Cc}\n\t]/gu, '').replace(/[&<>"]/g, (sign) => NAMES[sign] ?? '');
