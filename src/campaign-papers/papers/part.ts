import type { Block } from '../../documents/index.js';

/** One part of a paper as it is worded: what it is about, sentences, points. */
export interface Part {
  readonly heading: string;
  readonly text?: readonly string[];
  readonly points?: readonly string[];
}

export function blocksOf({ heading, text = [], points = [] }: Part): Block[] {
  return [
    { kind: 'heading', level: 2, text: heading },
    ...text.map((paragraph): Block => ({ kind: 'paragraph', text: paragraph })),
    ...(points.length > 0 ? [{ kind: 'list', items: points } as const] : []),
  ];
}

/** Names on the left, what is said of them on the right. */
export const pairs = (
  [left, right]: readonly [string, string],
  rows: readonly (readonly [string, string])[],
): Block => ({
  kind: 'table',
  columns: [
    { heading: left, share: 3 },
    { heading: right, share: 7 },
  ],
  rows,
});
