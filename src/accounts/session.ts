import { sha256 } from '../kernel/digest.js';
import { afterMinutes, type Instant } from '../kernel/clock.js';

/** Somebody signed in on one browser. Only the digest of its token is kept. */
export interface Session {
  readonly organisationId: string;
  readonly id: string;
  readonly personId: string;
  readonly tokenDigest: string;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  readonly expiresAt: Instant;
  /** For people to know their own sessions apart: « Firefox, Windows ». */
  readonly browser: string | null;
}

/** A working day; each use of the service moves the end on, up to the longest. */
const IDLE_MINUTES = 12 * 60;
const LONGEST_MINUTES = 7 * 24 * 60;

/** Written down this often at most: not every request costs a write. */
const SEEN_EVERY_MINUTES = 10;

export const tokenDigestOf = (token: string): string => sha256(token);

/** When a session ends that is used now and no more. */
export function endOf(createdAt: Instant, now: Instant): Instant {
  const idle = afterMinutes(now, IDLE_MINUTES);
  const longest = afterMinutes(createdAt, LONGEST_MINUTES);
  return idle < longest ? idle : longest;
}

export const isWorthNoting = ({ lastSeenAt }: Session, now: Instant): boolean =>
  afterMinutes(lastSeenAt, SEEN_EVERY_MINUTES) <= now;
