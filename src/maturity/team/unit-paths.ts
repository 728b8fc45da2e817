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
