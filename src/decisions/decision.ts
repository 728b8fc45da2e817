import type { Purpose } from '../assessments/index.js';
import type { Instant } from '../kernel/clock.js';
import { OutcomeNotOfPurpose } from './problems.js';

export const OUTCOMES = ['hired', 'promoted', 'continue', 'not-retained', 'confirmed', 'test-again', 'other'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What may be decided after a test, by what the test was for. A test that somebody takes for themselves decides nothing. */
export const OUTCOMES_OF: Readonly<Record<Purpose, readonly Outcome[]>> = {
  hiring: ['hired', 'continue', 'not-retained', 'other'],
  promotion: ['promoted', 'continue', 'not-retained', 'other'],
  verification: ['confirmed', 'test-again', 'other'],
  self: [],
};

/** What a decision may rest on beside the test: at least one of them. */
export const CONSIDERED = ['interview', 'experience', 'references', 'work-sample', 'own-account', 'other'] as const;
export type Considered = (typeof CONSIDERED)[number];

/** What a person decided about a person: never changed, only followed by another revision. */
export interface Decision {
  readonly organisationId: string;
  readonly id: string;
  readonly sittingId: string;
  readonly campaignId: string;
  /** Null for somebody known by their link only. */
  readonly personId: string | null;
  readonly revision: number;
  readonly outcome: Outcome;
  /** Read by the person decided about. */
  readonly reasons: string;
  readonly considered: readonly Considered[];
  readonly decidedBy: string;
  readonly decidedAt: Instant;
  /** Which revision of the result was looked at. */
  readonly resultRevision: number;
  /** The contest that this revision answers. */
  readonly contestId: string | null;
}

/** @throws {OutcomeNotOfPurpose} */
export function assertOutcome(purpose: Purpose, outcome: Outcome): void {
  if (!OUTCOMES_OF[purpose].includes(outcome)) throw new OutcomeNotOfPurpose();
}
