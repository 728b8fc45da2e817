import { instantOf, type Instant } from '../kernel/clock.js';
import type { Actor } from '../organisations/index.js';
import type { Decision } from './decision.js';
import { ContestNeedsAnother } from './problems.js';

export const CONTEST_OUTCOMES = ['upheld', 'changed', 'test-again'] as const;
export type ContestOutcome = (typeof CONTEST_OUTCOMES)[number];

/** Somebody asks that a person look again: at what was decided, or at the result itself. */
export interface Contest {
  readonly organisationId: string;
  readonly id: string;
  readonly sittingId: string;
  readonly campaignId: string;
  readonly personId: string | null;
  /** Null: the result itself is contested. */
  readonly decisionId: string | null;
  /** Nobody must say why. */
  readonly text: string | null;
  readonly raisedAt: Instant;
  /** A month later: GDPR art. 12(3). */
  readonly dueAt: Instant;
  readonly answer: ContestAnswer | null;
}

export interface ContestAnswer {
  readonly outcome: ContestOutcome;
  readonly reasons: string;
  readonly by: string;
  readonly at: Instant;
}

/** The same day of the next month, or its last day. */
export function oneMonthAfter(at: Instant): Instant {
  const from = new Date(at);
  const to = new Date(at);
  to.setUTCMonth(from.getUTCMonth() + 1);
  if (to.getUTCDate() !== from.getUTCDate()) to.setUTCDate(0);
  return instantOf(to);
}

/**
 * A second person answers: nobody who decided anything in the matter.
 * @throws {ContestNeedsAnother}
 */
export function assertAnotherPerson(actor: Actor, decisions: readonly Pick<Decision, 'decidedBy'>[]): void {
  if (decisions.some(({ decidedBy }) => decidedBy === actor.personId)) throw new ContestNeedsAnother();
}
