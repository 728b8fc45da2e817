import type { Response, ShownOrder } from '../item-bank/index.js';
import { afterMinutes, instantOf, type Instant } from '../kernel/clock.js';
import type { StopReason } from '../psychometrics/index.js';
import type { Accommodations } from './accommodations.js';

/**
 * Why a test ended: by its rules, by the clock, because the person chose to; or because the organisation stopped its campaign or took
 * the invitation back, and then nothing is scored.
 */
export type EndReason = StopReason | 'time' | 'stopped' | 'campaign-stopped' | 'withdrawn';

/** One person's taking of a test. */
export interface Sitting {
  readonly organisationId: string;
  readonly id: string;
  readonly invitationId: string;
  readonly releaseDigest: string;
  readonly blueprintId: string;
  /** Where all its random choices come from, so that they can be made again. */
  readonly seed: string;
  readonly state: 'running' | 'finished';
  /** Items that are not asked in this sitting: the person met them before. Fixed when it begins. */
  readonly excludedItems: readonly string[];
  readonly startedAt: Instant;
  readonly deadline: Instant | null;
  readonly endedAt: Instant | null;
  readonly endedBecause: EndReason | null;
  /** As they were when the test began. */
  readonly accommodations: Accommodations;
  /** Since when the clock stands still; null when it runs. */
  readonly pausedAt: Instant | null;
  /** Pauses that are over; the deadline has already moved by them. */
  readonly pausedMs: number;
}

/** How far a test of unknown length has come; made when a question is served, so that it is the same when shown again. */
export interface SittingProgress {
  readonly answered: number;
  readonly remaining: { readonly atLeast: number; readonly atMost: number };
  /** From 0 to 1, never going backwards. */
  readonly share: number;
}

/** Ended by its rules, by the clock or by the person: it has a result. */
export const hasItsEnd = ({ state, endedBecause }: Sitting): boolean =>
  state === 'finished' && endedBecause !== 'campaign-stopped' && endedBecause !== 'withdrawn';

/** What the choice of an item knew and decided, kept so that it can be explained and replayed. */
export interface SelectionRecord {
  /** The ability estimated from the answers before, by domain in the model's order, logits: a cache for readers. */
  readonly ability: { readonly mean: readonly number[]; readonly standardErrors: readonly number[] };
  /** Item ids with what each would add to the log-determinant, best first. */
  readonly best: readonly (readonly [string, number])[];
  readonly uniform: number;
  /** Items refused by the exposure cap at the moment of serving. */
  readonly refused: readonly string[];
  /** True when nothing but capped items was left, and one of them had to be shown. */
  readonly capLifted: boolean;
}

/** One item served to one person, and what came of it. */
export interface Administration {
  readonly position: number;
  readonly itemId: string;
  readonly shownOrder: ShownOrder;
  readonly selection: SelectionRecord;
  readonly progress: SittingProgress;
  readonly servedAt: Instant;
  readonly answeredAt: Instant | null;
  readonly response: Response | null;
  readonly elapsedMs: number | null;
  readonly score: number | null;
  readonly withdrawnAt: Instant | null;
}

export type AnsweredAdministration = Administration & {
  readonly answeredAt: Instant;
  readonly response: Response;
  readonly score: number;
};

export const isAnswered = (administration: Administration): administration is AnsweredAdministration =>
  administration.score !== null;

/** Skipped counts as wrong; not reached or withdrawn does not count. */
export const countingAnswers = (administrations: readonly Administration[]): AnsweredAdministration[] =>
  administrations.filter(isAnswered).filter(({ withdrawnAt }) => withdrawnAt === null);

/** An answer validated in the last second must survive the trip. */
const GRACE_MS = 5_000;

export const isOverdue = (sitting: Sitting, now: Instant): boolean => {
  const deadline = deadlineAt(sitting, now);
  return sitting.state === 'running' && deadline !== null && Date.parse(now) > Date.parse(deadline) + GRACE_MS;
};

/** All pauses of a test together: a rest, not a night. */
export const LONGEST_PAUSES_MS = 30 * 60_000;

/** How long the clock has stood still since the pause under way began; past the half hour in all it runs again by itself. */
const pausedForMs = ({ pausedAt, pausedMs }: Sitting, now: Instant): number =>
  pausedAt === null ? 0 : Math.min(Date.parse(now) - Date.parse(pausedAt), LONGEST_PAUSES_MS - pausedMs);

export const isPaused = (sitting: Sitting, now: Instant): boolean =>
  sitting.state === 'running' && sitting.pausedAt !== null && sitting.pausedMs + pausedForMs(sitting, now) < LONGEST_PAUSES_MS;

/** The deadline, moved by the pause under way. A pause may move it past the end of the campaign: stopped is stopped. */
export function deadlineAt(sitting: Sitting, now: Instant): Instant | null {
  if (sitting.deadline === null) return null;
  return instantOf(new Date(Date.parse(sitting.deadline) + pausedForMs(sitting, now)));
}

export const pause = (sitting: Sitting, now: Instant): Sitting => ({ ...sitting, pausedAt: now });

/** The clock runs again, and the deadline has moved by as long as it stood still. */
export const resume = (sitting: Sitting, now: Instant): Sitting => ({
  ...sitting,
  deadline: deadlineAt(sitting, now),
  pausedMs: sitting.pausedMs + pausedForMs(sitting, now),
  pausedAt: null,
});

/** The test's own limit with the person's factor, and never past the end of the campaign. */
export function deadlineOf(
  startedAt: Instant,
  minutes: number | null,
  timeFactor: number,
  campaignClosesAt: Instant | null,
): Instant | null {
  const own = minutes === null ? null : afterMinutes(startedAt, minutes * timeFactor);
  if (own === null || campaignClosesAt === null) return own ?? campaignClosesAt;
  return own < campaignClosesAt ? own : campaignClosesAt;
}
