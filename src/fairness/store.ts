import type { AuditTables } from '../audit/index.js';
import type { PeopleReader } from '../people/index.js';
import type { DeclaredCharacteristic, GroupBasis, Membership } from './group.js';

export interface FairnessReader {
  readonly people: PeopleReader;
  bases(organisationId: string): Promise<GroupBasis[]>;
  memberships(organisationId: string, characteristic: DeclaredCharacteristic): Promise<Membership[]>;
}

export interface FairnessTables extends FairnessReader {
  readonly audit: AuditTables;
  keepBasis(basis: GroupBasis): Promise<void>;
  /** In place of all there were. */
  replaceMemberships(basis: GroupBasis, memberships: readonly Membership[]): Promise<void>;
  removeGroups(organisationId: string, characteristic: DeclaredCharacteristic): Promise<void>;
}

export interface FairnessStore {
  readonly committed: FairnessReader;
  write<T>(work: (tables: FairnessTables) => Promise<T>): Promise<T>;
}
