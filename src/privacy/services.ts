import type { AssessmentServices } from '../assessments/index.js';
import type { AuditTrail } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import type { Ids } from '../kernel/ids.js';
import type { OrganisationDirectory } from '../organisations/index.js';
import type { PrivacyStore } from './store.js';

export interface PrivacyServices {
  readonly store: PrivacyStore;
  readonly audit: AuditTrail;
  readonly assessments: AssessmentServices;
  readonly organisations: OrganisationDirectory;
  readonly clock: Clock;
  readonly ids: Ids;
}
