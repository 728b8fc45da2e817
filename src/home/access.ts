import { assertMay, type Actor } from '../organisations/index.js';

/** Everyone who signed in has a first page; what it tells is asked of each context, whose own rules say who may know. */
export const mayOpenHome = (actor: Actor): void => assertMay(actor, 'own');
