import type { Instant } from '../kernel/clock.js';
import type { PeopleReader, PeopleTables } from '../people/index.js';
import type { JobReader, JobTables } from '../queue/index.js';
import type { RawRow } from './files/table-file.js';
import type { PeopleImport } from './people-import.js';
import type { Outcome, OutcomeKind } from './plan.js';

export interface ImportReader {
  readonly people: PeopleReader;
  readonly jobs: JobReader;
  /** Null past its day too. */
  peopleImport(organisationId: string, id: string, now: Instant): Promise<PeopleImport | null>;
  /** The file's lines, some at a time. */
  rawRows(draft: Pick<PeopleImport, 'organisationId' | 'id'>): AsyncIterable<RawRow[]>;
  outcomes(
    draft: Pick<PeopleImport, 'organisationId' | 'id'>,
    kind: OutcomeKind,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<Outcome[]>;
}

export interface ImportTables extends ImportReader {
  readonly people: PeopleTables;
  readonly jobs: JobTables;
  addImport(added: PeopleImport, rows: readonly RawRow[]): Promise<void>;
  /** Held until the work is committed. */
  lockImport(organisationId: string, id: string, now: Instant): Promise<PeopleImport | null>;
  keepImport(kept: PeopleImport): Promise<void>;
  replaceOutcomes(draft: Pick<PeopleImport, 'organisationId' | 'id'>, outcomes: readonly Outcome[]): Promise<void>;
  /** With the lines of the file. */
  forgetImport(draft: Pick<PeopleImport, 'organisationId' | 'id'>): Promise<void>;
  /** Only names go; what was done is in the audit trail. */
  forgetExpired(now: Instant): Promise<number>;
}

export interface ImportStore {
  readonly committed: ImportReader;
  write<T>(work: (tables: ImportTables) => Promise<T>): Promise<T>;
}
