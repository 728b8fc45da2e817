import type { Locale } from '../kernel/localised.js';
import type { GrantedRole, Job, Permission, Unit } from '../organisations/index.js';
import type { Day, Person } from '../people/index.js';
import type { ColumnMapping, ImportField } from './columns.js';
import type { LineFault, Values } from './line.js';

export const OUTCOME_KINDS = ['error', 'create', 'update', 'leave', 'unchanged'] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** One value before and after, as people read it: a code, a staff number, a day. */
export interface FieldChange {
  readonly field: ImportField | 'state';
  readonly from: string | null;
  readonly to: string | null;
}

/** What becomes of one line, or of one person whom no line names. */
export interface Outcome {
  readonly kind: OutcomeKind;
  /** Null: nobody's line, since the person is absent from the file. */
  readonly line: number | null;
  readonly staffNumber: string | null;
  readonly name: string;
  /** Null: not known yet. */
  readonly personId: string | null;
  readonly changes: readonly FieldChange[];
  readonly faults: readonly LineFault[];
  /** For somebody new: all that the line tells. */
  readonly values?: Values;
  /** Already left and never known here: nothing is kept of them. */
  readonly isOnlyHistory?: boolean;
  /** A day of leaving that may be a slip: more than a year ago, or still to come, in which case nobody leaves yet. */
  readonly doubt?: 'left-long-ago' | 'leaves-later';
}

export interface PlannedUnit {
  readonly code: string;
  readonly name: string;
  readonly parentCode: string | null;
}

/** What HR chose on the page, with what makes the same file give the same plan later. */
export interface Choices {
  readonly mapping: ColumnMapping;
  readonly createMissingUnits: boolean;
  /** People absent from this file leave. */
  readonly absentLeave: boolean;
}

/** What the organisation holds now. */
export interface Known {
  readonly employees: readonly Person[];
  readonly units: readonly Unit[];
  readonly jobs: readonly Job[];
  /** Roles of whoever has any, by person. */
  readonly grants: ReadonlyMap<string, readonly GrantedRole[]>;
}

/** Who imports: never turned out by their own file, and no more powerful through it than by hand. */
export interface Importer {
  readonly personId: string;
  readonly permissions: readonly Permission[];
}

export interface Ground {
  readonly known: Known;
  readonly choices: Choices;
  readonly day: Day;
  readonly defaultLocale: Locale;
  readonly by: Importer;
}

export interface ImportPlan {
  readonly units: readonly PlannedUnit[];
  readonly outcomes: readonly Outcome[];
}
