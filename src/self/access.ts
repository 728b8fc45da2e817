import { assertMay, type Actor } from '../organisations/index.js';

/** Everyone who signed in has a space of their own, and nobody has another’s: every use case here takes the person from the actor. */
export const mayUseOwnSpace = (actor: Actor): void => assertMay(actor, 'own');
