import type { EntityManager } from 'typeorm';
import { SqlAssessmentReader, SqlAssessmentTables, SqlParticipationReader } from '../../assessments/index.js';
import type { Database, DatabaseKind } from '../../database/database.js';
import { SqlPeopleReader } from '../../people/index.js';
import { EMPTY_DRAFT, type CampaignDraft, type DraftBody } from '../draft.js';
import type { CampaignReader, CampaignStore, CampaignTables, DraftReader, DraftTables } from '../store.js';
import { CampaignDraftRow } from './campaign-draft.row.js';

const toDraft = (row: CampaignDraftRow): CampaignDraft => ({
  organisationId: row.organisation_id,
  id: row.id,
  body: { ...EMPTY_DRAFT, ...(JSON.parse(row.body) as DraftBody) },
  changes: JSON.parse(row.changes) as CampaignDraft['changes'],
  version: row.version,
  createdBy: row.created_by,
  changedBy: row.changed_by,
  changedAt: row.changed_at,
  createdAt: row.created_at,
});

const toDraftRow = (draft: CampaignDraft): CampaignDraftRow => ({
  organisation_id: draft.organisationId,
  id: draft.id,
  body: JSON.stringify(draft.body),
  changes: JSON.stringify(draft.changes),
  version: draft.version,
  created_by: draft.createdBy,
  changed_by: draft.changedBy,
  changed_at: draft.changedAt,
  created_at: draft.createdAt,
});

class SqlDraftReader implements DraftReader {
  constructor(protected readonly manager: EntityManager) {}

  async draft(organisationId: string, id: string): Promise<CampaignDraft | null> {
    const row = await this.manager.findOneBy(CampaignDraftRow, { organisation_id: organisationId, id });
    return row && toDraft(row);
  }

  async drafts(organisationId: string): Promise<CampaignDraft[]> {
    const where = { organisation_id: organisationId };
    return (await this.manager.find(CampaignDraftRow, { where, order: { changed_at: 'DESC' } })).map(toDraft);
  }
}

class SqlDraftTables extends SqlDraftReader implements DraftTables {
  constructor(
    manager: EntityManager,
    private readonly kind: DatabaseKind,
  ) {
    super(manager);
  }

  async lockDraft(organisationId: string, id: string): Promise<CampaignDraft | null> {
    // On SQLite a unit of work is alone anyway.
    const forUpdate = () => (this.kind === 'postgres' ? 'FOR UPDATE' : '');
    const [row] = await this.manager.sql<CampaignDraftRow[]>`SELECT * FROM campaign_drafts
      WHERE organisation_id = ${organisationId} AND id = ${id} ${forUpdate}`;
    return row ? toDraft(row) : null;
  }

  async addDraft(draft: CampaignDraft): Promise<void> {
    await this.manager.insert(CampaignDraftRow, toDraftRow(draft));
  }

  async keepDraft(draft: CampaignDraft): Promise<void> {
    const { organisation_id, id, ...changed } = toDraftRow(draft);
    await this.manager.update(CampaignDraftRow, { organisation_id, id }, changed);
  }

  async removeDraft({ organisationId, id }: Pick<CampaignDraft, 'organisationId' | 'id'>): Promise<void> {
    await this.manager.delete(CampaignDraftRow, { organisation_id: organisationId, id });
  }
}

export class SqlCampaignStore implements CampaignStore {
  readonly committed: CampaignReader;

  constructor(private readonly database: Database) {
    const { read } = database;
    this.committed = {
      drafts: new SqlDraftReader(read),
      assessments: new SqlAssessmentReader(read),
      participation: new SqlParticipationReader(read),
      people: new SqlPeopleReader(read),
    };
  }

  write<T>(work: (tables: CampaignTables) => Promise<T>): Promise<T> {
    const { kind } = this.database;
    return this.database.write((manager) =>
      work({
        drafts: new SqlDraftTables(manager, kind),
        assessments: new SqlAssessmentTables(manager, kind),
        participation: new SqlParticipationReader(manager),
        people: new SqlPeopleReader(manager),
      }),
    );
  }
}
