import type { Actor, Unit } from '../organisations/index.js';
import { mayReadPeople } from './access.js';
import type { Person } from './person.js';
import type { PeopleServices } from './services.js';
import type { RoleHolder } from './store.js';

export interface RolesListed {
  readonly holders: readonly RoleHolder[];
  readonly people: ReadonlyMap<string, Person>;
  readonly units: ReadonlyMap<string, Unit>;
}

/** Who may do what: everybody who holds a role beyond being employed here. */
export async function listRoles({ store }: PeopleServices, actor: Actor): Promise<RolesListed> {
  mayReadPeople(actor);
  const { committed } = store;
  const { organisationId } = actor;
  const holders = await committed.roleHolders(organisationId);
  const people = await committed.peopleByIds(organisationId, [...new Set(holders.map(({ personId }) => personId))]);
  const unitIds = new Set(holders.map(({ unitId }) => unitId).filter((id) => id !== null));
  const units = await committed.structure.unitsByIds(organisationId, [...unitIds]);
  return {
    holders,
    people: new Map(people.map((person) => [person.id, person])),
    units: new Map(units.map((unit) => [unit.id, unit])),
  };
}
