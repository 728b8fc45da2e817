import type { Instant } from '../kernel/clock.js';
import type { RowCounts } from './personal-data.js';
import { MONTHS_OF_DECISION_RECORDS, monthsAfter } from './retention.js';

/** What somebody asked to erase, what was erased, and what the law makes us keep until a day: ids only. */
export interface Erasure {
  readonly organisationId: string;
  readonly id: string;
  readonly personId: string | null;
  /** Also who the person is, not only their tests. */
  readonly isWhole: boolean;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly erasedInvitationIds: readonly string[];
  /** Kept without the name until `heldUntil`, then erased by the nightly purge. */
  readonly heldInvitationIds: readonly string[];
  readonly heldUntil: Instant | null;
  readonly counts: RowCounts;
  readonly completedAt: Instant | null;
}

/** What was decided with the help of a test, as far as it must be kept. */
export interface LastDecision {
  readonly invitationId: string;
  readonly decidedAt: Instant | null;
  readonly hasOpenContest: boolean;
}

export interface Hold {
  readonly invitationId: string;
  readonly until: Instant;
  readonly because: 'decision-records' | 'open-contest';
}

/** What cannot be erased now: a decision too young, a contest that waits for its answer. */
export function holdsOn(decisions: readonly LastDecision[], now: Instant): Hold[] {
  return decisions.flatMap(({ invitationId, decidedAt, hasOpenContest }): Hold[] => {
    const until = monthsAfter(decidedAt ?? now, MONTHS_OF_DECISION_RECORDS);
    if (hasOpenContest)
      return [{ invitationId, until: until > now ? until : monthsAfter(now, 1), because: 'open-contest' }];
    return decidedAt !== null && until > now ? [{ invitationId, until, because: 'decision-records' }] : [];
  });
}
