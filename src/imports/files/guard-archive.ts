import yauzl from 'yauzl';
import { FileRefused } from '../problems.js';

/** A workbook of one sheet has a dozen parts. */
const MOST_PARTS = 500;
/** A hundred thousand lines of people unfold to some forty million bytes. */
const LARGEST_UNFOLDED_BYTES = 256 * 1024 * 1024;
/** Spreadsheets of people shrink ten times, twenty when they repeat themselves. */
const LARGEST_RATIO = 150;
/** What a part may carry after its bytes: the sizes, told again. */
const LONGEST_TRAILER_BYTES = 24;

interface Part {
  readonly name: string;
  readonly start: number;
  readonly dataStart: number;
  readonly end: number;
}

/**
 * Looks at a spreadsheet's archive before anything reads it: its directory, and then every part unfolded, counting what really comes.
 * The reader that follows walks from part to part without the directory, so both must tell the same.
 * @throws {FileRefused}
 */
export async function guardArchive(bytes: Buffer): Promise<void> {
  try {
    await look(bytes);
  } catch (error) {
    // yauzl refuses names that climb out of their folder, sizes that are not true, and archives that are cut.
    throw error instanceof FileRefused ? error : new FileRefused('IMPORT_FILE_DAMAGED', { line: 1 });
  }
}

async function look(bytes: Buffer): Promise<void> {
  const archive = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true });
  const parts: Part[] = [];
  const budget = { left: Math.min(LARGEST_UNFOLDED_BYTES, bytes.length * LARGEST_RATIO) };
  for await (const entry of archive.eachEntry()) {
    const isKnown = parts.some(({ name }) => name === entry.fileName);
    if (parts.length >= MOST_PARTS || isKnown || entry.isEncrypted()) throw new FileRefused('IMPORT_FILE_UNSAFE');
    if (entry.uncompressedSize > budget.left) throw new FileRefused('IMPORT_FILE_UNSAFE');
    const { fileDataStart } = await archive.readLocalFileHeaderPromise(entry, { minimal: true });
    const start = entry.relativeOffsetOfLocalHeader;
    const said = bytes.toString('utf8', start + 30, start + 30 + bytes.readUInt16LE(start + 26));
    if (said !== entry.fileName) throw new FileRefused('IMPORT_FILE_UNSAFE');
    parts.push({ name: entry.fileName, start, dataStart: fileDataStart, end: fileDataStart + entry.compressedSize });
    for await (const chunk of await archive.openReadStreamPromise(entry)) spend(budget, chunk as Buffer);
  }
  if (!areSideBySide(parts)) throw new FileRefused('IMPORT_FILE_UNSAFE');
}

/** Document types bring entities, and entities bring files of the server or texts that grow without end: no spreadsheet has any. */
function spend(budget: { left: number }, chunk: Buffer): void {
  budget.left -= chunk.length;
  if (budget.left < 0 || chunk.includes('<!DOCTYPE') || chunk.includes('<!ENTITY')) {
    throw new FileRefused('IMPORT_FILE_UNSAFE');
  }
}

/** Nothing hides between the parts, and none lies over another. */
function areSideBySide(parts: readonly Part[]): boolean {
  let end = 0;
  for (const part of [...parts].sort((left, right) => left.start - right.start)) {
    if (part.start < end || part.start > end + LONGEST_TRAILER_BYTES) return false;
    end = part.end;
  }
  return true;
}
