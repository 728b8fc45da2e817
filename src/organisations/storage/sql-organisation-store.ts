import type { EntityManager } from 'typeorm';
import { SqlAuditTables } from '../../audit/index.js';
import type { Database, DatabaseKind } from '../../database/database.js';
import type { Organisation } from '../organisation.js';
import type { Headcount, OrganisationReader, OrganisationStore, OrganisationTables } from '../structure.js';
import { toOrganisation, toOrganisationRow } from './mappers.js';
import { OrganisationRow } from './organisation.row.js';
import { SqlStructureReader, SqlStructureTables } from './sql-structure.js';

/** People are another context's: the composition says how they are counted. */
type HeadcountOf = (manager: EntityManager) => Headcount;

class SqlOrganisationReader implements OrganisationReader {
  readonly structure: SqlStructureReader;

  constructor(
    protected readonly manager: EntityManager,
    readonly headcount: Headcount,
  ) {
    this.structure = new SqlStructureReader(manager);
  }

  async organisation(id: string): Promise<Organisation | null> {
    const row = await this.manager.findOneBy(OrganisationRow, { id });
    return row && toOrganisation(row);
  }
}

class SqlOrganisationTables extends SqlOrganisationReader implements OrganisationTables {
  override readonly structure: SqlStructureTables;
  readonly audit: SqlAuditTables;

  constructor(manager: EntityManager, kind: DatabaseKind, headcount: Headcount) {
    super(manager, headcount);
    this.structure = new SqlStructureTables(manager);
    this.audit = new SqlAuditTables(manager, kind);
  }

  async keepOrganisation(organisation: Organisation): Promise<void> {
    const { id, ...changed } = toOrganisationRow(organisation);
    await this.manager.update(OrganisationRow, { id }, changed);
  }
}

export class SqlOrganisationStore implements OrganisationStore {
  readonly committed: SqlOrganisationReader;

  constructor(
    private readonly database: Database,
    private readonly headcountOf: HeadcountOf,
  ) {
    this.committed = new SqlOrganisationReader(database.read, headcountOf(database.read));
  }

  write<T>(work: (tables: OrganisationTables) => Promise<T>): Promise<T> {
    return this.database.write((manager) =>
      work(new SqlOrganisationTables(manager, this.database.kind, this.headcountOf(manager))),
    );
  }
}
