import type { AssessmentReader, Instruments, Span } from '../assessments/index.js';
import type { AuditTrail } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import type { Ids } from '../kernel/ids.js';
import type { TeamSitting } from '../self/index.js';
import type { WaveResultServices } from '../wave-results/index.js';
import type { MaturityStore } from './store.js';

export interface MaturityServices {
  readonly store: MaturityStore;
  readonly audit: AuditTrail;
  /** The only door by which named results come here. */
  readonly sittings: (organisationId: string, span: Span) => AsyncIterable<readonly TeamSitting[]>;
  readonly assessments: Pick<AssessmentReader, 'sitting' | 'administrationsOf'>;
  readonly instruments: Instruments;
  readonly waveResults: WaveResultServices;
  readonly clock: Clock;
  readonly ids: Ids;
}
