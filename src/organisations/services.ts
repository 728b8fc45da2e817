import type { AuditTrail } from '../audit/index.js';
import type { ContentStore } from '../content/index.js';
import type { Clock } from '../kernel/clock.js';
import type { Ids } from '../kernel/ids.js';
import type { OrganisationStore } from './structure.js';

export interface OrganisationServices {
  readonly store: OrganisationStore;
  readonly content: ContentStore;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly ids: Ids;
}
