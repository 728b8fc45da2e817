import type { TableBlock } from './document.js';
import { forTheEye, INK, keepTogether, LINE, MARGIN, QUIET, widthOf, type Pdf } from './page.js';
import { opened, tagged, type Element } from './tagged.js';

const SIZE = 9;
const PADDING = 5;
const GAP = 12;

interface Columns {
  readonly block: TableBlock;
  readonly lefts: readonly number[];
  readonly widths: readonly number[];
}

/** Rows never break in two; the names of the columns come again on each page, for the eye. */
export function drawTable(pdf: Pdf, parent: Element, block: TableBlock): void {
  const columns = columnsOf(pdf, block);
  const table = opened(pdf, parent, 'Table');
  const headings = headingsOf(block);
  keepTogether(pdf, heightOfStart(pdf, block));
  drawRow(pdf, columns, headings, table);
  for (const cells of block.rows) {
    const row = { cells, isHeading: false };
    const before = pdf.page;
    keepTogether(pdf, heightOf(pdf, columns, row));
    if (pdf.page !== before) forTheEye(pdf, () => drawCells(pdf, columns, headings));
    drawRow(pdf, columns, row, table);
  }
  table.end();
  pdf.x = MARGIN;
  pdf.y += 8;
}

const headingsOf = ({ columns }: TableBlock): Row => ({
  cells: columns.map(({ heading }) => heading),
  isHeading: true,
});

/** The names of the columns with the first row: less of a table than that is not worth beginning. */
export function heightOfStart(pdf: Pdf, block: TableBlock): number {
  const columns = columnsOf(pdf, block);
  const first = { cells: block.rows[0] ?? [' '], isHeading: false };
  return heightOf(pdf, columns, headingsOf(block)) + heightOf(pdf, columns, first);
}

function columnsOf(pdf: Pdf, block: TableBlock): Columns {
  const whole = block.columns.reduce((sum, { share }) => sum + share, 0);
  const free = widthOf(pdf) - GAP * (block.columns.length - 1);
  const widths = block.columns.map(({ share }) => (free * share) / whole);
  let left = MARGIN;
  const lefts = widths.map((width) => {
    const own = left;
    left += width + GAP;
    return own;
  });
  return { block, lefts, widths };
}

interface Row {
  readonly cells: readonly string[];
  readonly isHeading: boolean;
}

const faceOf = ({ isHeading }: Row): string => (isHeading ? 'strong' : 'regular');

function heightOf(pdf: Pdf, { widths }: Columns, row: Row): number {
  pdf.font(faceOf(row)).fontSize(SIZE);
  const heights = row.cells.map((cell, index) => pdf.heightOfString(cell || ' ', { width: widths[index] ?? 0 }));
  return Math.max(...heights) + 2 * PADDING;
}

function drawRow(pdf: Pdf, columns: Columns, row: Row, table: Element): void {
  const struct = opened(pdf, table, 'TR');
  const top = pdf.y;
  const bottom = top + heightOf(pdf, columns, row);
  const kind = row.isHeading ? ({ type: 'TH', scope: 'Column' } as const) : { type: 'TD' };
  row.cells.forEach((cell, index) => {
    tagged(pdf, struct, kind, () => drawCell(pdf, columns, { ...row, cell, index, top }));
  });
  struct.end();
  underline(pdf, bottom);
}

function drawCells(pdf: Pdf, columns: Columns, row: Row): void {
  const top = pdf.y;
  const bottom = top + heightOf(pdf, columns, row);
  row.cells.forEach((cell, index) => drawCell(pdf, columns, { ...row, cell, index, top }));
  pdf.y = bottom;
}

function underline(pdf: Pdf, y: number): void {
  forTheEye(pdf, () => {
    pdf
      .moveTo(MARGIN, y)
      .lineTo(MARGIN + widthOf(pdf), y)
      .lineWidth(0.5)
      .stroke(LINE);
  });
  pdf.y = y;
}

function drawCell(
  pdf: Pdf,
  { block, lefts, widths }: Columns,
  { cell, index, top, ...row }: Row & { readonly cell: string; readonly index: number; readonly top: number },
): void {
  const align = block.columns[index]?.align ?? 'left';
  const colour = row.isHeading ? QUIET : INK;
  pdf.font(faceOf(row)).fontSize(SIZE).fillColor(colour);
  pdf.text(cell, lefts[index] ?? MARGIN, top + PADDING, { width: widths[index] ?? 0, align });
}
