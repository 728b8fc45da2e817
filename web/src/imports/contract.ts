export const FIELDS = [
  'staffNumber',
  'familyName',
  'givenName',
  'email',
  'unitCode',
  'unitName',
  'parentUnitCode',
  'jobCode',
  'managerStaffNumber',
  'locale',
  'site',
  'leftOn',
] as const;
export type Field = (typeof FIELDS)[number];

/** Errors first when there are some; then what changes most. */
export const KINDS = ['error', 'create', 'update', 'leave', 'unchanged'] as const;
export type Kind = (typeof KINDS)[number];

export interface Preview {
  readonly counts: Readonly<Record<Kind, number>>;
  readonly absentCount: number;
  readonly activeCount: number;
  readonly unnumberedCount: number;
  readonly needsConfirmation: boolean;
  readonly units: readonly { readonly code: string; readonly name: string; readonly parentCode: string | null }[];
  readonly digest: string;
}

export interface Options {
  readonly createMissingUnits: boolean;
  readonly absentLeave: boolean;
}

export interface Column {
  readonly header: string;
  readonly field: Field | null;
  readonly examples: readonly string[];
}

export interface PeopleImport {
  readonly id: string;
  readonly state: 'draft' | 'applying' | 'stale' | 'applied' | 'given-up';
  readonly file: {
    readonly name: string;
    readonly format: 'csv' | 'xlsx';
    readonly encoding: string | null;
    readonly separator: string | null;
    readonly sheet: string | null;
    readonly lineCount: number;
  };
  readonly columns: readonly Column[];
  readonly missingFields: readonly Field[];
  readonly repeatedHeaders: readonly string[];
  readonly options: Options;
  readonly preview: Preview | null;
  readonly progress: { readonly done: number; readonly total: number } | null;
}

export interface Row {
  readonly line: number | null;
  readonly staffNumber: string | null;
  readonly name: string;
  readonly changes: readonly {
    readonly field: Field | 'state';
    readonly from: string | null;
    readonly to: string | null;
  }[];
  readonly faults: readonly { readonly field: Field | null; readonly message: string }[];
  readonly isOnlyHistory: boolean;
  /** A day of leaving that may be a slip of the keyboard. */
  readonly doubt: 'left-long-ago' | 'leaves-later' | null;
}

export interface RowPage {
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly Row[];
}
