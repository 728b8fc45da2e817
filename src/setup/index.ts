export { demonstrationKind, type Demonstration } from './demonstration.js';
export { fillDemonstration, StoryClock, type DemonstrationLink } from './fill-demonstration.js';
export { SetupModule } from './setup.module.js';
