import type { Instant } from '../kernel/clock.js';

/** The door through which candidates come to a hiring campaign by themselves. */
export interface OpenLink {
  readonly organisationId: string;
  readonly campaignId: string;
  readonly code: string;
  readonly openedBy: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
}
