import type { Locale } from '../kernel/localised.js';
import type { Trend, WaveOverview } from '../wave-results/index.js';

/** Everything that a poster says: what the results page shows, nothing counted anew. */
export interface PosterFacts {
  readonly organisation: string;
  readonly overview: WaveOverview;
  readonly trend: Trend;
  readonly locale: Locale;
}
