import { actorOf, assertMay, type Actor, type GrantedRole } from '../organisations/index.js';
import { AddressProtected, DepartureProtected } from './problems.js';

export const mayReadPeople = (actor: Actor): void => assertMay(actor, 'people.read');

export const mayChangePeople = (actor: Actor): void => assertMay(actor, 'people.write');

export const mayGrantRoles = (actor: Actor): void => assertMay(actor, 'roles.grant');

export const mayReadTeam = (actor: Actor): void => assertMay(actor, 'team.read');

/**
 * An address opens an account by a forgotten password: whoever changes it could take over all that its holder may do. So they
 * must be allowed as much themselves, or grant roles.
 * @throws {AddressProtected}
 */
export function mayChangeAddressOf(
  actor: Actor,
  person: { organisationId: string; id: string },
  grants: readonly GrantedRole[],
): void {
  if (actor.permissions.has('roles.grant') || grants.length === 0) return;
  const theirs = actorOf(person, grants).permissions;
  const lacks = [...theirs].some((permission) => permission !== 'own' && !actor.permissions.has(permission));
  if (lacks) throw new AddressProtected();
}

/**
 * A departure ends roles: whoever records one takes them away, and so must be allowed to.
 * @throws {DepartureProtected}
 */
export function mayRecordDepartureOf(actor: Actor, grants: readonly GrantedRole[]): void {
  if (!actor.permissions.has('roles.grant') && holdsMore(grants)) throw new DepartureProtected();
}

/** Whether somebody holds any role that not everybody has. */
export const holdsMore = (grants: readonly GrantedRole[]): boolean => grants.some(({ role }) => role !== 'employee');
