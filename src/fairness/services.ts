import type { Instruments } from '../assessments/index.js';
import type { DecisionReader } from '../decisions/index.js';
import type { Clock } from '../kernel/clock.js';
import type { FairnessStore } from './store.js';

export interface FairnessServices {
  readonly store: FairnessStore;
  /** Campaigns, results and decisions, as they are committed. */
  readonly decisions: Pick<DecisionReader, 'assessments' | 'decisionsOf'>;
  readonly instruments: Instruments;
  readonly clock: Clock;
}
