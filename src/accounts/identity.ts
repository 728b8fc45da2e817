import type { Instant } from '../kernel/clock.js';
import type { Role } from '../organisations/index.js';

/** Whom an identity provider's subject is here; linked at the first sign-in by a verified address, then whatever the address becomes. */
export interface Identity {
  readonly organisationId: string;
  readonly issuer: string;
  readonly subject: string;
  readonly personId: string;
  readonly linkedAt: Instant;
}

/** A role that a provider's groups gave, by the grant that it made. */
export interface GroupGrant {
  readonly role: Role;
  readonly grantId: string;
}
