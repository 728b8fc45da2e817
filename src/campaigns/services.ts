import type { Instruments, MonthsOfTests } from '../assessments/index.js';
import type { ContentStore } from '../content/index.js';
import type { Clock } from '../kernel/clock.js';
import type { Ids } from '../kernel/ids.js';
import type { OrganisationDirectory } from '../organisations/index.js';
import type { CampaignStore } from './store.js';

export interface CampaignServices {
  readonly store: CampaignStore;
  readonly content: ContentStore;
  readonly instruments: Instruments;
  readonly organisations: OrganisationDirectory;
  readonly monthsOfTests: MonthsOfTests;
  readonly clock: Clock;
  readonly ids: Ids;
}
