import type { PeopleReader, PeopleTables } from '../people/index.js';
import type { Session } from './session.js';

export interface AccountReader {
  readonly people: PeopleReader;
  sessionOf(tokenDigest: string): Promise<Session | null>;
}

export interface AccountTables extends AccountReader {
  readonly people: PeopleTables;
  addSession(session: Session): Promise<void>;
  removeSession(tokenDigest: string): Promise<void>;
}

export interface AccountStore {
  readonly committed: AccountReader;
  write<T>(work: (tables: AccountTables) => Promise<T>): Promise<T>;
}
