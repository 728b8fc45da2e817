import { LessThan, type EntityManager } from 'typeorm';
import { SqlAuditTables } from '../../audit/index.js';
import type { Database, DatabaseKind } from '../../database/database.js';
import type { Locale } from '../../kernel/localised.js';
import { SqlMailTables, type MailTables } from '../../mail/index.js';
import { SqlPeopleReader, type PeopleReader } from '../../people/index.js';
import { SqlJobReader, SqlJobTables, type JobReader, type JobTables } from '../../queue/index.js';
import type { Report, ReportFormat, ReportSubject, Subscription } from '../report.js';
import type { ReportReader, ReportStore, ReportTables } from '../store.js';
import { ReportRow, SubscriptionRow } from './report.rows.js';

/** Everything but the file: lists need no bytes. */
const WITHOUT_FILE = {
  organisation_id: true,
  id: true,
  person_id: true,
  subject: true,
  locale: true,
  format: true,
  state: true,
  asked_at: true,
  ready_at: true,
} as const;

class SqlReportReader implements ReportReader {
  readonly people: PeopleReader;
  private readonly queued: JobReader;

  constructor(protected readonly manager: EntityManager) {
    this.people = new SqlPeopleReader(manager);
    this.queued = new SqlJobReader(manager);
  }

  async reportsOf(organisationId: string, personId: string): Promise<Report[]> {
    const where = { organisation_id: organisationId, person_id: personId };
    const rows = await this.manager.find(ReportRow, { select: WITHOUT_FILE, where, order: { asked_at: 'DESC' } });
    return rows.map(toReport);
  }

  async report(organisationId: string, id: string): Promise<Report | null> {
    const where = { organisation_id: organisationId, id };
    const row = await this.manager.findOne(ReportRow, { select: WITHOUT_FILE, where });
    return row && toReport(row);
  }

  async file(organisationId: string, id: string): Promise<Buffer | null> {
    const row = await this.manager.findOneBy(ReportRow, { organisation_id: organisationId, id });
    const file = row?.file ?? null;
    return file === null ? null : Buffer.from(file, 'base64');
  }

  async progressOf(_organisationId: string, id: string): Promise<number | null> {
    const job = await this.queued.job(id);
    return job?.progress ? Math.round((100 * job.progress.done) / job.progress.total) : null;
  }

  async subscriptionsOf(organisationId: string, personId: string): Promise<Subscription[]> {
    const where = { organisation_id: organisationId, person_id: personId };
    return (await this.manager.find(SubscriptionRow, { where, order: { created_at: 'DESC' } })).map(toSubscription);
  }

  async subscriptions(): Promise<Subscription[]> {
    return (await this.manager.find(SubscriptionRow, { order: { id: 'ASC' } })).map(toSubscription);
  }
}

class SqlReportTables extends SqlReportReader implements ReportTables {
  readonly audit: SqlAuditTables;
  readonly jobs: JobTables;
  readonly mail: MailTables;

  constructor(manager: EntityManager, kind: DatabaseKind) {
    super(manager);
    this.audit = new SqlAuditTables(manager, kind);
    this.jobs = new SqlJobTables(manager);
    this.mail = new SqlMailTables(manager);
  }

  async addReport(report: Report): Promise<void> {
    await this.manager.insert(ReportRow, { ...toRow(report), file: null });
  }

  async keepMade(report: Report, bytes: Buffer | null): Promise<boolean> {
    const key = { organisation_id: report.organisationId, id: report.id };
    if (!(await this.manager.existsBy(ReportRow, key))) return false;
    const { state, ready_at } = toRow(report);
    await this.manager.update(ReportRow, key, { state, ready_at, file: bytes?.toString('base64') ?? null });
    return true;
  }

  async removeReport(organisationId: string, id: string): Promise<void> {
    await this.manager.delete(ReportRow, { organisation_id: organisationId, id });
  }

  async removeReportsBefore(moment: string): Promise<number> {
    const where = { asked_at: LessThan(moment) };
    const count = await this.manager.countBy(ReportRow, where);
    if (count > 0) await this.manager.delete(ReportRow, where);
    return count;
  }

  async addSubscription(subscription: Subscription): Promise<void> {
    await this.manager.insert(SubscriptionRow, toSubscriptionRow(subscription));
  }

  async keepSubscription(subscription: Subscription): Promise<void> {
    const { organisation_id, id, ...changed } = toSubscriptionRow(subscription);
    await this.manager.update(SubscriptionRow, { organisation_id, id }, changed);
  }

  async removeSubscription(one: Pick<Subscription, 'organisationId' | 'id' | 'personId'>): Promise<boolean> {
    const key = { organisation_id: one.organisationId, id: one.id, person_id: one.personId };
    if (!(await this.manager.existsBy(SubscriptionRow, key))) return false;
    await this.manager.delete(SubscriptionRow, key);
    return true;
  }
}

export class SqlReportStore implements ReportStore {
  readonly committed: ReportReader;

  constructor(private readonly database: Database) {
    this.committed = new SqlReportReader(database.read);
  }

  write<T>(work: (tables: ReportTables) => Promise<T>): Promise<T> {
    return this.database.write((manager) => work(new SqlReportTables(manager, this.database.kind)));
  }
}

const toReport = (row: Omit<ReportRow, 'file'>): Report => ({
  organisationId: row.organisation_id,
  id: row.id,
  personId: row.person_id,
  subject: JSON.parse(row.subject) as ReportSubject,
  locale: row.locale as Locale,
  format: row.format as ReportFormat,
  state: row.state as Report['state'],
  askedAt: row.asked_at,
  readyAt: row.ready_at,
});

const toRow = (report: Report): Omit<ReportRow, 'file'> => ({
  organisation_id: report.organisationId,
  id: report.id,
  person_id: report.personId,
  subject: JSON.stringify(report.subject),
  locale: report.locale,
  format: report.format,
  state: report.state,
  asked_at: report.askedAt,
  ready_at: report.readyAt,
});

const toSubscription = (row: SubscriptionRow): Subscription => ({
  organisationId: row.organisation_id,
  id: row.id,
  personId: row.person_id,
  subject: JSON.parse(row.subject) as Subscription['subject'],
  locale: row.locale as Locale,
  format: row.format as ReportFormat,
  createdAt: row.created_at,
  lastPeriodId: row.last_period_id,
});

const toSubscriptionRow = (one: Subscription): SubscriptionRow => ({
  organisation_id: one.organisationId,
  id: one.id,
  person_id: one.personId,
  subject: JSON.stringify(one.subject),
  locale: one.locale,
  format: one.format,
  created_at: one.createdAt,
  last_period_id: one.lastPeriodId,
});
