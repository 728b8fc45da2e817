import type { EntityManager } from 'typeorm';
import type { DatabaseKind } from '../../database/database.js';
import type { Person } from '../person.js';
import type { AddressChange } from '../store.js';

/** What another context does about somebody's ways to sign in, in the same unit of work. */
export interface WaysIn {
  /** Somebody must no longer get in. */
  end(manager: EntityManager, person: Pick<Person, 'organisationId' | 'id'>): Promise<void>;
  /** Somebody's address was changed. */
  changeAddress(manager: EntityManager, kind: DatabaseKind, change: AddressChange): Promise<void>;
}
