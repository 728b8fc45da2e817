import type { Instant } from '../kernel/clock.js';

/**
 * A page with its filters, under a short address that its maker takes back when they wish. It carries no figure and no right: whoever
 * opens it sees there what they may see.
 */
export interface SharedView {
  readonly organisationId: string;
  readonly id: string;
  /** Who made it, and alone sees and revokes it. */
  readonly personId: string;
  readonly code: string;
  /** In the application, with its filters: `/maturity/organisation?period=…`. */
  readonly path: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** Pages of figures alone, and nothing that leads out of the application. */
export const SHAREABLE = /^\/(maturity|barometers)(\/[A-Za-z0-9_-]+)*(\?[A-Za-z0-9_.~%=&:-]*)?(#[A-Za-z0-9_-]*)?$/;

export const LONGEST_PATH = 1_000;

/** Long enough for a meeting and its minutes. */
export const DAYS_OPEN = 90;
