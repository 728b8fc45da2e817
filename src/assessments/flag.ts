import type { Instant } from '../kernel/clock.js';

export const FLAG_CATEGORIES = ['accessibility', 'unclear', 'wrong', 'display', 'other'] as const;
export type FlagCategory = (typeof FLAG_CATEGORIES)[number];

/** Somebody says that a question is broken; a person decides later. */
export interface Flag {
  readonly organisationId: string;
  readonly id: string;
  readonly sittingId: string;
  readonly position: number;
  readonly category: FlagCategory;
  readonly comment: string | null;
  readonly raisedAt: Instant;
  readonly decision: FlagDecision | null;
}

export interface FlagDecision {
  /** `withdraw`: the question no longer counts in this sitting; `keep`: it does. */
  readonly verdict: 'withdraw' | 'keep';
  readonly by: string;
  readonly reason: string;
  readonly at: Instant;
}

/** What the page may note. */
export const SITTING_EVENT_KINDS = ['window-left', 'window-returned'] as const;

export interface SittingEvent {
  readonly organisationId: string;
  readonly id: string;
  readonly sittingId: string;
  readonly position: number;
  readonly kind: (typeof SITTING_EVENT_KINDS)[number] | 'paused' | 'resumed';
  readonly at: Instant;
}
