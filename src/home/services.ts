import type { AuditTrail } from '../audit/index.js';
import type { CampaignServices } from '../campaigns/index.js';
import type { DecisionServices } from '../decisions/index.js';
import type { IdeaServices } from '../ideas/index.js';
import type { Clock } from '../kernel/clock.js';
import type { OperationsServices } from '../operations/index.js';
import type { SelfServices } from '../self/index.js';
import type { WaveResultServices } from '../wave-results/index.js';
import type { WaveServices } from '../waves/index.js';

export interface HomeServices {
  readonly self: SelfServices;
  readonly decisions: DecisionServices;
  readonly campaigns: CampaignServices;
  readonly ideas: IdeaServices;
  readonly waves: WaveServices;
  readonly waveResults: WaveResultServices;
  readonly operations: OperationsServices;
  readonly audit: AuditTrail;
  readonly clock: Clock;
}
