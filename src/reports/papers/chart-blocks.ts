import type { Block, FigureBlock } from '../../documents/index.js';
import type { Chart, TableShown, Withheld } from '../../maturity/index.js';
import type { Bounded } from '../../psychometrics/index.js';
import type { Tongue } from './tongue.js';

/** Wider tables than this are printed in parts, each with its first column. */
const MOST_COLUMNS = 7;

/** A chart with what it found above it, how it is made, and its table behind. */
export function chartBlocks(chart: Chart<unknown>, drawn: FigureBlock | null, tongue: Tongue): Block[] {
  return [
    { kind: 'heading', level: 2, text: tongue.text(chart.finding) },
    { kind: 'paragraph', text: tongue.text(chart.how), tone: 'quiet' },
    ...(drawn ? [drawn] : []),
    ...tableBlocks(chart.table, tongue),
  ];
}

export function tableBlocks({ columns, rows }: TableShown, { text, cell }: Tongue): Block[] {
  const [first, ...others] = columns;
  if (!first || rows.length === 0) return [];
  const parts: Block[] = [];
  for (let from = 0; from < others.length; from += MOST_COLUMNS - 1) {
    const part = others.slice(from, from + MOST_COLUMNS - 1);
    parts.push({
      kind: 'table',
      columns: [
        { heading: text(first.label), share: 2 },
        ...part.map(({ label, isNumber }) => ({
          heading: text(label),
          share: 1.4,
          align: isNumber ? ('right' as const) : ('left' as const),
        })),
      ],
      rows: rows.map(({ cells }) => [
        cell(cells[0] ?? { kind: 'none' }),
        ...part.map((_column, at) => cell(cells[1 + from + at] ?? { kind: 'none' })),
      ]),
    });
  }
  return parts;
}

export const shownOr = (value: Bounded | Withheld): Bounded | null => ('estimate' in value ? value : null);
