import type { Instant } from '../kernel/clock.js';

/** What self-assessments may serve beside their owner, each only when the owner says so. */
export const CONSENT_PURPOSES = ['team-figures', 'coaching'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** One giving of a consent. It is never changed but by its withdrawal, so that what was allowed when can be shown. */
export interface Consent {
  readonly organisationId: string;
  readonly id: string;
  readonly personId: string;
  readonly purpose: ConsentPurpose;
  readonly givenAt: Instant;
  readonly withdrawnAt: Instant | null;
}
