import type { Instruments } from '../assessments/index.js';
import type { Clock } from '../kernel/clock.js';
import type { Ids } from '../kernel/ids.js';
import type { OrganisationDirectory } from '../organisations/index.js';
import type { DecisionStore } from './store.js';

export interface DecisionServices {
  readonly store: DecisionStore;
  readonly instruments: Instruments;
  readonly organisations: OrganisationDirectory;
  readonly clock: Clock;
  readonly ids: Ids;
}
