import type { Instant } from '../kernel/clock.js';

/** `at-once`: somebody waits for it in front of a screen; it passes before everything that is `in-turn`. */
export type Urgency = 'at-once' | 'in-turn';

/** Work asked for and not yet done, kept in the same transaction as what asks for it. */
export interface QueuedJob {
  readonly id: string;
  /** Null for the service's own chores. */
  readonly organisationId: string | null;
  readonly kind: string;
  /** Ids and choices, never a secret nor a name. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly state: 'waiting' | 'running' | 'done' | 'dead';
  readonly urgency: Urgency;
  readonly attempts: number;
  readonly runAt: Instant;
  readonly claimedBy: string | null;
  /** Past this moment without a sign of life, another process may take it. */
  readonly claimedUntil: Instant | null;
  readonly lastError: string | null;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly createdAt: Instant;
  readonly finishedAt: Instant | null;
}

export interface NewJob {
  readonly id: string;
  readonly organisationId: string | null;
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly runAt: Instant;
  readonly createdAt: Instant;
  /** By default in turn. */
  readonly urgency?: Urgency;
  /** Asking twice for the same thing, while the first has not ended, asks once. */
  readonly onlyOnce?: string;
}

/** Tries again after 10 s, 20 s, 40 s … an hour at most; after that many attempts the job is dead, kept and shown. */
export const MOST_ATTEMPTS = 12;
const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 3_600_000;

export const pauseAfter = (attempts: number): number =>
  Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS);
