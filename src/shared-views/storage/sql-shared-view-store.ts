import type { EntityManager } from 'typeorm';
import { SqlAuditTables } from '../../audit/index.js';
import type { Database, DatabaseKind } from '../../database/database.js';
import type { SharedView } from '../shared-view.js';
import type { SharedViewReader, SharedViewStore, SharedViewTables } from '../store.js';
import { SharedViewRow } from './shared-view.row.js';

class SqlSharedViewReader implements SharedViewReader {
  constructor(protected readonly manager: EntityManager) {}

  async viewsOf(organisationId: string, personId: string): Promise<SharedView[]> {
    const where = { organisation_id: organisationId, person_id: personId };
    return (await this.manager.find(SharedViewRow, { where, order: { created_at: 'DESC' } })).map(toView);
  }

  async byCode(organisationId: string, code: string): Promise<SharedView | null> {
    const row = await this.manager.findOneBy(SharedViewRow, { organisation_id: organisationId, code });
    return row && toView(row);
  }
}

class SqlSharedViewTables extends SqlSharedViewReader implements SharedViewTables {
  readonly audit: SqlAuditTables;

  constructor(manager: EntityManager, kind: DatabaseKind) {
    super(manager);
    this.audit = new SqlAuditTables(manager, kind);
  }

  async addView(view: SharedView): Promise<void> {
    await this.manager.insert(SharedViewRow, {
      organisation_id: view.organisationId,
      id: view.id,
      person_id: view.personId,
      code: view.code,
      path: view.path,
      created_at: view.createdAt,
      expires_at: view.expiresAt,
    });
  }

  async removeView({ organisationId, id, personId }: Pick<SharedView, 'organisationId' | 'id' | 'personId'>) {
    const key = { organisation_id: organisationId, id, person_id: personId };
    if (!(await this.manager.existsBy(SharedViewRow, key))) return false;
    await this.manager.delete(SharedViewRow, key);
    return true;
  }
}

export class SqlSharedViewStore implements SharedViewStore {
  readonly committed: SharedViewReader;

  constructor(private readonly database: Database) {
    this.committed = new SqlSharedViewReader(database.read);
  }

  write<T>(work: (tables: SharedViewTables) => Promise<T>): Promise<T> {
    return this.database.write((manager) => work(new SqlSharedViewTables(manager, this.database.kind)));
  }
}

const toView = (row: SharedViewRow): SharedView => ({
  organisationId: row.organisation_id,
  id: row.id,
  personId: row.person_id,
  code: row.code,
  path: row.path,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
});
