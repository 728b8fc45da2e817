import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { FileRefused } from '../problems.js';
import { decodeText } from './decode-text.js';
import {
  isBlank,
  LONGEST_CELL,
  MOST_COLUMNS,
  MOST_LINES,
  nextTurn,
  trimmedHeaders,
  type TableFile,
  type RawRow,
} from './table-file.js';

const SEPARATORS = [';', ',', '\t'] as const;

/** Excel's own way of saying its separator, on a line before the headers. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/;

const COMMON = { relax_column_count: true, relax_quotes: true, info: true, skip_empty_lines: true } as const;

interface Read {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** @throws {FileRefused} */
export async function readCsv(bytes: Buffer, isKnown: (header: string) => boolean): Promise<TableFile> {
  const { encoding, pieces } = decodeText(bytes);
  const rest = pieces[Symbol.iterator]();
  const first = String(rest.next().value ?? '');
  const said = SEPARATOR_LINE.exec(first);
  const start = said ? first.slice(said[0].length) : first;
  const separator = said?.[1] ?? separatorOf(start, isKnown);
  const linesBefore = said ? 1 : 0;
  let headers: string[] | null = null;
  const rows: RawRow[] = [];
  for await (const { record, info } of records(start, rest, separator)) {
    if (isBlank(record)) continue;
    if (headers === null) headers = headersOf(record);
    else rows.push({ line: linesBefore + firstLineOf(record, info.lines), cells: record.map(shortened) });
    if (rows.length > MOST_LINES) throw new FileRefused('IMPORT_TOO_MANY_LINES', { most: MOST_LINES });
  }
  if (headers === null) throw new FileRefused('IMPORT_FILE_EMPTY');
  return { format: 'csv', encoding, separator, sheet: null, headers, rows };
}

/** A quoted cell may hold ends of lines. */
const firstLineOf = (record: readonly string[], lastLine: number): number =>
  lastLine - record.reduce((count, cell) => count + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);

function headersOf(record: readonly string[]): string[] {
  const headers = trimmedHeaders(record);
  if (headers.length > MOST_COLUMNS) throw new FileRefused('IMPORT_TOO_MANY_COLUMNS', { most: MOST_COLUMNS });
  return headers;
}

/** Long enough to be told that it is too long. */
const shortened = (cell: string): string => (cell.length > LONGEST_CELL ? cell.slice(0, LONGEST_CELL) : cell);

/** The separator that gives most headers that we know, then most columns. */
function separatorOf(text: string, isKnown: (header: string) => boolean): string {
  const [best] = SEPARATORS.map((separator) => {
    const headers = firstRecord(text, separator);
    return { separator, known: headers.filter(isKnown).length, all: headers.length };
  }).sort((left, right) => right.known - left.known || right.all - left.all);
  return best?.separator ?? ';';
}

function firstRecord(text: string, delimiter: string): string[] {
  const beginning = text.slice(0, 20_000);
  try {
    return parseAtOnce(beginning, { ...COMMON, info: false, delimiter, to: 1 })[0] ?? [];
  } catch {
    return [];
  }
}

async function* records(start: string, rest: Iterator<string>, delimiter: string): AsyncGenerator<Read> {
  async function* pieces() {
    yield start;
    for (let piece = rest.next(); !piece.done; piece = rest.next()) {
      await nextTurn();
      yield piece.value;
    }
  }
  const parser = parse({ ...COMMON, delimiter, max_record_size: LONGEST_CELL * MOST_COLUMNS });
  const source = Readable.from(pieces());
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const read of parser) yield read as Read;
  } catch (error) {
    throw refusalOf(error);
  } finally {
    source.destroy();
  }
}

const QUOTES = new Set([
  'CSV_QUOTE_NOT_CLOSED',
  'CSV_MAX_RECORD_SIZE',
  'CSV_INVALID_CLOSING_QUOTE',
  'INVALID_OPENING_QUOTE',
]);

function refusalOf(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
  return new FileRefused(QUOTES.has(error.code) ? 'IMPORT_QUOTE_OPEN' : 'IMPORT_FILE_DAMAGED', { line });
}
