import { readTableFile, type RawRow } from '../../imports/index.js';
import { ActivityFileFaulty } from '../problems.js';
import type { Recognised } from './columns.js';

export interface LineFault<C extends string> {
  readonly line: number;
  readonly column: C;
  readonly fault: string;
}

/** One line of the file by what its columns tell. */
export interface ReadLine<C extends string> {
  readonly line: number;
  /** Trimmed; empty where the line is short. */
  readonly textOf: (column: C) => string;
}

export interface ReadFile<C extends string> {
  readonly has: (column: C) => boolean;
  readonly lines: readonly ReadLine<C>[];
  readonly faults: LineFault<C>[];
}

/** Enough to see what is wrong everywhere else. */
const MOST_FAULTS_TOLD = 50;

/** @throws {FileRefused} no table; {ActivityFileFaulty} a column twice */
export async function readLines<C extends string>(
  bytes: Buffer,
  columnOf: (header: string) => C | null,
): Promise<ReadFile<C>> {
  const { headers, rows } = await readTableFile(bytes, (header) => columnOf(header) !== null);
  const columns: Recognised<C> = headers.map(columnOf);
  const faults: LineFault<C>[] = columns.flatMap((column, at) =>
    column !== null && columns.indexOf(column) < at ? [{ line: 1, column, fault: 'activity-column-twice' }] : [],
  );
  refuseFaulty(faults);
  const placeOf = new Map(columns.flatMap((column, at) => (column === null ? [] : [[column, at] as const])));
  return {
    has: (column) => placeOf.has(column),
    lines: rows.map((row) => ({ line: row.line, textOf: (column) => textIn(row, placeOf.get(column)) })),
    faults: rows.flatMap((row) => flawsOf(row, columns)),
  };
}

const textIn = ({ cells }: RawRow, at: number | undefined): string =>
  at === undefined ? '' : (cells[at] ?? '').trim();

/** A formula's shown value is not to be believed. */
const flawsOf = <C extends string>({ line, flaws = [] }: RawRow, columns: Recognised<C>): LineFault<C>[] =>
  flaws.flatMap(({ column: at }) => {
    const column = columns[at] ?? null;
    return column === null ? [] : [{ line, column, fault: 'activity-formula' }];
  });

/** Nothing is half kept: one faulty line refuses the file. */
export function refuseFaulty(faults: readonly LineFault<string>[]): void {
  if (faults.length === 0) return;
  const told = [...faults].sort((left, right) => left.line - right.line).slice(0, MOST_FAULTS_TOLD);
  throw new ActivityFileFaulty(
    faults.length,
    told.map(({ line, column, fault }) => ({ field: `${line}.${column}`, fault })),
  );
}
