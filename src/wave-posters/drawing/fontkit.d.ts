/** What is used of fontkit, which publishes no types. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly path: { toSVG(): string };
  }

  export interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number }[];
  }

  export interface Font {
    readonly unitsPerEm: number;
    layout(text: string, features?: Record<string, boolean>): GlyphRun;
  }

  export function openSync(path: string): Font;
}
