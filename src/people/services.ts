import type { AuditTrail } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import type { Ids } from '../kernel/ids.js';
import type { PeopleStore } from './store.js';

export interface PeopleServices {
  readonly store: PeopleStore;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly ids: Ids;
}
