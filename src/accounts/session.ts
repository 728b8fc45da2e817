import { sha256 } from '../kernel/digest.js';
import type { Instant } from '../kernel/clock.js';

/** Somebody signed in on one browser. Only the digest of its token is kept. */
export interface Session {
  readonly organisationId: string;
  readonly id: string;
  readonly personId: string;
  readonly tokenDigest: string;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  readonly expiresAt: Instant;
}

/** A working day; each use of the service moves the end on, up to the longest. */
export const SESSION_MINUTES = 12 * 60;

export const tokenDigestOf = (token: string): string => sha256(token);
