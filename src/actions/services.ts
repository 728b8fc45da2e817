import type { AuditTrail } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import type { Ids } from '../kernel/ids.js';
import type { MaturityServices } from '../maturity/index.js';
import type { WaveResultServices } from '../wave-results/index.js';
import type { ActionStore } from './store.js';

export interface ActionServices {
  readonly store: ActionStore;
  readonly audit: AuditTrail;
  readonly maturity: MaturityServices;
  readonly waveResults: WaveResultServices;
  readonly clock: Clock;
  readonly ids: Ids;
}
