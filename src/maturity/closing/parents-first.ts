import type { Unit } from '../../organisations/index.js';

/** A tree in the order in which cuts are arranged. What stands under nothing that is there comes first. */
export function parentsFirst(units: readonly Unit[]): Unit[] {
  const byParent = new Map<string | null, Unit[]>();
  const known = new Set(units.map(({ id }) => id));
  for (const unit of units) {
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    const siblings = byParent.get(parent);
    if (siblings) siblings.push(unit);
    else byParent.set(parent, [unit]);
  }
  const ordered: Unit[] = [];
  const visit = (parent: string | null): void => {
    for (const unit of byParent.get(parent) ?? []) {
      ordered.push(unit);
      visit(unit.id);
    }
  };
  visit(null);
  return ordered;
}
