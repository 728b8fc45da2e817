import { instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayAskReports } from './access.js';
import { gather } from './gather.js';
import { ReportNotReady, ReportUnknown } from './problems.js';
import type { Report } from './report.js';
import type { ReportServices } from './services.js';
import type { ReportTables } from './store.js';

export const MAKE_REPORT = 'reports.make';

export type WishedReport = Pick<Report, 'subject' | 'locale' | 'format'>;

/** Asks for a document; what may not be read is refused now rather than later. */
export async function askReport(services: ReportServices, actor: Actor, wish: WishedReport): Promise<Report> {
  mayAskReports(actor);
  await gather(services, actor, wish.subject);
  return services.store.write((tables) => addReport(services, tables, actor, wish));
}

/** Part of another unit of work: the report and its job exist together, or neither does. */
export async function addReport(
  { clock, ids }: ReportServices,
  tables: ReportTables,
  actor: Actor,
  wish: WishedReport,
): Promise<Report> {
  const { organisationId, personId } = actor;
  const askedAt = instantOf(clock.now());
  const report: Report = {
    organisationId,
    id: ids.next(),
    personId,
    ...wish,
    state: 'waiting',
    askedAt,
    readyAt: null,
  };
  await tables.addReport(report);
  await tables.jobs.enqueue({
    id: report.id,
    organisationId,
    kind: MAKE_REPORT,
    urgency: 'at-once',
    payload: { organisationId, reportId: report.id },
    createdAt: askedAt,
    runAt: askedAt,
  });
  await tables.audit.append({
    organisationId,
    at: askedAt,
    actor: nameInAudit(actor),
    action: 'report.asked',
    subject: { kind: 'report', id: report.id },
    facts: { kind: wish.subject.kind, format: wish.format },
  });
  return report;
}

export interface ListedReport extends Report {
  /** Of 100. */
  readonly progress: number;
}

export async function listReports({ store }: ReportServices, actor: Actor): Promise<ListedReport[]> {
  mayAskReports(actor);
  const { organisationId, personId } = actor;
  const reports = await store.committed.reportsOf(organisationId, personId);
  return Promise.all(reports.map((report) => withProgress(store.committed, report)));
}

export async function showReport(services: ReportServices, actor: Actor, id: string): Promise<ListedReport> {
  const report = await ownReport(services, actor, id);
  return withProgress(services.store.committed, report);
}

async function withProgress(reader: ReportServices['store']['committed'], report: Report): Promise<ListedReport> {
  const progress =
    report.state === 'waiting' ? ((await reader.progressOf(report.organisationId, report.id)) ?? 0) : 100;
  return { ...report, progress };
}

async function ownReport({ store }: ReportServices, actor: Actor, id: string): Promise<Report> {
  mayAskReports(actor);
  const report = await store.committed.report(actor.organisationId, id);
  if (report?.personId !== actor.personId) throw new ReportUnknown();
  return report;
}

/** @throws {ReportNotReady} it is being made */
export async function readReport(
  services: ReportServices,
  actor: Actor,
  id: string,
): Promise<{ readonly report: Report; readonly bytes: Buffer }> {
  const report = await ownReport(services, actor, id);
  const bytes = await services.store.committed.file(actor.organisationId, id);
  if (bytes === null) throw report.state === 'waiting' ? new ReportNotReady() : new ReportUnknown();
  return { report, bytes };
}

export async function removeReport(services: ReportServices, actor: Actor, id: string): Promise<void> {
  const report = await ownReport(services, actor, id);
  await services.store.write((tables) => tables.removeReport(report.organisationId, report.id));
}
