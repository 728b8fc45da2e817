import { inWords, type Locale } from '../language/language.svelte.js';
import * as m from '../paraglide/messages.js';
import type { Person } from './contract.js';

/** Somebody as they are being written. */
export interface PersonDraft {
  kind: 'employee' | 'candidate';
  givenName: string;
  familyName: string;
  email: string;
  staffNumber: string;
  site: string;
  locale: Locale;
  unitId: string | null;
  jobId: string | null;
}

const EMPTY = { kind: 'employee', givenName: '', familyName: '', unit: null, job: null, manager: null } as const;

export function draftOf(person: Person | null, locale: Locale): PersonDraft {
  const { kind, givenName, familyName, unit, job } = person ?? EMPTY;
  return {
    kind,
    givenName,
    familyName,
    ...textsOf(person),
    locale: person?.locale ?? locale,
    unitId: unit?.id ?? null,
    jobId: job?.id ?? null,
  };
}

const textsOf = (person: Person | null) => ({
  email: person?.email ?? '',
  staffNumber: person?.staffNumber ?? '',
  site: person?.site ?? '',
});

interface Difference {
  readonly what: string;
  readonly said: string;
}

type Written = PersonDraft & { readonly managerId: string | null };

/** What somebody else saved and that differs from what is written here. */
export function differencesOf(mine: Written, theirs: Person): readonly Difference[] {
  const other: Written = { ...draftOf(theirs, theirs.locale), managerId: theirs.manager?.id ?? null };
  const labels: readonly (readonly [keyof Written, string, string | undefined])[] = [
    ['givenName', m.people_given_name(), other.givenName],
    ['familyName', m.people_family_name(), other.familyName],
    ['email', m.people_email(), other.email],
    ['staffNumber', m.people_staff_number(), other.staffNumber],
    ['site', m.people_site(), other.site],
    ['unitId', m.people_unit(), theirs.unit?.name],
    ['jobId', m.people_job(), theirs.job ? inWords(theirs.job.title) : undefined],
    ['managerId', m.people_manager(), theirs.manager?.name],
    ['locale', m.people_locale(), other.locale === 'fr' ? m.people_french() : m.people_english()],
  ];
  return labels
    .filter(([name]) => mine[name] !== other[name])
    .map(([, what, said]) => ({ what, said: said || m.people_nothing() }));
}
