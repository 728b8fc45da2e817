import type { Instrument } from '../barometers/index.js';
import type { Clock } from '../kernel/clock.js';
import type { Ids } from '../kernel/ids.js';
import type { OrganisationDirectory } from '../organisations/index.js';
import type { WaveStore } from './store.js';

export interface WaveServices {
  readonly store: WaveStore;
  readonly organisations: OrganisationDirectory;
  /** The instrument as it stands today, shipped or the organisation's own; null when there is none. */
  readonly instrumentFor: (organisationId: string, instrumentId: string) => Promise<Instrument | null>;
  readonly clock: Clock;
  readonly ids: Ids;
}
