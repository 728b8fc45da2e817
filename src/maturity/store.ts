import type { Span } from '../assessments/index.js';
import type { AuditTables } from '../audit/index.js';
import type { PeopleReader } from '../people/index.js';
import type { JobTables } from '../queue/index.js';
import type { CutFigures } from './cut-figures.js';
import type { Period } from './period.js';

export interface Funnel {
  readonly invited: number;
  readonly started: number;
  readonly finished: number;
  readonly decided: number;
  /** Hired, or promoted. */
  readonly retained: number;
}

export type PeriodKey = Pick<Period, 'organisationId' | 'id'>;

export interface MaturityReader {
  readonly people: PeopleReader;
  /** Newest first. */
  periods(organisationId: string): Promise<Period[]>;
  period(key: PeriodKey): Promise<Period | null>;
  /** Those that are named, in no order; what is not there is absent. */
  figures(key: PeriodKey, cutKeys: readonly string[]): Promise<CutFigures[]>;
  /** The same in several periods. */
  figuresOfPeriods(
    organisationId: string,
    cutKeys: readonly string[],
    periodIds: readonly string[],
  ): Promise<{ readonly periodId: string; readonly cut: CutFigures }[]>;
  /** How many people finished a test within a span, of those kinds that may count. */
  testedWithin(organisationId: string, span: Span): Promise<number>;
  organisations(): Promise<string[]>;
  /** People of the campaigns of one purpose who were invited within a span, by how far they came. */
  funnel(organisationId: string, purpose: 'hiring' | 'promotion', span: Span): Promise<Funnel>;
}

export interface MaturityTables extends MaturityReader {
  readonly audit: AuditTables;
  readonly jobs: JobTables;
  /** Held until the work is committed: two closings at once make one period. */
  lockPeriods(organisationId: string): Promise<Period[]>;
  addPeriod(period: Period): Promise<void>;
  keepPeriod(period: Period): Promise<void>;
  /** In place of what there was. */
  keepFigures(key: PeriodKey, cuts: readonly CutFigures[]): Promise<void>;
}

export interface MaturityStore {
  readonly committed: MaturityReader;
  write<T>(work: (tables: MaturityTables) => Promise<T>): Promise<T>;
}
