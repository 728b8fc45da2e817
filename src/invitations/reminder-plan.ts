import type { Instant } from '../kernel/clock.js';

/** A reminder that leaves by itself, so many days before the campaign closes. */
export interface ReminderPlan {
  readonly organisationId: string;
  readonly campaignId: string;
  readonly daysBefore: number;
  readonly plannedBy: string;
  readonly plannedAt: Instant;
  /** The end of the campaign as it was when the reminder left: a campaign that is extended gets another one. */
  readonly carriedOutFor: Instant | null;
}

export const LEAST_DAYS_BEFORE = 1;
export const MOST_DAYS_BEFORE = 14;
