import type { AuditTables } from '../audit/index.js';
import type { Instant } from '../kernel/clock.js';
import type { MailTables } from '../mail/index.js';
import type { PeopleReader } from '../people/index.js';
import type { JobTables } from '../queue/index.js';
import type { Report, Subscription } from './report.js';

export interface ReportReader {
  readonly people: PeopleReader;
  /** Of one person, newest first. */
  reportsOf(organisationId: string, personId: string): Promise<Report[]>;
  report(organisationId: string, id: string): Promise<Report | null>;
  /** Null until it is made, and once it has expired. */
  file(organisationId: string, id: string): Promise<Buffer | null>;
  /** How far the making is, of 100. */
  progressOf(organisationId: string, id: string): Promise<number | null>;
  subscriptionsOf(organisationId: string, personId: string): Promise<Subscription[]>;
  subscriptions(): Promise<Subscription[]>;
}

export interface ReportTables extends ReportReader {
  readonly audit: AuditTables;
  readonly jobs: JobTables;
  readonly mail: MailTables;
  addReport(report: Report): Promise<void>;
  /** @returns false when its owner removed it meanwhile */
  keepMade(report: Report, bytes: Buffer | null): Promise<boolean>;
  removeReport(organisationId: string, id: string): Promise<void>;
  removeReportsBefore(moment: Instant): Promise<number>;
  addSubscription(subscription: Subscription): Promise<void>;
  keepSubscription(subscription: Subscription): Promise<void>;
  removeSubscription(subscription: Pick<Subscription, 'organisationId' | 'id' | 'personId'>): Promise<boolean>;
}

export interface ReportStore {
  readonly committed: ReportReader;
  write<T>(work: (tables: ReportTables) => Promise<T>): Promise<T>;
}
