import type { ContentStore } from '../content/index.js';
import type { Clock } from '../kernel/clock.js';
import type { Ids } from '../kernel/ids.js';
import type { OrganisationDirectory } from '../organisations/index.js';
import type { Instruments } from './instruments.js';
import type { Purpose } from './campaign.js';
import type { AssessmentStore } from './store.js';

/** How many months an organisation keeps tests of a purpose after the process ends; null: they end with something else. */
export type MonthsOfTests = (organisationId: string, purpose: Purpose) => Promise<number | null>;

/** What the use cases of this context stand on, passed in so that tests choose it. */
export interface AssessmentServices {
  readonly store: AssessmentStore;
  readonly content: ContentStore;
  readonly instruments: Instruments;
  readonly organisations: OrganisationDirectory;
  readonly monthsOfTests: MonthsOfTests;
  readonly clock: Clock;
  readonly ids: Ids;
}
