import { afterMinutes, type Instant } from '../kernel/clock.js';
import { sha256 } from '../kernel/digest.js';

/**
 * Slows guessing down without ever shutting somebody out: the pause grows and has a longest. Kept in the database, so that it holds
 * in every process and after a restart. Counted before the password is looked at, and forgiven when it was right: a hundred guesses
 * at once are a hundred guesses.
 */
export interface Brake {
  readonly keyDigest: string;
  readonly failures: number;
  readonly blockedUntil: Instant | null;
  readonly succeededAt: Instant | null;
  readonly lastAt: Instant;
}

interface Pauses {
  /** Fingers slip. */
  readonly freeTries: number;
  readonly firstMinutes: number;
  readonly longestMinutes: number;
}

/** One network address trying one account. */
export const FROM_ONE_ADDRESS: Pauses = { freeTries: 5, firstMinutes: 0.5, longestMinutes: 15 };

/** The whole world trying one account: later and shorter, since its owner suffers from it too. */
export const FROM_ANYWHERE: Pauses = { freeTries: 30, firstMinutes: 0.5, longestMinutes: 5 };

/** Where somebody signed in lately, strangers' guesses from elsewhere do not slow them down. */
const KNOWN_FOR_MINUTES = 90 * 24 * 60;

/** Guesses of another day do not count. */
const FORGOTTEN_AFTER_MINUTES = 24 * 60;

/** Older ones are of no use any more. */
export const BRAKES_KEPT_MINUTES = KNOWN_FOR_MINUTES;

export const brakeKey = (...parts: readonly string[]): string => sha256(parts.join('\n'));

export const isBlocked = ({ blockedUntil }: Brake, now: Instant): boolean =>
  blockedUntil !== null && blockedUntil > now;

export const isKnown = ({ succeededAt }: Brake, now: Instant): boolean =>
  succeededAt !== null && afterMinutes(succeededAt, KNOWN_FOR_MINUTES) > now;

/** One more try, taken for a failure until the contrary is known. */
export function afterTry(brake: Brake, pauses: Pauses, now: Instant): Brake {
  const isForgotten = afterMinutes(brake.lastAt, FORGOTTEN_AFTER_MINUTES) <= now;
  const failures = isForgotten ? 1 : brake.failures + 1;
  const pause = Math.min(pauses.firstMinutes * 2 ** (failures - pauses.freeTries), pauses.longestMinutes);
  const blockedUntil = failures < pauses.freeTries ? null : afterMinutes(now, pause);
  return { ...brake, failures, blockedUntil, lastAt: now };
}

export const forgiven = (brake: Brake, now: Instant): Brake => ({
  ...brake,
  failures: 0,
  blockedUntil: null,
  succeededAt: now,
  lastAt: now,
});
