import type { Unit } from '../../../organisations/contract.js';
import type { StaffCount } from '../contract.js';
import type { TypedPlan } from './plan.js';

/** How many people a choice of the staff reaches. */
export interface Reached {
  readonly people: number;
  readonly withoutMail: number;
}

type Placed = Pick<Unit, 'id' | 'parentId'>;

/** Each unit and all that is above it. */
function withAbove(units: readonly Placed[]): (unitId: string | null) => readonly string[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return (unitId) => {
    const found = new Set<string>();
    for (let unit = byId.get(unitId ?? ''); unit && !found.has(unit.id); unit = byId.get(unit.parentId ?? ''))
      found.add(unit.id);
    return [...found];
  };
}

/** As the service chooses them: units with what is below them; with sites named, nobody who has none. */
export function reached(
  places: readonly StaffCount[],
  units: readonly Placed[],
  { asked, unitIds, sites }: Pick<TypedPlan, 'asked' | 'unitIds' | 'sites'>,
): Reached {
  const above = withAbove(units);
  const isIn = ({ unitId, site }: StaffCount): boolean =>
    (asked !== 'units' || above(unitId).some((id) => unitIds.includes(id))) &&
    (sites.length === 0 || (site !== null && sites.includes(site)));
  const chosen = asked === 'outside' ? [] : places.filter(isIn);
  return {
    people: chosen.reduce((sum, { people }) => sum + people, 0),
    withoutMail: chosen.reduce((sum, { withoutMail }) => sum + withoutMail, 0),
  };
}

/** People in each unit and below it. */
export function peopleBelow(places: readonly StaffCount[], units: readonly Placed[]): ReadonlyMap<string, number> {
  const above = withAbove(units);
  const found = new Map<string, number>();
  for (const { unitId, people } of places) for (const id of above(unitId)) found.set(id, (found.get(id) ?? 0) + people);
  return found;
}

export interface Site {
  readonly name: string;
  readonly people: number;
}

/** Sites by name, those that are chosen and have nobody any more with them. */
export function sitesOf(places: readonly StaffCount[], chosen: readonly string[]): readonly Site[] {
  const found = new Map<string, number>(chosen.map((name) => [name, 0]));
  for (const { site, people } of places) if (site !== null) found.set(site, (found.get(site) ?? 0) + people);
  return [...found]
    .map(([name, people]) => ({ name, people }))
    .sort((one, other) => one.name.localeCompare(other.name));
}
