export { demonstrationKind, type Demonstration } from './demonstration.js';
export type { DemonstrationLink } from './fill-campaigns.js';
export { fillDemonstration, type DemonstrationContent } from './fill-demonstration.js';
export { SetupModule } from './setup.module.js';
export { StoryClock } from './story-clock.js';
