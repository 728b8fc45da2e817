import { MONTHS_OF_DECISION_RECORDS, monthsKept, RETENTION_SUBJECTS, type RetentionSubject } from './retention.js';
import type { Purpose } from '../assessments/index.js';
import type { PrivacyServices } from './services.js';

/** How long an organisation keeps each thing, and decisions at least, in months. */
export type MonthsKept = Readonly<Record<RetentionSubject | 'decisionsAtLeast', number>>;

/** For papers that say it: whoever asks has been let in there. */
export async function monthsKeptBy(
  { store }: Pick<PrivacyServices, 'store'>,
  organisationId: string,
): Promise<MonthsKept> {
  const rules = await store.committed.rules(organisationId);
  const months = RETENTION_SUBJECTS.map((subject) => [subject, monthsKept(rules, subject)] as const);
  return {
    ...(Object.fromEntries(months) as Record<RetentionSubject, number>),
    decisionsAtLeast: MONTHS_OF_DECISION_RECORDS,
  };
}

/** Null for what is not counted from the end of a process: a self-assessment is its owner's, a verification goes with its result. */
export async function monthsOfTests(
  { store }: Pick<PrivacyServices, 'store'>,
  organisationId: string,
  purpose: Purpose,
): Promise<number | null> {
  if (purpose === 'self' || purpose === 'verification') return null;
  return monthsKept(await store.committed.rules(organisationId), purpose);
}
