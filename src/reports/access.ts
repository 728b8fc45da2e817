import { assertMay, type Actor } from '../organisations/index.js';

/** Whoever reads figures of groups; of which, the figures themselves decide. */
export function mayAskReports(actor: Actor): void {
  if (!actor.permissions.has('results.read')) assertMay(actor, 'team.read');
}
