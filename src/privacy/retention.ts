import type { Purpose } from '../assessments/index.js';
import type { Instant } from '../kernel/clock.js';

/** What is kept for how long: a purpose of tests, or everything about people who have left. */
export const RETENTION_SUBJECTS = ['hiring', 'promotion', 'leavers'] as const;
export type RetentionSubject = (typeof RETENTION_SUBJECTS)[number];

export interface RetentionRule {
  readonly organisationId: string;
  readonly subject: RetentionSubject;
  readonly months: number;
  readonly changedBy: string;
  readonly changedAt: Instant;
}

/** Records of a decision taken with a test's help are kept that long at least (AI Act, art. 26(6)), whatever else is asked. */
export const MONTHS_OF_DECISION_RECORDS = 6;

interface Bounds {
  readonly months: number;
  readonly atLeast: number;
  readonly atMost: number;
}

/**
 * Hiring: three months after the process ends unless the organisation says otherwise, two years at most (CNIL, recruitment guide,
 * 2023). Self-assessments are their owner's and stay until removed, or until some months after leaving.
 */
export const RETENTION_BOUNDS: Readonly<Record<RetentionSubject, Bounds>> = {
  hiring: { months: 3, atLeast: 1, atMost: 24 },
  promotion: { months: 24, atLeast: 6, atMost: 60 },
  leavers: { months: 6, atLeast: 1, atMost: 60 },
};

export const monthsKept = (rules: readonly RetentionRule[], subject: RetentionSubject): number =>
  rules.find((rule) => rule.subject === subject)?.months ?? RETENTION_BOUNDS[subject].months;

/** What the purge looks at. */
export interface RetainedInvitation {
  readonly id: string;
  readonly personId: string | null;
  readonly purpose: Purpose;
  /** What the people of its campaign were told, at most. */
  readonly toldMonths: number | null;
  readonly createdAt: Instant;
  readonly campaignClosesAt: Instant | null;
  readonly sittingEndedAt: Instant | null;
  readonly lastDecidedAt: Instant | null;
  readonly hasOpenContest: boolean;
}

/** The process ends with its campaign, with the last decision, or, in a campaign without an end, with what the person last did. */
export function endOfProcess(invitation: RetainedInvitation): Instant {
  const { createdAt, campaignClosesAt, sittingEndedAt, lastDecidedAt } = invitation;
  return [createdAt, campaignClosesAt, sittingEndedAt, lastDecidedAt].reduce<Instant>(
    (latest, instant) => (instant !== null && instant > latest ? instant : latest),
    createdAt,
  );
}

export function monthsBefore(now: Instant, months: number): Instant {
  const moment = new Date(now);
  const day = moment.getUTCDate();
  moment.setUTCMonth(moment.getUTCMonth() - months, 1);
  const lastDay = new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth() + 1, 0)).getUTCDate();
  moment.setUTCDate(Math.min(day, lastDay));
  return moment.toISOString();
}

export const monthsAfter = (now: Instant, months: number): Instant => monthsBefore(now, -months);

/** True once nothing allows to keep it any more: after the setting, or after what people were told where that is shorter. */
export function isExpired(invitation: RetainedInvitation, rules: readonly RetentionRule[], now: Instant): boolean {
  const { purpose, toldMonths, hasOpenContest } = invitation;
  // A self-assessment is its owner's; a verification goes with the result it confirms.
  if (purpose === 'self' || purpose === 'verification') return false;
  if (hasOpenContest) return false;
  if (invitation.lastDecidedAt && invitation.lastDecidedAt >= monthsBefore(now, MONTHS_OF_DECISION_RECORDS))
    return false;
  const months = Math.min(monthsKept(rules, purpose), toldMonths ?? Infinity);
  return endOfProcess(invitation) < monthsBefore(now, months);
}
