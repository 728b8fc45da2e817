import { fieldOfHeader } from '../columns.js';
import { FileRefused } from '../problems.js';
import { LARGEST_FILE_BYTES, type TableFile } from './table-file.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';

const starts = (bytes: Buffer, ...signature: number[]): boolean => signature.every((byte, at) => bytes[at] === byte);

export const readPeopleFile = (bytes: Buffer): Promise<TableFile> =>
  readTableFile(bytes, (header) => fieldOfHeader(header) !== null);

/**
 * Known by what is in it, whatever its name says.
 * @param isKnown which headers tell that columns are cut where they should be
 * @throws {FileRefused}
 */
export async function readTableFile(bytes: Buffer, isKnown: (header: string) => boolean): Promise<TableFile> {
  if (bytes.length > LARGEST_FILE_BYTES) throw tooLarge();
  if (bytes.length === 0) throw new FileRefused('IMPORT_FILE_EMPTY');
  // The old Excel format, and the one that a password turns a workbook into.
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new FileRefused('IMPORT_FILE_LOCKED');
  const isArchive = starts(bytes, 0x50, 0x4b);
  if (!isArchive && isOtherFormat(bytes)) throw new FileRefused('IMPORT_FORMAT_UNKNOWN');
  const file = isArchive ? await readXlsx(bytes) : await readCsv(bytes, isKnown);
  if (file.rows.length === 0) throw new FileRefused('IMPORT_NO_LINES');
  return file;
}

export const fileMissing = (): FileRefused => new FileRefused('IMPORT_FILE_MISSING');

export const tooLarge = (): FileRefused =>
  new FileRefused('IMPORT_FILE_TOO_LARGE', { most: LARGEST_FILE_BYTES / (1024 * 1024) });

/** PDF, pictures, compressed files, web pages: no list of anything. */
function isOtherFormat(bytes: Buffer): boolean {
  const text = bytes.subarray(0, 200).toString('latin1').trimStart().toLowerCase();
  return (
    text.startsWith('%pdf') ||
    text.startsWith('<') ||
    text.startsWith('{\\rtf') ||
    starts(bytes, 0x89, 0x50) ||
    starts(bytes, 0xff, 0xd8) ||
    starts(bytes, 0x1f, 0x8b)
  );
}
