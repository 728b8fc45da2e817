import type { z } from 'zod';
import type { Localised } from '../kernel/localised.js';

/** Where in a file's value: keys and indexes. */
export type ValuePath = readonly (string | number)[];

/** One piece of content with its identity within its kind. */
export interface ContentDocument {
  readonly kind: string;
  readonly id: string;
  readonly body: unknown;
}

export interface Complaint {
  readonly at: ValuePath;
  readonly reason: Localised;
}

/** What is wrong in a file, so that its author can go there. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly reason: Localised;
}

/** Finds another document of the same content, by kind and id. */
export type Lookup = (kind: string, id: string) => unknown;

/**
 * A kind of content: where its files are, what they must look like, which documents they hold, and what else must be true.
 * Each context describes its own kinds; only the composition knows them all.
 */
export interface ContentKind<File = unknown> {
  readonly name: string;
  readonly folder: string;
  readonly schema: z.ZodType<File>;
  documentsOf(file: File): readonly { readonly id: string; readonly body: unknown; readonly at: ValuePath }[];
  complaintsAbout(body: unknown, lookup: Lookup): readonly Complaint[];
}
