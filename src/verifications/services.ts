import type { AuditTrail } from '../audit/index.js';
import type { AssessmentServices, Invitation } from '../assessments/index.js';
import type { Clock } from '../kernel/clock.js';
import type { Ids } from '../kernel/ids.js';
import type { VerificationStore } from './store.js';

export interface VerificationServices {
  readonly assessments: AssessmentServices;
  readonly store: VerificationStore;
  readonly audit: AuditTrail;
  /** A code to type on the supervised place. */
  readonly giveShortCode: (invitation: Invitation) => Promise<string>;
  readonly clock: Clock;
  readonly ids: Ids;
}
