export { SetupModule } from './setup.module.js';
export { isSetupNeeded, type SetupServices } from './set-up.js';
