import { refuseUnseen, UnitUnknown, withDescendants, type Actor, type Unit } from '../organisations/index.js';
import { mayReadTeam } from './access.js';
import { placesOf, type PeopleListed } from './list-people.js';
import type { PeopleServices } from './services.js';
import type { Page } from './store.js';

export interface TeamListed {
  readonly unit: Unit;
  /** People in this very unit. */
  readonly people: number;
  /** Given by a role, not by being under a unit that was. */
  readonly isTop: boolean;
}

/** The units that somebody manages, with all that is below them. */
export async function listTeams({ store }: PeopleServices, actor: Actor): Promise<TeamListed[]> {
  mayReadTeam(actor);
  const { committed } = store;
  const units = await committed.structure.units(actor.organisationId);
  const mine = withDescendants(units, actor.managedUnits);
  const headcounts = await committed.headcounts(actor.organisationId);
  const seen = units.filter(({ id }) => mine.has(id));
  return seen.map((unit) => ({
    unit,
    people: headcounts.get(unit.id) ?? 0,
    isTop: unit.parentId === null || !mine.has(unit.parentId),
  }));
}

/**
 * The people of a unit that somebody manages, and of those below it: who they are, never how they did.
 * @throws {UnitUnknown} for a unit that is not theirs, as for one that does not exist; the attempt is kept
 */
export async function showTeam(
  services: PeopleServices,
  actor: Actor,
  unitId: string,
  page: Page,
): Promise<PeopleListed & { readonly unit: Unit }> {
  mayReadTeam(actor);
  const { committed } = services.store;
  const { organisationId } = actor;
  const units = await committed.structure.units(organisationId);
  const unit = units.find(({ id }) => id === unitId);
  if (!unit || !withDescendants(units, actor.managedUnits).has(unitId)) {
    return refuseUnseen(services, actor, { kind: 'unit', id: unitId }, new UnitUnknown());
  }
  const filter = { unitIds: [...withDescendants(units, [unitId])], states: ['active'] as const };
  const people = await committed.people(organisationId, filter, page);
  const total = await committed.countPeople(organisationId, filter);
  return { unit, total, people, ...(await placesOf(committed, organisationId, people)) };
}
