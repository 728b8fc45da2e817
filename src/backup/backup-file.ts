import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Raised whenever a file of before can no longer be read as it was written. */
export const FORMAT_VERSION = 1;

/**
 * Gzip'd lines of JSON: a header; the rows, each with the number of its table; a closing line with the SHA-256 of all before it.
 * Values are texts, numbers and nulls only, which mean the same on every database.
 */
export const headerSchema = z.object({
  format: z.literal('agilometre-backup'),
  version: z.int().positive(),
  madeBy: z.string(),
  createdAt: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).min(1), rows: z.int().min(0) })),
});

export type BackupHeader = z.infer<typeof headerSchema>;

const valueSchema = z.union([z.string(), z.number(), z.null()]);
export type Value = z.infer<typeof valueSchema>;

/** The number of the table, then its values in the order of the header's columns. */
export const rowSchema = z.tuple([z.int().min(0)], valueSchema);

export const closingSchema = z.object({ sha256: z.string(), rows: z.int().min(0) });

/** The digest of lines as they stand in the file, with their ends. */
export function digestOfLines() {
  const hash = createHash('sha256');
  return {
    add: (line: string): void => void hash.update(line).update('\n'),
    hex: (): string => hash.digest('hex'),
  };
}
