import type { Clock } from '../kernel/clock.js';
import type { Ids } from '../kernel/ids.js';
import type { OrganisationDirectory } from '../organisations/index.js';
import type { Passwords } from './passwords.js';
import type { AccountStore } from './store.js';

export interface AccountServices {
  readonly store: AccountStore;
  readonly organisations: OrganisationDirectory;
  readonly passwords: Passwords;
  readonly clock: Clock;
  readonly ids: Ids;
}
