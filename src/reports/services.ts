import type { Clock } from '../kernel/clock.js';
import type { Ids } from '../kernel/ids.js';
import type { MaturityServices } from '../maturity/index.js';
import type { OrganisationDirectory } from '../organisations/index.js';
import type { ReportStore } from './store.js';

export interface ReportServices {
  readonly store: ReportStore;
  readonly maturity: MaturityServices;
  readonly organisations: OrganisationDirectory;
  readonly clock: Clock;
  readonly ids: Ids;
}
