import type { OrganisationDirectory } from '../organisations/index.js';
import type { WaveResultServices } from '../wave-results/index.js';

export interface WavePosterServices {
  readonly results: Pick<WaveResultServices, 'store'>;
  readonly organisations: Pick<OrganisationDirectory, 'find'>;
}
