import { LessThanOrEqual, type EntityManager } from 'typeorm';
import type { Database, DatabaseKind } from '../../database/database.js';
import type { Instant } from '../../kernel/clock.js';
import { SqlPeopleReader, SqlPeopleTables, type WaysIn } from '../../people/index.js';
import { SqlJobTables, type JobReader } from '../../queue/index.js';
import { nextTurn, type RawRow } from '../files/table-file.js';
import type { PeopleImport } from '../people-import.js';
import { OUTCOME_KINDS, type Outcome, type OutcomeKind } from '../plan.js';
import type { ImportReader, ImportStore, ImportTables } from '../store.js';
import { ImportPageRow, PeopleImportRow } from './import.rows.js';

type Key = Pick<PeopleImport, 'organisationId' | 'id'>;

const LINES = 'lines';
/** Rows of the file in one text, and outcomes: a page of the screen. */
const ROWS_A_PAGE = 500;
const OUTCOMES_A_PAGE = 100;
const PAGES_AT_ONCE = 20;

const toImport = (row: PeopleImportRow): PeopleImport => ({
  organisationId: row.organisation_id,
  id: row.id,
  createdBy: row.created_by,
  state: row.state as PeopleImport['state'],
  file: JSON.parse(row.file) as PeopleImport['file'],
  choices: JSON.parse(row.choices) as PeopleImport['choices'],
  preview: row.preview === null ? null : (JSON.parse(row.preview) as PeopleImport['preview']),
  request: row.request === null ? null : (JSON.parse(row.request) as PeopleImport['request']),
  jobId: row.job_id,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  appliedAt: row.applied_at,
});

const toImportRow = (kept: PeopleImport): PeopleImportRow => ({
  organisation_id: kept.organisationId,
  id: kept.id,
  created_by: kept.createdBy,
  state: kept.state,
  file: JSON.stringify(kept.file),
  choices: JSON.stringify(kept.choices),
  preview: kept.preview && JSON.stringify(kept.preview),
  request: kept.request && JSON.stringify(kept.request),
  job_id: kept.jobId,
  created_at: kept.createdAt,
  expires_at: kept.expiresAt,
  applied_at: kept.appliedAt,
});

class SqlImportReader implements ImportReader {
  readonly people: SqlPeopleReader;
  readonly jobs: JobReader;

  constructor(protected readonly manager: EntityManager) {
    this.people = new SqlPeopleReader(manager);
    this.jobs = new SqlJobTables(manager);
  }

  async peopleImport(organisationId: string, id: string, now: Instant): Promise<PeopleImport | null> {
    const row = await this.manager.findOneBy(PeopleImportRow, { organisation_id: organisationId, id });
    return row && row.expires_at > now ? toImport(row) : null;
  }

  async *rawRows({ organisationId, id }: Key): AsyncGenerator<RawRow[]> {
    for (let page = 0; ; page++) {
      const key = { organisation_id: organisationId, import_id: id, part: LINES, page };
      const row = await this.manager.findOneBy(ImportPageRow, key);
      if (!row) return;
      yield JSON.parse(row.content) as RawRow[];
      await nextTurn();
    }
  }

  async outcomes(
    { organisationId, id }: Key,
    part: OutcomeKind,
    { offset, limit }: { readonly offset: number; readonly limit: number },
  ): Promise<Outcome[]> {
    const firstPage = Math.floor(offset / OUTCOMES_A_PAGE);
    const lastPage = Math.floor((offset + limit - 1) / OUTCOMES_A_PAGE);
    const rows = await this.manager
      .createQueryBuilder(ImportPageRow, 'page')
      .where({ organisation_id: organisationId, import_id: id, part })
      .andWhere('page.page BETWEEN :firstPage AND :lastPage', { firstPage, lastPage })
      .orderBy('page.page')
      .getMany();
    const start = offset - firstPage * OUTCOMES_A_PAGE;
    return rows.flatMap(({ content }) => JSON.parse(content) as Outcome[]).slice(start, start + limit);
  }
}

class SqlImportTables extends SqlImportReader implements ImportTables {
  override readonly people: SqlPeopleTables;
  override readonly jobs: SqlJobTables;

  constructor(
    manager: EntityManager,
    private readonly kind: DatabaseKind,
    waysIn: WaysIn | null,
  ) {
    super(manager);
    this.people = new SqlPeopleTables(manager, kind, waysIn);
    this.jobs = new SqlJobTables(manager);
  }

  async addImport(added: PeopleImport, rows: readonly RawRow[]): Promise<void> {
    await this.manager.insert(PeopleImportRow, toImportRow(added));
    await this.addPages(added, LINES, rows, ROWS_A_PAGE);
  }

  async lockImport(organisationId: string, id: string, now: Instant): Promise<PeopleImport | null> {
    const query = this.manager
      .createQueryBuilder(PeopleImportRow, 'import')
      .where({ organisation_id: organisationId, id });
    // On SQLite a unit of work is alone anyway.
    if (this.kind === 'postgres') query.setLock('pessimistic_write');
    const row = await query.getOne();
    return row && row.expires_at > now ? toImport(row) : null;
  }

  async keepImport(kept: PeopleImport): Promise<void> {
    const { organisation_id, id, ...changed } = toImportRow(kept);
    await this.manager.update(PeopleImportRow, { organisation_id, id }, changed);
  }

  async replaceOutcomes(draft: Key, outcomes: readonly Outcome[]): Promise<void> {
    for (const part of OUTCOME_KINDS) {
      await this.manager.delete(ImportPageRow, { organisation_id: draft.organisationId, import_id: draft.id, part });
      const own = outcomes.filter(({ kind }) => kind === part);
      await this.addPages(draft, part, own, OUTCOMES_A_PAGE);
    }
  }

  private async addPages(draft: Key, part: string, all: readonly unknown[], perPage: number): Promise<void> {
    let waiting: ImportPageRow[] = [];
    for (let from = 0; from < all.length; from += perPage) {
      const content = JSON.stringify(all.slice(from, from + perPage));
      const key = { organisation_id: draft.organisationId, import_id: draft.id, part };
      waiting.push({ ...key, page: from / perPage, content });
      if (waiting.length < PAGES_AT_ONCE && from + perPage < all.length) continue;
      await this.manager.insert(ImportPageRow, waiting);
      waiting = [];
      await nextTurn();
    }
  }

  async forgetImport({ organisationId, id }: Key): Promise<void> {
    await this.manager.delete(ImportPageRow, { organisation_id: organisationId, import_id: id });
    await this.manager.delete(PeopleImportRow, { organisation_id: organisationId, id });
  }

  async forgetExpired(now: Instant): Promise<number> {
    const rows = await this.manager.find(PeopleImportRow, {
      select: { organisation_id: true, id: true },
      where: { expires_at: LessThanOrEqual(now) },
    });
    for (const { organisation_id, id } of rows) await this.forgetImport({ organisationId: organisation_id, id });
    return rows.length;
  }
}

export class SqlImportStore implements ImportStore {
  readonly committed: ImportReader;

  constructor(
    private readonly database: Database,
    private readonly waysIn: WaysIn | null = null,
  ) {
    this.committed = new SqlImportReader(database.read);
  }

  write<T>(work: (tables: ImportTables) => Promise<T>): Promise<T> {
    return this.database.write((manager) => work(new SqlImportTables(manager, this.database.kind, this.waysIn)));
  }
}
