import { folded } from '../../kernel/folded.js';
import { isLocale } from '../../kernel/localised.js';
import type { Person } from '../person.js';
import type { PersonRow } from './people.rows.js';

/** Two names of the longest, folded, may grow a little. */
const LONGEST_SORT_NAME = 250;

export const toPerson = (row: PersonRow): Person => ({
  organisationId: row.organisation_id,
  id: row.id,
  kind: row.kind as Person['kind'],
  staffNumber: row.staff_number,
  givenName: row.given_name,
  familyName: row.family_name,
  email: row.email,
  locale: isLocale(row.locale) ? row.locale : 'fr',
  site: row.site,
  unitId: row.unit_id,
  jobId: row.job_id,
  managerId: row.manager_id,
  state: row.state as Person['state'],
  leftOn: row.left_on,
  leftRecordedAt: row.left_recorded_at,
  createdAt: row.created_at,
});

export const toPersonRow = (person: Person): PersonRow => ({
  organisation_id: person.organisationId,
  id: person.id,
  kind: person.kind,
  staff_number: person.staffNumber,
  given_name: person.givenName,
  family_name: person.familyName,
  email: person.email?.toLowerCase() ?? null,
  locale: person.locale,
  site: person.site,
  unit_id: person.unitId,
  job_id: person.jobId,
  manager_id: person.managerId,
  state: person.state,
  left_on: person.leftOn,
  left_recorded_at: person.leftRecordedAt ?? null,
  created_at: person.createdAt,
  sort_name: folded(`${person.familyName} ${person.givenName}`).slice(0, LONGEST_SORT_NAME),
  search_text: searchTextOf(person),
});

/** The name in both orders, so that either way of writing it is found. */
const searchTextOf = ({ givenName, familyName, staffNumber, email }: Person): string =>
  folded([givenName, familyName, givenName, staffNumber ?? '', email ?? ''].join(' '));
