import type { Clock } from '../kernel/clock.js';
import type { Ids } from '../kernel/ids.js';
import type { SharedViewStore } from './store.js';

export interface SharedViewServices {
  readonly store: SharedViewStore;
  readonly clock: Clock;
  readonly ids: Ids;
}
