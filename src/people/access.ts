import { actorOf, assertMay, type Actor, type GrantedRole, type Role } from '../organisations/index.js';
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
 * A departure ends roles: whoever records one takes them away. Managers leave like everybody, since their role follows their work
 * and watches nobody; those who administer, decide, guard privacy or write what is asked are not to be put out by those whom they
 * may have to contradict, so that takes somebody who grants roles.
 * @throws {DepartureProtected}
 */
export function mayRecordDepartureOf(actor: Actor, grants: readonly GrantedRole[]): void {
  if (!actor.permissions.has('roles.grant') && holdsGuardedRole(grants)) throw new DepartureProtected();
}

const ENDED_BY_ANY_DEPARTURE: ReadonlySet<Role> = new Set<Role>(['employee', 'manager']);

/** Whether somebody holds a role that only those who grant roles may end. */
export const holdsGuardedRole = (grants: readonly GrantedRole[]): boolean =>
  grants.some(({ role }) => !ENDED_BY_ANY_DEPARTURE.has(role));
