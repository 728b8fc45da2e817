import type { ContentStore } from '../content/index.js';
import type { Clock } from '../kernel/clock.js';
import type { Ids } from '../kernel/ids.js';
import type { InstrumentStore } from './store.js';

export interface BarometerServices {
  readonly store: InstrumentStore;
  readonly content: ContentStore;
  readonly clock: Clock;
  readonly ids: Ids;
}
