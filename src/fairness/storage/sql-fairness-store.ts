import type { EntityManager } from 'typeorm';
import { SqlAuditTables } from '../../audit/index.js';
import type { Database, DatabaseKind } from '../../database/database.js';
import { SqlPeopleReader, type PeopleReader } from '../../people/index.js';
import type { DeclaredCharacteristic, GroupBasis, Membership } from '../group.js';
import type { FairnessReader, FairnessStore, FairnessTables } from '../store.js';
import { GroupBasisRow, GroupMembershipRow } from './fairness.rows.js';

class SqlFairnessReader implements FairnessReader {
  readonly people: PeopleReader;

  constructor(protected readonly manager: EntityManager) {
    this.people = new SqlPeopleReader(manager);
  }

  async bases(organisationId: string): Promise<GroupBasis[]> {
    const where = { organisation_id: organisationId };
    const rows = await this.manager.find(GroupBasisRow, { where, order: { characteristic: 'ASC' } });
    return rows.map((row) => ({
      organisationId: row.organisation_id,
      characteristic: row.characteristic as DeclaredCharacteristic,
      lawfulBasis: row.lawful_basis,
      declaredBy: row.declared_by,
      declaredAt: row.declared_at,
    }));
  }

  async memberships(organisationId: string, characteristic: DeclaredCharacteristic): Promise<Membership[]> {
    const rows = await this.manager.findBy(GroupMembershipRow, { organisation_id: organisationId, characteristic });
    return rows.map(({ person_id, member_of }) => ({
      organisationId,
      personId: person_id,
      characteristic,
      group: member_of,
    }));
  }
}

/** Databases limit how many parameters a statement has. */
const ROWS_A_STATEMENT = 200;

class SqlFairnessTables extends SqlFairnessReader implements FairnessTables {
  readonly audit: SqlAuditTables;

  constructor(manager: EntityManager, kind: DatabaseKind) {
    super(manager);
    this.audit = new SqlAuditTables(manager, kind);
  }

  async keepBasis({ organisationId, characteristic, lawfulBasis, declaredBy, declaredAt }: GroupBasis): Promise<void> {
    const key = { organisation_id: organisationId, characteristic };
    await this.manager.delete(GroupBasisRow, key);
    const said = { lawful_basis: lawfulBasis, declared_by: declaredBy, declared_at: declaredAt };
    await this.manager.insert(GroupBasisRow, { ...key, ...said });
  }

  async replaceMemberships(
    { organisationId, characteristic }: GroupBasis,
    memberships: readonly Membership[],
  ): Promise<void> {
    const key = { organisation_id: organisationId, characteristic };
    await this.manager.delete(GroupMembershipRow, key);
    const rows = memberships.map(({ personId, group }) => ({ ...key, person_id: personId, member_of: group }));
    for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
      await this.manager.insert(GroupMembershipRow, rows.slice(from, from + ROWS_A_STATEMENT));
    }
  }

  async removeGroups(organisationId: string, characteristic: DeclaredCharacteristic): Promise<void> {
    const key = { organisation_id: organisationId, characteristic };
    await this.manager.delete(GroupMembershipRow, key);
    await this.manager.delete(GroupBasisRow, key);
  }
}

export class SqlFairnessStore implements FairnessStore {
  readonly committed: FairnessReader;

  constructor(private readonly database: Database) {
    this.committed = new SqlFairnessReader(database.read);
  }

  write<T>(work: (tables: FairnessTables) => Promise<T>): Promise<T> {
    return this.database.write((manager) => work(new SqlFairnessTables(manager, this.database.kind)));
  }
}
