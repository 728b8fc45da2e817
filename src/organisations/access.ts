import type { Actor, Permission } from './actor.js';
import { NotAllowed } from './problems.js';

/**
 * The one question behind every access rule; each context's `access.ts` gives it the names of its own acts.
 * @throws {NotAllowed}
 */
export function assertMay(actor: Actor, permission: Permission): void {
  if (!actor.permissions.has(permission)) throw new NotAllowed();
}

export const mayReadOrganisation = (actor: Actor): void => assertMay(actor, 'organisation.read');

export const mayChangeOrganisation = (actor: Actor): void => assertMay(actor, 'organisation.write');
