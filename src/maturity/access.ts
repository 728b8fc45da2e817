import { assertMay, withDescendants, type Actor, type Unit } from '../organisations/index.js';

/** HR read every unit, below no threshold; whoever manages the unit that all belong to reads the same. */
export const readsEverything = (actor: Actor): boolean => actor.permissions.has('results.read');

export function mayReadMaturity(actor: Actor): void {
  if (!readsEverything(actor)) assertMay(actor, 'team.read');
}

/** The units whose figures somebody opens: their own with all that is below; everything for HR. */
export function readableUnits(actor: Actor, units: readonly Unit[]): ReadonlySet<string> {
  if (readsEverything(actor)) return new Set(units.map(({ id }) => id));
  return withDescendants(units, actor.managedUnits);
}

/** The page of the whole: HR, and whoever manages the one unit that everything is under. */
export function readsWhole(actor: Actor, units: readonly Unit[]): boolean {
  if (readsEverything(actor)) return true;
  const [top, other] = units.filter(({ parentId }) => parentId === null);
  return top !== undefined && other === undefined && actor.managedUnits.includes(top.id);
}

export const mayClosePeriod = (actor: Actor): void => assertMay(actor, 'results.read');
