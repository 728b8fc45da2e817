import type { Instant } from '../kernel/clock.js';
import type { Locale } from '../kernel/localised.js';

export const REPORT_FORMATS = ['pdf', 'xlsx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** What a report is of: a team, or the organisation; with the filters of the page. */
export interface ReportSubject {
  readonly kind: 'team' | 'organisation';
  /** Of a team: its unit. Of the organisation: a unit to look below; null: the whole. */
  readonly unitId: string | null;
  /** Null: the newest when it is made. */
  readonly periodId: string | null;
  /** Null: the period before; `none`: nothing. */
  readonly compareId: string | null;
  readonly population: string | null;
}

/** A document asked for by somebody, made by a job, and theirs alone. */
export interface Report {
  readonly organisationId: string;
  readonly id: string;
  readonly personId: string;
  readonly subject: ReportSubject;
  readonly locale: Locale;
  readonly format: ReportFormat;
  /** `refused`: what its owner may read no longer includes it, or there is nothing to read. */
  readonly state: 'waiting' | 'ready' | 'refused';
  readonly askedAt: Instant;
  readonly readyAt: Instant | null;
}

/** Figures age and rights change: whoever wishes to keep a report keeps the file. */
export const DAYS_KEPT = 30;

/** Asks for the same report whenever a period has been counted, and for a mail that says it is there. */
export interface Subscription {
  readonly organisationId: string;
  readonly id: string;
  readonly personId: string;
  readonly subject: Pick<ReportSubject, 'kind' | 'unitId'>;
  readonly locale: Locale;
  readonly format: ReportFormat;
  readonly createdAt: Instant;
  /** The newest period when it was last made. */
  readonly lastPeriodId: string | null;
}
