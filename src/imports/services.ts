import type { Clock } from '../kernel/clock.js';
import type { Ids } from '../kernel/ids.js';
import type { OrganisationDirectory } from '../organisations/index.js';
import type { ImportStore } from './store.js';

export interface ImportServices {
  readonly store: ImportStore;
  readonly organisations: OrganisationDirectory;
  readonly clock: Clock;
  readonly ids: Ids;
}
