import type { AuditTrail } from '../audit/index.js';
import type { CampaignServices } from '../campaigns/index.js';
import type { Clock } from '../kernel/clock.js';
import type { PrivacyServices, TableOfPersonalData } from '../privacy/index.js';

export interface CampaignPaperServices {
  readonly campaigns: CampaignServices;
  readonly privacy: Pick<PrivacyServices, 'store'>;
  /** What every table holds of persons, known to the composition alone. */
  readonly personalData: readonly TableOfPersonalData[];
  readonly audit: AuditTrail;
  readonly clock: Clock;
}
