import type { Instant } from '../kernel/clock.js';
import type { Locale } from '../kernel/localised.js';

/** A calendar day, YYYY-MM-DD. */
export type Day = string;

/** An employee or a candidate; may have an account. */
export interface Person {
  readonly organisationId: string;
  readonly id: string;
  readonly kind: 'employee' | 'candidate';
  /** What imports know employees by; unique in the organisation. */
  readonly staffNumber: string | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly locale: Locale;
  readonly site: string | null;
  readonly unitId: string | null;
  readonly jobId: string | null;
  readonly managerId: string | null;
  readonly state: 'active' | 'left' | 'erased';
  readonly leftOn: Day | null;
  /** When the departure was recorded: a day of leaving may be told late, or be mistyped. */
  readonly leftRecordedAt?: Instant | null;
  readonly createdAt: Instant;
}

/** What HR says of somebody, by hand or by a file. */
export type PersonDetails = Pick<
  Person,
  'kind' | 'staffNumber' | 'givenName' | 'familyName' | 'email' | 'locale' | 'site' | 'unitId' | 'jobId' | 'managerId'
>;

/** Where somebody was, from a day on: past results stay with the unit of their day. */
export interface Placement {
  readonly organisationId: string;
  readonly personId: string;
  readonly fromDay: Day;
  readonly unitId: string | null;
  readonly jobId: string | null;
}

/** The longest texts, in characters; the same by hand and in a file. */
export const PERSON_LIMITS = { staffNumber: 80, givenName: 120, familyName: 120, email: 320, site: 120 } as const;

/** Whether somebody may have an account: a candidate has the link of their invitation, and nothing more. */
export const mayHaveAccount = ({ kind, state }: Pick<Person, 'kind' | 'state'>): boolean =>
  kind === 'employee' && state === 'active';

export const fullNameOf = ({ givenName, familyName }: Pick<Person, 'givenName' | 'familyName'>): string =>
  `${givenName} ${familyName}`.trim();

/** Enough to catch a slip of the keyboard: whether an address exists, only a mail tells. */
export const isEmailAddress = (text: string): boolean =>
  text.length <= PERSON_LIMITS.email && /^[^\s@,;<>()"]+@[^\s@,;<>()"]+\.[^\s@,;<>()".]+$/.test(text);

/** A day that the calendar has. */
export const isDay = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00.000Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
};

export const detailsOf = (person: Person): PersonDetails => ({
  kind: person.kind,
  staffNumber: person.staffNumber,
  givenName: person.givenName,
  familyName: person.familyName,
  email: person.email,
  locale: person.locale,
  site: person.site,
  unitId: person.unitId,
  jobId: person.jobId,
  managerId: person.managerId,
});

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const orNull = (text: string | null): string | null => (text === null ? null : oneLine(text) || null);

/** As it is kept: no spaces around, addresses in lower case, an empty text is none. */
export const tidied = (details: PersonDetails): PersonDetails => ({
  ...details,
  staffNumber: orNull(details.staffNumber),
  givenName: oneLine(details.givenName),
  familyName: oneLine(details.familyName),
  email: orNull(details.email)?.toLowerCase() ?? null,
  site: orNull(details.site),
});

/** Which details differ, by name: what the audit trail tells, without what they say. */
export const changedDetails = (before: PersonDetails, after: PersonDetails): readonly (keyof PersonDetails)[] =>
  (Object.keys(after) as (keyof PersonDetails)[]).filter((name) => before[name] !== after[name]);

/**
 * Whether somebody is above themselves, following managers upwards from them.
 * @param managerOf who is right above whom, as it would be
 */
export function isInManagerCircle(
  managerOf: (personId: string) => string | null | undefined,
  personId: string,
): boolean {
  const seen = new Set<string>();
  for (let above = managerOf(personId); above && !seen.has(above); above = managerOf(above)) {
    if (above === personId) return true;
    seen.add(above);
  }
  return false;
}
