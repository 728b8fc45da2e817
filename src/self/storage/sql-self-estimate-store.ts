import type { EntityManager } from 'typeorm';
import { SqlAuditTables } from '../../audit/index.js';
import type { Database, DatabaseKind } from '../../database/database.js';
import type { SelfEstimate } from '../self-estimate.js';
import type { SelfEstimateReader, SelfEstimateStore, SelfEstimateTables } from '../store.js';
import { SelfEstimateRow } from './self.rows.js';

class SqlSelfEstimateReader implements SelfEstimateReader {
  constructor(protected readonly manager: EntityManager) {}

  async estimatesOf(organisationId: string, personId: string): Promise<SelfEstimate[]> {
    const where = { organisation_id: organisationId, person_id: personId };
    const rows = await this.manager.find(SelfEstimateRow, { where, order: { day: 'ASC' } });
    return rows.map(({ day, model_id, levels }) => ({
      organisationId,
      personId,
      day,
      modelId: model_id,
      levels: JSON.parse(levels) as SelfEstimate['levels'],
    }));
  }
}

class SqlSelfEstimateTables extends SqlSelfEstimateReader implements SelfEstimateTables {
  readonly audit: SqlAuditTables;

  constructor(manager: EntityManager, kind: DatabaseKind) {
    super(manager);
    this.audit = new SqlAuditTables(manager, kind);
  }

  async keepEstimate({ organisationId, personId, day, modelId, levels }: SelfEstimate): Promise<void> {
    const row = {
      organisation_id: organisationId,
      person_id: personId,
      day,
      model_id: modelId,
      levels: JSON.stringify(levels),
    };
    await this.manager.upsert(SelfEstimateRow, row, ['organisation_id', 'person_id', 'day']);
  }
}

export class SqlSelfEstimateStore implements SelfEstimateStore {
  readonly committed: SelfEstimateReader;

  constructor(private readonly database: Database) {
    this.committed = new SqlSelfEstimateReader(database.read);
  }

  write<T>(work: (tables: SelfEstimateTables) => Promise<T>): Promise<T> {
    return this.database.write((manager) => work(new SqlSelfEstimateTables(manager, this.database.kind)));
  }
}
