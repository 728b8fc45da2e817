import type { AuditTables } from '../audit/index.js';
import type { PeopleReader } from '../people/index.js';
import type { Action } from './action.js';

export interface ActionReader {
  readonly people: PeopleReader;
  /** Of one unit alone, or of several, newest first. */
  actionsOf(organisationId: string, unitIds: readonly string[]): Promise<Action[]>;
}

export interface ActionTables extends ActionReader {
  readonly audit: AuditTables;
  /** Held until the work is committed. */
  lockAction(organisationId: string, id: string): Promise<Action | null>;
  addAction(action: Action): Promise<void>;
  keepAction(action: Action): Promise<void>;
}

export interface ActionStore {
  readonly committed: ActionReader;
  write<T>(work: (tables: ActionTables) => Promise<T>): Promise<T>;
}
