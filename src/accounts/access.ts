import { assertMay, type Actor } from '../organisations/index.js';

export const maySeeOwnAccount = (actor: Actor): void => assertMay(actor, 'own');
