import type { AuditTrail } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import type { ResultStore } from './store.js';

export interface WaveResultServices {
  readonly store: ResultStore;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  /** UUID v4: a comment's id must not carry when it was counted before or after another. */
  readonly randomId: () => string;
}
