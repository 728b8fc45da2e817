import type { CampaignOutline } from '../campaigns/index.js';
import type { Instant } from '../kernel/clock.js';
import type { Organisation } from '../organisations/index.js';
import type { MonthsKept, TableOfPersonalData } from '../privacy/index.js';

/** Everything that the papers of one campaign say. */
export interface PaperFacts {
  readonly organisation: Organisation;
  readonly outline: CampaignOutline;
  readonly months: MonthsKept;
  readonly personalData: readonly TableOfPersonalData[];
  readonly printedAt: Instant;
}
