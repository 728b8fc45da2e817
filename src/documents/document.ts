import type { Locale } from '../kernel/localised.js';

/** One thing after another on the page; texts are already in the document's language. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: 'normal' | 'quiet' | 'strong' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | TableBlock
  | FigureBlock
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /** Something to write by hand: what it is, and lines. */
  | { readonly kind: 'blank'; readonly label: string; readonly lines: number }
  | { readonly kind: 'space'; readonly points: number }
  | { readonly kind: 'page-break' };

/** The first row names the columns; it is drawn again on each page. */
export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly {
    readonly heading: string;
    /** A part of the width; the parts are summed. */
    readonly share: number;
    readonly align?: 'left' | 'right';
  }[];
  readonly rows: readonly (readonly string[])[];
}

export interface FigureBlock {
  readonly kind: 'figure';
  /** Drawn as vectors, at this width and height in points (a page has 483 points between its margins). */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** What it shows, for whoever does not see it. */
  readonly alternative: string;
}

export interface Document {
  readonly locale: Locale;
  readonly title: string;
  /** At the foot of each page, before its number: what this is, and of which day. */
  readonly footer: string;
  readonly blocks: readonly Block[];
}
