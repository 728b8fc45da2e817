import type { Frame, FramedUnit } from '../waves/index.js';

/** The one unit that everything is under, if there is one. */
export function wholeUnitOf({ units }: Pick<Frame, 'units'>): string | null {
  const [top, other] = units.filter(({ parentId }) => parentId === null);
  return top !== undefined && other === undefined ? top.id : null;
}

/**
 * For each unit, the units from its department down to itself. The one unit that everything is under is the organisation, no unit.
 */
export function pathsOf({ units }: Pick<Frame, 'units'>): ReadonlyMap<string, readonly FramedUnit[]> {
  const organisation = wholeUnitOf({ units });
  const paths = new Map<string, readonly FramedUnit[]>();
  for (const unit of units) {
    if (unit.id === organisation) continue;
    const above = unit.parentId === null ? [] : (paths.get(unit.parentId) ?? []);
    paths.set(unit.id, [...above, unit]);
  }
  return paths;
}
