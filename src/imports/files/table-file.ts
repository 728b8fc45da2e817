/** Larger files are another tool's work; told before anything is read. */
export const LARGEST_FILE_BYTES = 20 * 1024 * 1024;
export const MOST_LINES = 100_000;
export const MOST_COLUMNS = 100;
/** A cell longer than this is no part of a person; more often it is a quote that was never closed. */
export const LONGEST_CELL = 5_000;

/** What a spreadsheet's cell says of itself: its shown value is not to be believed. */
export type CellFlaw = 'formula' | 'cell-error';

export interface RawRow {
  /** As the spreadsheet or the text editor numbers it. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly flaws?: readonly { readonly column: number; readonly flaw: CellFlaw }[];
}

export interface TableFile {
  readonly format: 'csv' | 'xlsx';
  /** What the text was written in; null for a spreadsheet. */
  readonly encoding: string | null;
  readonly separator: string | null;
  /** The sheet that was read, when there are several. */
  readonly sheet: string | null;
  readonly headers: readonly string[];
  readonly rows: readonly RawRow[];
}

/** Lets waiting requests be answered: a long file is read in many short turns. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Columns without a header after the last one are no columns. */
export function trimmedHeaders(cells: readonly string[]): string[] {
  const headers = cells.map((cell) => cell.replace(/\s+/gu, ' ').trim());
  while (headers.length > 0 && headers.at(-1) === '') headers.pop();
  return headers;
}
