import type { Frame, FramedUnit } from '../waves/index.js';

/**
 * For each unit, the units from its department down to itself. The one unit that everything is under is the organisation, no unit.
 */
export function pathsOf({ units }: Pick<Frame, 'units'>): ReadonlyMap<string, readonly FramedUnit[]> {
  const tops = units.filter(({ parentId }) => parentId === null);
  const organisation = tops.length === 1 ? tops[0]?.id : undefined;
  const paths = new Map<string, readonly FramedUnit[]>();
  for (const unit of units) {
    if (unit.id === organisation) continue;
    const above = unit.parentId === null ? [] : (paths.get(unit.parentId) ?? []);
    paths.set(unit.id, [...above, unit]);
  }
  return paths;
}
