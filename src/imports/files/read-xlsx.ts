import { Readable } from 'node:stream';
import type { CellValue, Row } from 'exceljs';
import { FileRefused } from '../problems.js';
import { guardArchive } from './guard-archive.js';
import {
  isBlank,
  LONGEST_CELL,
  MOST_COLUMNS,
  MOST_LINES,
  nextTurn,
  trimmedHeaders,
  type CellFlaw,
  type TableFile,
  type RawRow,
} from './table-file.js';

/** Rows between two turns of the event loop. */
const ROWS_A_TURN = 500;

type Sheet = AsyncIterable<Row> & { readonly name?: string; readonly state?: string };

/** The first sheet that is shown and holds something, row by row: the workbook is never whole in memory. @throws {FileRefused} */
export async function readXlsx(bytes: Buffer): Promise<TableFile> {
  await guardArchive(bytes);
  let found: SheetRows | null = null;
  try {
    // Read when a spreadsheet comes: a fifth of all the files that a starting service would open.
    const { default: exceljs } = await import('exceljs');
    const book = new exceljs.stream.xlsx.WorkbookReader(Readable.from([bytes]), {
      worksheets: 'emit',
      sharedStrings: 'cache',
      styles: 'cache',
      hyperlinks: 'ignore',
      entries: 'ignore',
    });
    // To the end even when the sheet was found: the reader removes its temporary files on the way.
    for await (const sheet of book as unknown as AsyncIterable<Sheet>) {
      if (found !== null || (sheet.state !== undefined && sheet.state !== 'visible')) continue;
      const rows = await rowsOf(sheet);
      if (rows.headers.length > 0) found = rows;
    }
  } catch {
    throw new FileRefused('IMPORT_FILE_DAMAGED', { line: 1 });
  }
  if (found === null) throw new FileRefused('IMPORT_FILE_EMPTY');
  if (found.isTooLong) throw new FileRefused('IMPORT_TOO_MANY_LINES', { most: MOST_LINES });
  if (found.headers.length > MOST_COLUMNS) throw new FileRefused('IMPORT_TOO_MANY_COLUMNS', { most: MOST_COLUMNS });
  const { sheet, headers, rows } = found;
  return { format: 'xlsx', encoding: null, separator: null, sheet, headers, rows };
}

interface SheetRows {
  readonly sheet: string | null;
  readonly headers: string[];
  readonly rows: RawRow[];
  readonly isTooLong: boolean;
}

async function rowsOf(sheet: Sheet): Promise<SheetRows> {
  const name = sheet.name ?? null;
  const rows: RawRow[] = [];
  let headers: string[] = [];
  for await (const row of sheet) {
    const read = toRawRow(row);
    if (isBlank(read.cells) && read.flaws === undefined) continue;
    if (headers.length === 0) {
      headers = trimmedHeaders(read.cells);
      continue;
    }
    rows.push(read);
    if (rows.length > MOST_LINES) return { sheet: name, headers, rows: [], isTooLong: true };
    if (rows.length % ROWS_A_TURN === 0) await nextTurn();
  }
  return { sheet: name, headers, rows, isTooLong: false };
}

function toRawRow(row: Row): RawRow {
  const cells: string[] = [];
  const flaws: { column: number; flaw: CellFlaw }[] = [];
  row.eachCell({ includeEmpty: false }, (cell, number) => {
    // One more than we read, so that too many columns are seen as such.
    if (number > MOST_COLUMNS + 1) return;
    while (cells.length < number) cells.push('');
    const { text, flaw } = valueOf(cell.value);
    cells[number - 1] = text.slice(0, LONGEST_CELL);
    if (flaw) flaws.push({ column: number - 1, flaw });
  });
  return { line: row.number, cells, ...(flaws.length > 0 ? { flaws } : {}) };
}

/** A formula's result is what some program last thought of it: it is not read. */
function valueOf(value: CellValue): { readonly text: string; readonly flaw?: CellFlaw } {
  if (value === null || value === undefined) return { text: '' };
  if (value instanceof Date) return dayOf(value);
  if (typeof value !== 'object') return { text: String(value) };
  if ('formula' in value || 'sharedFormula' in value) return { text: '', flaw: 'formula' };
  if ('error' in value) return { text: '', flaw: 'cell-error' };
  if ('richText' in value) return { text: value.richText.map(({ text }) => (text as string | null) ?? '').join('') };
  if ('text' in value) return { text: value.text };
  return { text: '' };
}

const dayOf = (date: Date): { readonly text: string; readonly flaw?: CellFlaw } =>
  Number.isNaN(date.getTime()) ? { text: '', flaw: 'cell-error' } : { text: date.toISOString().slice(0, 10) };
