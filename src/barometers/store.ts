import type { AuditTables } from '../audit/index.js';
import type { PeopleReader } from '../people/index.js';
import type { OwnVersion } from './own-instrument.js';

export interface InstrumentReader {
  readonly people: Pick<PeopleReader, 'peopleByIds'>;
  /** Of every instrument, newest first. */
  allVersions(organisationId: string): Promise<OwnVersion[]>;
  /** Newest first; empty when there is no such instrument. */
  versionsOf(organisationId: string, id: string): Promise<OwnVersion[]>;
}

export interface InstrumentTables extends InstrumentReader {
  readonly audit: AuditTables;
  /** Newest first, held until the work is committed. */
  lockVersionsOf(organisationId: string, id: string): Promise<OwnVersion[]>;
  addVersion(version: OwnVersion): Promise<void>;
  keepVersion(version: OwnVersion): Promise<void>;
  removeVersion(version: OwnVersion): Promise<void>;
}

export interface InstrumentStore {
  readonly committed: InstrumentReader;
  write<T>(work: (tables: InstrumentTables) => Promise<T>): Promise<T>;
}
