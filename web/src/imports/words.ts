import { asDay, asNumber } from '../language/formats.js';
import * as m from '../paraglide/messages.js';
import type { Field, Kind, Preview, Row } from './contract.js';

const FIELD_WORDS: Readonly<Record<Field | 'state', () => string>> = {
  staffNumber: m.import_field_staff_number,
  familyName: m.import_field_family_name,
  givenName: m.import_field_given_name,
  email: m.import_field_email,
  unitCode: m.import_field_unit_code,
  unitName: m.import_field_unit_name,
  parentUnitCode: m.import_field_parent_unit,
  jobCode: m.import_field_job_code,
  managerStaffNumber: m.import_field_manager,
  locale: m.import_field_locale,
  site: m.import_field_site,
  leftOn: m.import_field_left_on,
  state: m.import_field_state,
};

export const fieldInWords = (field: Field | 'state'): string => FIELD_WORDS[field]();

const KIND_WORDS: Readonly<Record<Kind, (count: number) => string>> = {
  error: (count) => m.import_kind_error({ count }),
  create: (count) => m.import_kind_create({ count }),
  update: (count) => m.import_kind_update({ count }),
  leave: (count) => m.import_kind_leave({ count }),
  unchanged: (count) => m.import_kind_unchanged({ count }),
};

export const kindInWords = (kind: Kind, count: number): string => KIND_WORDS[kind](count);

/** What a screen reader hears when the counts change. */
export const countsInWords = ({ counts }: Preview): string =>
  (['create', 'update', 'leave', 'unchanged', 'error'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${asNumber(counts[kind])} ${kindInWords(kind, counts[kind])}`)
    .join(', ');

type Change = Row['changes'][number];

export function valueInWords(field: Change['field'], value: string | null): string {
  if (value === null) return m.import_nothing();
  if (field === 'leftOn') return asDay(value);
  if (field === 'locale') return value === 'fr' ? m.import_french() : m.import_english();
  if (field === 'state') return value === 'left' ? m.import_gone() : m.import_here();
  return value;
}
