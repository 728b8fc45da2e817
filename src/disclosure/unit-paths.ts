/** A unit of a tree of which parents come before their children; the first has none. */
export interface TreeUnit {
  readonly id: string;
  readonly parentId: string | null;
}

/** What people are counted by. */
export interface CutFrame {
  readonly units: readonly TreeUnit[];
  readonly attributes: readonly { readonly id: string; readonly bands: readonly { readonly id: string }[] }[];
}

/** The one unit that everything is under, if there is one. */
export function wholeUnitOf({ units }: { readonly units: readonly TreeUnit[] }): string | null {
  const [top, other] = units.filter(({ parentId }) => parentId === null);
  return top !== undefined && other === undefined ? top.id : null;
}

/**
 * For each unit, the units from its department down to itself. The one unit that everything is under is the organisation, no unit.
 */
export function pathsOf<U extends TreeUnit>({
  units,
}: {
  readonly units: readonly U[];
}): ReadonlyMap<string, readonly U[]> {
  const organisation = wholeUnitOf({ units });
  const paths = new Map<string, readonly U[]>();
  for (const unit of units) {
    if (unit.id === organisation) continue;
    const above = unit.parentId === null ? [] : (paths.get(unit.parentId) ?? []);
    paths.set(unit.id, [...above, unit]);
  }
  return paths;
}
