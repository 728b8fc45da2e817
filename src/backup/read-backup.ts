import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';
import {
  closingSchema,
  digestOfLines,
  FORMAT_VERSION,
  headerSchema,
  rowSchema,
  type BackupHeader,
  type Value,
} from './backup-file.js';
import { BackupDamaged, BackupNewer } from './problems.js';

export interface BackupRow {
  /** Its place in the header's list. */
  readonly table: number;
  readonly values: readonly Value[];
}

/**
 * Reads a backup line by line: first the header, then each row. Ends only when the closing line agrees with all that was read.
 * @throws {BackupDamaged} the file is cut, changed, or not a backup
 * @throws {BackupNewer} its format is of a later version
 */
export async function* readBackup(file: string): AsyncGenerator<BackupHeader | BackupRow> {
  const digest = digestOfLines();
  let number = 0;
  let rows = 0;
  let header: BackupHeader | null = null;
  let isClosed = false;
  const damaged = () => new BackupDamaged(file, number);
  for await (const line of linesOf(file)) {
    number += 1;
    if (isClosed) throw damaged();
    const value = parsed(line, damaged);
    if (!header) {
      header = toHeader(value, damaged);
      yield header;
    } else if (Array.isArray(value)) {
      const row = toRow(value, header, damaged);
      rows += 1;
      yield row;
    } else {
      const closing = fitting(closingSchema, value, damaged);
      const expected = header.tables.reduce((sum, table) => sum + table.rows, 0);
      if (closing.sha256 !== digest.hex() || closing.rows !== rows || rows !== expected) throw damaged();
      isClosed = true;
      continue;
    }
    digest.add(line);
  }
  if (!isClosed) throw damaged();
}

/** Longer than any line of ours; a file that is something else must not fill the memory. */
const LONGEST_LINE = 32 * 1024 * 1024;

/** Lines end at a line feed and nowhere else: a text may hold the other characters that some readers take for an end. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const gunzip = createGunzip();
  // A failure of either end destroys the other, and is met below while reading.
  pipeline(createReadStream(file), gunzip).catch(() => undefined);
  const decoder = new TextDecoder();
  let rest = '';
  let number = 0;
  try {
    for await (const chunk of gunzip) {
      const [first = '', ...others] = decoder.decode(chunk as Buffer, { stream: true }).split('\n');
      const last = others.pop();
      if (last !== undefined) {
        yield rest + first;
        yield* others;
        number += 1 + others.length;
      }
      rest = last ?? rest + first;
      if (rest.length > LONGEST_LINE) throw new BackupDamaged(file, number + 1);
    }
  } catch (error) {
    throw isOfZip(error) ? new BackupDamaged(file, number + 1) : error;
  } finally {
    gunzip.destroy();
  }
  if (rest !== '') yield rest;
}

/** What gunzip says of a file that is cut or is no gzip; a file that is not there is another matter. */
const isOfZip = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  /^(Z_|ERR_TRAILING|ERR_STREAM_PREMATURE)/.test(String(error.code));

type Refusal = () => BackupDamaged;

function parsed(line: string, damaged: Refusal): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    throw damaged();
  }
}

function fitting<T>(schema: z.ZodType<T>, value: unknown, damaged: Refusal): T {
  const read = schema.safeParse(value);
  if (!read.success) throw damaged();
  return read.data;
}

const beginningSchema = headerSchema.pick({ format: true, version: true, madeBy: true });

/** The version comes first: what a later one writes need not look like ours. */
function toHeader(value: unknown, damaged: Refusal): BackupHeader {
  const { version, madeBy } = fitting(beginningSchema, value, damaged);
  if (version > FORMAT_VERSION) throw new BackupNewer(madeBy);
  return fitting(headerSchema, value, damaged);
}

function toRow(value: unknown[], { tables }: BackupHeader, damaged: Refusal): BackupRow {
  const [table, ...values] = fitting(rowSchema, value, damaged);
  if (values.length !== tables[table]?.columns.length) throw damaged();
  return { table, values };
}
