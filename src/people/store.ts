import type { AuditTables } from '../audit/index.js';
import type { Instant } from '../kernel/clock.js';
import type { GrantedRole, StructureReader, StructureTables } from '../organisations/index.js';
import type { Person, Placement } from './person.js';

export interface PeopleFilter {
  readonly kind?: Person['kind'];
  readonly states?: readonly Person['state'][];
  readonly unitIds?: readonly string[];
  /** Part of a name, of a staff number or of an address. */
  readonly matching?: string;
}

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

export interface PeopleReader {
  readonly structure: StructureReader;
  person(organisationId: string, id: string): Promise<Person | null>;
  /** In order of family name. */
  people(organisationId: string, filter: PeopleFilter, page?: Page): Promise<Person[]>;
  countPeople(organisationId: string, filter: PeopleFilter): Promise<number>;
  peopleByIds(organisationId: string, ids: readonly string[]): Promise<Person[]>;
  peopleByEmail(organisationId: string, email: string): Promise<Person[]>;
  placementsOf(organisationId: string, personId: string): Promise<Placement[]>;
  grantsOf(organisationId: string, personId: string): Promise<GrantedRole[]>;
}

export interface PeopleTables extends PeopleReader {
  readonly structure: StructureTables;
  readonly audit: AuditTables;
  addPerson(person: Person): Promise<void>;
  keepPerson(person: Person): Promise<void>;
  /** Replaces the placement of the same day. */
  keepPlacement(placement: Placement): Promise<void>;
  grant(
    person: Pick<Person, 'organisationId' | 'id'>,
    granted: GrantedRole & { readonly id: string; readonly at: Instant },
  ): Promise<void>;
  revoke(person: Pick<Person, 'organisationId' | 'id'>, granted: GrantedRole): Promise<void>;
}

export interface PeopleStore {
  readonly committed: PeopleReader;
  write<T>(work: (tables: PeopleTables) => Promise<T>): Promise<T>;
}
