import { assertMay, type Actor } from '../organisations/index.js';

export const mayManageWaves = (actor: Actor): void => assertMay(actor, 'barometers.manage');
