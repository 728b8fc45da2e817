import type { Instant } from '../kernel/clock.js';
import type { Locale } from '../kernel/localised.js';
import type { Day } from '../people/index.js';
import type { TableFile } from './files/table-file.js';
import type { Choices, Importer, ImportPlan, OutcomeKind } from './plan.js';

/** A draft holds names: it does not outlive a day. */
export const DRAFT_MINUTES = 24 * 60;

/** Leavers by absence beyond this share must be confirmed by their number: more often than not the file is only a part. */
export const GUARDED_LEAVING_SHARE = 0.2;

/** What the preview found, counted. */
export interface Preview {
  readonly counts: Readonly<Record<OutcomeKind, number>>;
  /** Among those who leave: absent from the file. */
  readonly absentCount: number;
  /** Among those who would stay or leave: how many the staff's file should name. */
  readonly activeCount: number;
  /** Faulty lines that do not even say whose they are: while there are some, nobody is known to be absent. */
  readonly unnumberedCount: number;
  readonly units: ImportPlan['units'];
  /** Of the plan: the same file on the same people gives the same. */
  readonly digest: string;
}

export interface ImportChoices extends Choices {
  /** As of the preview, so that midnight changes nothing. */
  readonly day: Day;
  readonly defaultLocale: Locale;
  readonly by: Importer;
}

/** What somebody asked for when they applied it. */
export interface ApplyRequest {
  readonly leaveOutFaulty: boolean;
  /** As the audit trail names them. */
  readonly actor: string;
}

/** People read from a file, looked at, then applied whole or not at all. */
export interface PeopleImport {
  readonly organisationId: string;
  readonly id: string;
  readonly createdBy: string;
  /** `stale`: the people changed since the preview, and nothing was done. */
  readonly state: 'draft' | 'applying' | 'stale' | 'applied';
  readonly file: Omit<TableFile, 'rows'> & {
    readonly name: string;
    readonly lineCount: number;
    /** A few values of each column, by which people tell what it holds. */
    readonly examples: readonly (readonly string[])[];
  };
  readonly choices: ImportChoices;
  /** Null while columns that are needed are not known. */
  readonly preview: Preview | null;
  readonly request: ApplyRequest | null;
  readonly jobId: string | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly appliedAt: Instant | null;
}

export const needsConfirmation = ({ absentCount, activeCount }: Preview): boolean =>
  absentCount > activeCount * GUARDED_LEAVING_SHARE;
