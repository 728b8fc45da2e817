import type { Pdf } from './page.js';

export type Element = ReturnType<Pdf['struct']>;

/** What pdfkit takes; its published types lag behind. */
export interface TagOptions {
  readonly alt?: string;
  readonly bbox?: readonly [number, number, number, number];
  readonly scope?: 'Column';
}

/** Opens a part in its place of the document: what is drawn in it is drawn now, in reading order. */
export function opened(pdf: Pdf, parent: Element, type: string, options: TagOptions = {}): Element {
  const element = pdf.struct(type, options);
  parent.add(element);
  return element;
}

/** A whole part, drawn now. */
export function tagged(
  pdf: Pdf,
  parent: Element,
  { type, ...options }: TagOptions & { readonly type: string },
  draw: () => void,
): void {
  const element = opened(pdf, parent, type, options);
  element.add(draw);
  element.end();
}
