import { assertMay, type Actor } from '../organisations/index.js';

/** Whoever reads figures of groups shares the page they are on. */
export function mayShareViews(actor: Actor): void {
  if (!actor.permissions.has('results.read')) assertMay(actor, 'team.read');
}

/** Anybody who has signed in: the address leads to a page that asks for its own rights. */
export const mayOpenViews = (actor: Actor): void => assertMay(actor, 'own');
