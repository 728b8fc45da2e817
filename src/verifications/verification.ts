import type { Instant } from '../kernel/clock.js';

/** A short supervised test that is to confirm an earlier result. */
export interface Verification {
  readonly organisationId: string;
  readonly id: string;
  /** The earlier sitting. */
  readonly sittingId: string;
  readonly invitationId: string;
  readonly requestedBy: string;
  readonly requestedAt: Instant;
  /** Who looked at the person’s papers, and gave them the code. */
  readonly supervisedBy: string | null;
  readonly identityCheckedAt: Instant | null;
}
