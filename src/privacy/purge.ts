import type { Instant } from '../kernel/clock.js';
import type { RowCounts } from './personal-data.js';

/** The proof of one night's purge: what was removed, and that looking again found nothing. */
export interface Purge {
  readonly organisationId: string;
  readonly id: string;
  readonly at: Instant;
  readonly invitations: number;
  readonly people: number;
  readonly counts: RowCounts;
  /** Rows that still told of them when every table was looked at again: none, or the purge has failed. */
  readonly remaining: number;
}
