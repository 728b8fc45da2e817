import type { EntityManager } from 'typeorm';
import { SqlAuditTables } from '../../audit/index.js';
import type { Database, DatabaseKind } from '../../database/database.js';
import { SqlPeopleReader, type PeopleReader } from '../../people/index.js';
import type { Instrument } from '../instrument.js';
import type { OwnVersion } from '../own-instrument.js';
import type { InstrumentReader, InstrumentStore, InstrumentTables } from '../store.js';
import { OwnInstrumentRow } from './instrument.rows.js';

const toVersion = (row: OwnInstrumentRow): OwnVersion => ({
  organisationId: row.organisation_id,
  instrument: JSON.parse(row.body) as Instrument,
  revision: row.revision,
  createdBy: row.created_by,
  createdAt: row.created_at,
  changedBy: row.changed_by,
  changedAt: row.changed_at,
  publishedAt: row.published_at,
});

const toRow = (version: OwnVersion): OwnInstrumentRow => ({
  organisation_id: version.organisationId,
  id: version.instrument.id,
  version: version.instrument.version,
  body: JSON.stringify(version.instrument),
  revision: version.revision,
  created_by: version.createdBy,
  created_at: version.createdAt,
  changed_by: version.changedBy,
  changed_at: version.changedAt,
  published_at: version.publishedAt,
});

class SqlInstrumentReader implements InstrumentReader {
  readonly people: PeopleReader;

  constructor(protected readonly manager: EntityManager) {
    this.people = new SqlPeopleReader(manager);
  }

  async allVersions(organisationId: string): Promise<OwnVersion[]> {
    const where = { organisation_id: organisationId };
    const rows = await this.manager.find(OwnInstrumentRow, { where, order: { changed_at: 'DESC', version: 'DESC' } });
    return rows.map(toVersion);
  }

  async versionsOf(organisationId: string, id: string): Promise<OwnVersion[]> {
    const where = { organisation_id: organisationId, id };
    return (await this.manager.find(OwnInstrumentRow, { where, order: { version: 'DESC' } })).map(toVersion);
  }
}

class SqlInstrumentTables extends SqlInstrumentReader implements InstrumentTables {
  readonly audit: SqlAuditTables;

  constructor(
    manager: EntityManager,
    private readonly kind: DatabaseKind,
  ) {
    super(manager);
    this.audit = new SqlAuditTables(manager, kind);
  }

  async lockVersionsOf(organisationId: string, id: string): Promise<OwnVersion[]> {
    // A version that somebody added meanwhile is seen by the reading after. On SQLite a unit of work is alone anyway.
    if (this.kind === 'postgres') {
      await this.manager.sql`SELECT version FROM own_instruments
        WHERE organisation_id = ${organisationId} AND id = ${id} ORDER BY version FOR UPDATE`;
    }
    return this.versionsOf(organisationId, id);
  }

  async addVersion(version: OwnVersion): Promise<void> {
    await this.manager.insert(OwnInstrumentRow, toRow(version));
  }

  async keepVersion(version: OwnVersion): Promise<void> {
    const { organisation_id, id, version: number, ...changed } = toRow(version);
    await this.manager.update(OwnInstrumentRow, { organisation_id, id, version: number }, changed);
  }

  async removeVersion(version: OwnVersion): Promise<void> {
    const { organisation_id, id, version: number } = toRow(version);
    await this.manager.delete(OwnInstrumentRow, { organisation_id, id, version: number });
  }
}

export class SqlInstrumentStore implements InstrumentStore {
  readonly committed: InstrumentReader;

  constructor(private readonly database: Database) {
    this.committed = new SqlInstrumentReader(database.read);
  }

  write<T>(work: (tables: InstrumentTables) => Promise<T>): Promise<T> {
    return this.database.write((manager) => work(new SqlInstrumentTables(manager, this.database.kind)));
  }
}
