import type { Unit } from '../../organisations/index.js';

/** The one unit that everything is under, if there is one: its figures are the organisation's. */
export function wholeUnit(units: readonly Unit[]): Unit | null {
  const [top, other] = units.filter(({ parentId }) => parentId === null);
  return top !== undefined && other === undefined ? top : null;
}

/** A unit, and what is above it. */
export function pathUpwards(units: readonly Unit[], unitId: string): Unit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const path: Unit[] = [];
  for (let next = byId.get(unitId); next && !path.includes(next); next = byId.get(next.parentId ?? '')) path.push(next);
  return path;
}

/** How deep each unit of a tree is under one of them, itself at 0; what is not under it is absent. @param units parents first */
export function depthsUnder(units: readonly Unit[], under: string | null): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const { id, parentId } of units) {
    if (id === under) {
      depths.set(id, 0);
      continue;
    }
    const above = parentId === null ? undefined : depths.get(parentId);
    if (above !== undefined) depths.set(id, above + 1);
    else if (under === null && parentId === null) depths.set(id, 1);
  }
  return depths;
}
