import type { Instruments } from '../assessments/index.js';
import type { Clock } from '../kernel/clock.js';
import type { Ids } from '../kernel/ids.js';
import type { OrganisationDirectory } from '../organisations/index.js';
import type { InvitationStore } from './store.js';

export interface InvitationServices {
  readonly store: InvitationStore;
  readonly organisations: OrganisationDirectory;
  readonly instruments: Instruments;
  readonly clock: Clock;
  readonly ids: Ids;
}
