import { In, IsNull, LessThan, Not, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { SqlAuditTables } from '../../audit/index.js';
import type { Database, DatabaseKind } from '../../database/database.js';
import { SqlPeopleReader } from '../../people/index.js';
import type { Idea, IdeaAnswer, IdeaPrecision, IdeaReport, SupportStep } from '../idea.js';
import type { IdeaListWish, IdeaReader, IdeaStore, IdeaTables } from '../store.js';
import { IdeaAnswerRow, IdeaPrecisionRow, IdeaReportRow, IdeaRow, IdeaSupportRow } from './idea.rows.js';
import {
  toAnswer,
  toAnswerRow,
  toIdea,
  toIdeaRow,
  toPrecision,
  toPrecisionRow,
  toReport,
  toReportRow,
} from './mappers.js';

const ofIdea = ({ organisationId, id }: Idea) => ({ organisation_id: organisationId, idea_id: id });

class SqlIdeaReader implements IdeaReader {
  readonly people: SqlPeopleReader;

  constructor(protected readonly manager: EntityManager) {
    this.people = new SqlPeopleReader(manager);
  }

  async ideas(organisationId: string, wish: IdeaListWish): Promise<{ ideas: Idea[]; total: number }> {
    const asked: FindOptionsWhere<IdeaRow> = {
      organisation_id: organisationId,
      ...(wish.theme === undefined ? {} : { theme: wish.theme }),
      ...(wish.state === undefined ? {} : { state: wish.state }),
      ...(wish.isReported === true ? { id: In([...(await this.reportedIn(organisationId))]) } : {}),
    };
    const [rows, total] = await this.manager.findAndCount(IdeaRow, {
      where: [
        { ...asked, author_id: Not(IsNull()) },
        { ...asked, author_id: IsNull(), arrived_on: LessThan(wish.today) },
      ],
      // Within a day, the ids: random.
      order: { ...(wish.order === 'support' ? { supports: 'DESC' } : {}), arrived_on: 'DESC', id: 'ASC' },
      skip: wish.page.offset,
      take: wish.page.limit,
    });
    return { ideas: rows.map(toIdea), total };
  }

  async idea(organisationId: string, id: string): Promise<Idea | null> {
    const row = await this.manager.findOneBy(IdeaRow, { organisation_id: organisationId, id });
    return row && toIdea(row);
  }

  async ideasOfAuthor(organisationId: string, authorId: string): Promise<Idea[]> {
    const where = { organisation_id: organisationId, author_id: authorId };
    return (await this.manager.find(IdeaRow, { where, order: { arrived_on: 'DESC', id: 'ASC' } })).map(toIdea);
  }

  async ideaOfReceipt(receiptDigest: string): Promise<Idea | null> {
    const row = await this.manager.findOneBy(IdeaRow, { receipt_digest: receiptDigest });
    return row && toIdea(row);
  }

  async answersOf(idea: Idea): Promise<IdeaAnswer[]> {
    const order = { answered_at: 'ASC', id: 'ASC' } as const;
    return (await this.manager.find(IdeaAnswerRow, { where: ofIdea(idea), order })).map(toAnswer);
  }

  async precisionsOf(idea: Idea): Promise<IdeaPrecision[]> {
    const order = { written_on: 'ASC', id: 'ASC' } as const;
    return (await this.manager.find(IdeaPrecisionRow, { where: ofIdea(idea), order })).map(toPrecision);
  }

  async reportsOf(idea: Idea): Promise<IdeaReport[]> {
    const order = { reported_on: 'ASC', id: 'ASC' } as const;
    return (await this.manager.find(IdeaReportRow, { where: ofIdea(idea), order })).map(toReport);
  }

  async reportedAmong(organisationId: string, ideaIds: readonly string[]): Promise<ReadonlySet<string>> {
    const where = { organisation_id: organisationId, idea_id: In([...ideaIds]) };
    return new Set((await this.manager.findBy(IdeaReportRow, where)).map(({ idea_id }) => idea_id));
  }

  isSupportedBy(idea: Idea, supporterDigest: string): Promise<boolean> {
    return this.manager.existsBy(IdeaSupportRow, { ...ofIdea(idea), supporter_digest: supporterDigest });
  }

  private async reportedIn(organisationId: string): Promise<ReadonlySet<string>> {
    const rows = await this.manager.findBy(IdeaReportRow, { organisation_id: organisationId });
    return new Set(rows.map(({ idea_id }) => idea_id));
  }
}

class SqlIdeaTables extends SqlIdeaReader implements IdeaTables {
  readonly audit: SqlAuditTables;

  constructor(
    manager: EntityManager,
    private readonly kind: DatabaseKind,
  ) {
    super(manager);
    this.audit = new SqlAuditTables(manager, kind);
  }

  async lockIdea(organisationId: string, id: string): Promise<Idea | null> {
    await this.hold('id', id);
    return this.idea(organisationId, id);
  }

  async lockIdeaOfReceipt(receiptDigest: string): Promise<Idea | null> {
    await this.hold('receipt_digest', receiptDigest);
    return this.ideaOfReceipt(receiptDigest);
  }

  async addIdeaOnce(idea: Idea): Promise<void> {
    await this.manager.createQueryBuilder().insert().into(IdeaRow).values(toIdeaRow(idea)).orIgnore().execute();
  }

  async keepIdea(idea: Idea): Promise<void> {
    const { organisation_id, id, ...changed } = toIdeaRow(idea);
    await this.manager.update(IdeaRow, { organisation_id, id }, changed);
  }

  async removeIdea({ organisationId, id }: Idea): Promise<void> {
    await this.manager.delete(IdeaRow, { organisation_id: organisationId, id });
  }

  async addAnswer(answer: IdeaAnswer): Promise<void> {
    await this.manager.insert(IdeaAnswerRow, toAnswerRow(answer));
  }

  async addPrecision(precision: IdeaPrecision): Promise<void> {
    await this.manager.insert(IdeaPrecisionRow, toPrecisionRow(precision));
  }

  async keepPrecision({ organisationId, id, text }: IdeaPrecision): Promise<void> {
    await this.manager.update(IdeaPrecisionRow, { organisation_id: organisationId, id }, { text });
  }

  async addReport(report: IdeaReport): Promise<void> {
    await this.manager.insert(IdeaReportRow, toReportRow(report));
  }

  async removeReports(idea: Idea): Promise<void> {
    await this.manager.delete(IdeaReportRow, ofIdea(idea));
  }

  async addSupport(idea: Idea, supporterDigest: string): Promise<void> {
    const row = { ...ofIdea(idea), supporter_digest: supporterDigest };
    await this.manager.createQueryBuilder().insert().into(IdeaSupportRow).values(row).orIgnore().execute();
  }

  async removeSupport(idea: Idea, supporterDigest: string): Promise<void> {
    await this.manager.delete(IdeaSupportRow, { ...ofIdea(idea), supporter_digest: supporterDigest });
  }

  countSupports(idea: Idea): Promise<number> {
    return this.manager.countBy(IdeaSupportRow, ofIdea(idea));
  }

  async forgetSupporters(idea: Idea): Promise<void> {
    await this.manager.delete(IdeaSupportRow, ofIdea(idea));
  }

  async supportableIdeas(): Promise<Idea[]> {
    return (await this.manager.findBy(IdeaRow, { supports_ended_on: IsNull() })).map(toIdea);
  }

  async keepSupportStep({ organisationId, id }: Idea, step: SupportStep): Promise<void> {
    await this.manager.update(IdeaRow, { organisation_id: organisationId, id }, { supports: step });
  }

  async scatter(): Promise<void> {
    // SQLite keeps these tables in the order of their keys, which are random.
    if (this.kind === 'sqlite') return;
    for (const table of ['idea_supports', 'idea_precisions', 'idea_reports']) {
      await this.manager.sql`WITH gone AS (DELETE FROM ${() => table} RETURNING *)
        INSERT INTO ${() => table} SELECT * FROM gone ORDER BY random()`;
    }
  }

  /** On SQLite a unit of work is alone anyway. */
  private async hold(column: 'id' | 'receipt_digest', value: string): Promise<void> {
    if (this.kind === 'sqlite') return;
    await this.manager.sql`SELECT id FROM ideas WHERE ${() => column} = ${value} FOR UPDATE`;
  }
}

export class SqlIdeaStore implements IdeaStore {
  readonly committed: IdeaReader;

  constructor(private readonly database: Database) {
    this.committed = new SqlIdeaReader(database.read);
  }

  write<T>(work: (tables: IdeaTables) => Promise<T>): Promise<T> {
    return this.database.write((manager) => work(new SqlIdeaTables(manager, this.database.kind)));
  }
}
