import type { AuditTables } from '../audit/index.js';
import type { Instant } from '../kernel/clock.js';
import type { GrantedRole, Headcount, Role, StructureReader, StructureTables } from '../organisations/index.js';
import type { Person, Placement } from './person.js';

export interface PeopleFilter {
  readonly kind?: Person['kind'] | undefined;
  readonly states?: readonly Person['state'][] | undefined;
  readonly unitIds?: readonly string[] | undefined;
  readonly jobId?: string | undefined;
  /** Part of a name, of a staff number or of an address. */
  readonly matching?: string | undefined;
}

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** Somebody's address is another one now. */
export interface AddressChange {
  /** As they were. */
  readonly before: Person;
  /** Who changed it, as the audit trail names them. */
  readonly actor: string;
  readonly way: 'hand' | 'file';
  readonly at: Instant;
}

/** A role and who holds it. */
export interface RoleHolder extends GrantedRole {
  readonly personId: string;
  readonly grantedAt: Instant;
}

/** Active staff of one unit and one site, counted. */
export interface StaffCount {
  readonly unitId: string | null;
  readonly site: string | null;
  readonly people: number;
  readonly withoutMail: number;
}

export interface PeopleReader extends Headcount {
  readonly structure: StructureReader;
  person(organisationId: string, id: string): Promise<Person | null>;
  /** In order of family name. */
  people(organisationId: string, filter: PeopleFilter, page?: Page): Promise<Person[]>;
  countPeople(organisationId: string, filter: PeopleFilter): Promise<number>;
  /** Active staff by unit and site: enough to say how many any choice of them reaches, without reading anybody. */
  countStaffByPlace(organisationId: string): Promise<StaffCount[]>;
  peopleByIds(organisationId: string, ids: readonly string[]): Promise<Person[]>;
  peopleByEmail(organisationId: string, email: string): Promise<Person[]>;
  peopleByEmails(organisationId: string, emails: readonly string[]): Promise<Person[]>;
  peopleByStaffNumbers(organisationId: string, staffNumbers: readonly string[]): Promise<Person[]>;
  /** Everybody of the staff, left or not, a part at a time in the order of their ids: an import compares them all. */
  employeesAfter(organisationId: string, afterId: string | null, limit: number): Promise<Person[]>;
  /** Of any organisation: for whoever signs in, before anybody knows of which one they are. Candidates have no account. */
  activeEmployeesByEmail(email: string): Promise<Person[]>;
  placementsOf(organisationId: string, personId: string): Promise<Placement[]>;
  grantsOf(organisationId: string, personId: string): Promise<GrantedRole[]>;
  /** Every role of the organisation, with who holds it. */
  grantsIn(organisationId: string): Promise<(GrantedRole & { readonly personId: string })[]>;
  /** Everybody who holds that role, or any. */
  roleHolders(organisationId: string, role?: Role): Promise<RoleHolder[]>;
}

export interface PeopleTables extends PeopleReader {
  readonly structure: StructureTables;
  readonly audit: AuditTables;
  addPerson(person: Person): Promise<void>;
  keepPerson(person: Person): Promise<void>;
  /** Adds or replaces, many at once. */
  keepPeople(people: readonly Person[]): Promise<void>;
  /** Holds everybody of the staff until the work is committed: nobody else changes them meanwhile. */
  holdEmployees(organisationId: string): Promise<void>;
  /** Replaces the placement of the same day. */
  keepPlacement(placement: Placement): Promise<void>;
  /** As `keepPlacement`, many at once. */
  keepPlacements(placements: readonly Placement[]): Promise<void>;
  grant(
    person: Pick<Person, 'organisationId' | 'id'>,
    granted: GrantedRole & { readonly id: string; readonly at: Instant },
  ): Promise<void>;
  revoke(person: Pick<Person, 'organisationId' | 'id'>, granted: GrantedRole): Promise<void>;
  /** One very grant; false when it is no more, or was made anew by somebody else. */
  revokeGrant(person: Pick<Person, 'organisationId' | 'id'>, grantId: string): Promise<boolean>;
  /** Ends at once what lets somebody in: what other contexts hold for them, as the composition says. */
  endAccess(person: Pick<Person, 'organisationId' | 'id'>): Promise<void>;
  /** Whoever signs in by that address is warned: what other contexts do about it, as the composition says. */
  tellAddressChange(change: AddressChange): Promise<void>;
}

export interface PeopleStore {
  readonly committed: PeopleReader;
  write<T>(work: (tables: PeopleTables) => Promise<T>): Promise<T>;
}
