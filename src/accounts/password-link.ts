import type { Instant } from '../kernel/clock.js';

/** Lets somebody choose a password once. Only the digest of its token is kept; the token itself was in a message, or on a terminal. */
export interface PasswordLink {
  readonly organisationId: string;
  readonly id: string;
  readonly personId: string;
  readonly purpose: 'reset' | 'welcome';
  readonly tokenDigest: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** Whoever forgot a password is waiting in front of the screen. */
const RESET_MINUTES = 60;

/** Somebody welcomed on a Friday evening reads it on Monday, or after a week away. */
const WELCOME_MINUTES = 7 * 24 * 60;

export const minutesOf = (purpose: PasswordLink['purpose']): number =>
  purpose === 'reset' ? RESET_MINUTES : WELCOME_MINUTES;
