import {
  assertMay,
  refuseUnseen,
  UnitUnknown,
  withDescendants,
  type Actor,
  type Unit,
} from '../organisations/index.js';
import type { ActionServices } from './services.js';

const readsEverything = (actor: Actor): boolean => actor.permissions.has('results.read');

/** HR, and managers for their units with all that is below. */
export function mayReadActions(actor: Actor): void {
  if (!readsEverything(actor)) assertMay(actor, 'team.read');
}

export function unitsWithActions(actor: Actor, units: readonly Unit[]): ReadonlySet<string> {
  return readsEverything(actor) ? new Set(units.map(({ id }) => id)) : withDescendants(units, actor.managedUnits);
}

/** @throws {UnitUnknown} not theirs, or not there; the attempt is kept */
export async function openUnit(
  services: Pick<ActionServices, 'store' | 'audit' | 'clock'>,
  actor: Actor,
  unitId: string,
): Promise<Unit> {
  mayReadActions(actor);
  const units = await services.store.committed.people.structure.units(actor.organisationId);
  const unit = units.find(({ id }) => id === unitId);
  if (unit && unitsWithActions(actor, units).has(unitId)) return unit;
  return refuseUnseen(services, actor, { kind: 'unit', id: unitId }, new UnitUnknown());
}
