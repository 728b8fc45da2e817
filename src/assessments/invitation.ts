import { sha256 } from '../kernel/digest.js';
import type { Instant } from '../kernel/clock.js';
import type { Locale } from '../kernel/localised.js';
import type { Accommodations } from './accommodations.js';
import { InvitationWithdrawn, LinkExpired } from './problems.js';

/** The right of one person to take one test, held through an unguessable link. */
export interface Invitation {
  readonly organisationId: string;
  readonly id: string;
  readonly campaignId: string;
  /** Null for a link made for nobody in particular. */
  readonly personId: string | null;
  /** The unit of that day: results stay with it when the person moves. */
  readonly unitId: string | null;
  readonly candidateName: string | null;
  readonly locale: Locale;
  /** 1, or more where more time was granted. */
  readonly timeFactor: number;
  readonly accommodations: Accommodations;
  /** The earlier sitting that this one is to confirm: none of its questions comes back. */
  readonly verifiesSittingId: string | null;
  readonly expiresAt: Instant | null;
  readonly acknowledgedAt: Instant | null;
  readonly acknowledgedNotice: string | null;
  readonly moreTimeRequestedAt: Instant | null;
  readonly moreTimeGrantedAt: Instant | null;
  readonly moreTimeDeclinedAt: Instant | null;
  /** What HR says to the person about more time. */
  readonly moreTimeAnswer: string | null;
  /** The organisation took the invitation back: the link opens nothing any more. */
  readonly withdrawnAt: Instant | null;
  readonly createdAt: Instant;
}

/** Only the digest is kept: whoever reads the database cannot open a link. An invitation may have several codes, one a mail or sheet. */
export const codeDigestOf = (code: string): string => sha256(code);

/** @throws {InvitationWithdrawn} */
export function assertNotWithdrawn({ withdrawnAt }: Pick<Invitation, 'withdrawnAt'>): void {
  if (withdrawnAt) throw new InvitationWithdrawn(withdrawnAt);
}

/** @throws {LinkExpired} the link is past its date */
export function assertNotExpired(invitation: Invitation, now: Instant): void {
  if (invitation.expiresAt && now >= invitation.expiresAt) throw new LinkExpired(invitation.expiresAt);
}
