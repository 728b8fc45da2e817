import { isEmailAddress } from '../people/index.js';
import { folded, type ColumnMapping, type ImportField } from './columns.js';
import { dayIn } from './day-in-file.js';
import type { RawRow } from './files/table-file.js';

/** What can be wrong with a line, by name; the edge says it in words. */
export const FAULTS = [
  'missing',
  'too-long',
  'control-character',
  'broken-character',
  'formula',
  'cell-error',
  'looks-like-formula',
  'no-letter',
  'bad-email',
  'bad-locale',
  'bad-day',
  'too-many-cells',
  'number-twice',
  'email-twice',
  'email-taken',
  'person-erased',
  'protected-email',
  'protected-departure',
  'stays-with-role',
  'stays-as-administrator',
  'stays-as-importer',
  'unit-unknown',
  'unit-nameless',
  'unit-closed',
  'unit-name-differs',
  'unit-parent-differs',
  'unit-parent-unknown',
  'unit-circle',
  'job-unknown',
  'job-archived',
  'manager-unknown',
  'manager-left',
  'manager-faulty',
  'manager-circle',
] as const;
export type FaultKind = (typeof FAULTS)[number];

export interface LineFault {
  readonly field: ImportField | null;
  readonly fault: FaultKind;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Null: the cell is empty, so that what was known is taken away. Absent: the file does not tell. */
export type Values = Partial<Record<ImportField, string | null>>;

export interface Line {
  readonly line: number;
  readonly values: Values;
  readonly faults: LineFault[];
}

/** As the tables hold them. */
const LONGEST: Readonly<Record<ImportField, number>> = {
  staffNumber: 80,
  familyName: 120,
  givenName: 120,
  email: 320,
  unitCode: 80,
  unitName: 200,
  parentUnitCode: 80,
  jobCode: 80,
  managerStaffNumber: 80,
  locale: 20,
  site: 120,
  leftOn: 30,
};

const LOCALE_NAMES: Readonly<Record<string, string>> = {
  ...{ fr: 'fr', 'fr fr': 'fr', fra: 'fr', fre: 'fr', francais: 'fr', french: 'fr', 'fr ch': 'fr', 'fr be': 'fr' },
  ...{ en: 'en', 'en gb': 'en', 'en us': 'en', eng: 'en', anglais: 'en', english: 'en', 'en ie': 'en' },
};

/** Pasted along without being seen; they carry nothing. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/gu;
/** NUL and its like, and the marks that turn the direction of what follows. */
const CONTROLS = /[\p{Cc}\u202a-\u202e\u2066-\u2069\p{Cs}]/u;
/** Full-width ones too: some spreadsheets read them as formulas. */
const FORMULA_START = /^[=+\-@＝＋－＠]/u;
const PLAIN_NUMBER = /^[+-]?\d+([.,]\d+)?$/;

/** Names and codes begin no formula: people export them to spreadsheets later. A site is only text. */
const NEVER_A_FORMULA: ReadonlySet<ImportField> = new Set<ImportField>([
  ...(['staffNumber', 'familyName', 'givenName', 'unitCode', 'unitName'] as const),
  ...(['parentUnitCode', 'jobCode', 'managerStaffNumber'] as const),
]);

/** What one line says, cell by cell, and what is wrong with it taken alone. */
export function readLine(row: RawRow, mapping: ColumnMapping): Line {
  const values: Values = {};
  const faults: LineFault[] = [];
  const wrong = (field: ImportField | null, fault: FaultKind, facts: LineFault['facts'] = {}) =>
    faults.push({ field, fault, facts });
  const extra = row.cells.slice(mapping.length).some((cell) => cell.trim() !== '');
  if (extra) wrong(null, 'too-many-cells', { found: row.cells.length, expected: mapping.length });
  mapping.forEach((field, column) => {
    if (field === null) return;
    const flaw = row.flaws?.find((one) => one.column === column)?.flaw;
    if (flaw) return void wrong(field, flaw);
    const cell = row.cells[column];
    // A short line does not tell: what is known stays.
    if (cell === undefined) return;
    const text = tidied(cell);
    if (text === '') return void (values[field] = null);
    const fault = faultOfText(field, text);
    if (fault) wrong(field, fault, fault === 'too-long' ? { most: LONGEST[field] } : {});
    else readInto(values, field, text, wrong);
  });
  for (const field of ['staffNumber', 'familyName', 'givenName'] as const) {
    const isTold = faults.some((fault) => fault.field === field);
    if (!isTold && (values[field] ?? null) === null) wrong(field, 'missing');
  }
  return { line: row.line, values, faults };
}

const tidied = (cell: string): string =>
  cell
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\p{Zs}\r\n\t]+/gu, ' ')
    .trim();

function faultOfText(field: ImportField, text: string): FaultKind | null {
  if (text.length > LONGEST[field]) return 'too-long';
  if (CONTROLS.test(text)) return 'control-character';
  if (text.includes('\ufffd')) return 'broken-character';
  if (NEVER_A_FORMULA.has(field) && FORMULA_START.test(text) && !PLAIN_NUMBER.test(text)) return 'looks-like-formula';
  return null;
}

/** Puts the value in its stored form; what cannot be read is a fault. */
function readInto(
  values: Values,
  field: ImportField,
  text: string,
  wrong: (field: ImportField, fault: FaultKind) => void,
): void {
  const read = storedForm(field, text);
  if (typeof read === 'string') values[field] = read;
  else wrong(field, read.fault);
}

function storedForm(field: ImportField, text: string): string | { readonly fault: FaultKind } {
  switch (field) {
    case 'email':
      return isEmailAddress(text) ? text.toLowerCase() : { fault: 'bad-email' };
    case 'locale':
      return LOCALE_NAMES[folded(text)] ?? { fault: 'bad-locale' };
    case 'leftOn':
      return dayIn(text) ?? { fault: 'bad-day' };
    case 'familyName':
    case 'givenName':
      return /\p{L}/u.test(text) ? text : { fault: 'no-letter' };
    default:
      return text;
  }
}
