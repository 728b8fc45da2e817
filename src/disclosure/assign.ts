/**
 * Gives each group one of its candidates, nobody to more groups than they have places (augmenting paths, Kuhn 1955).
 * @param candidates for each group, whom it may take, the preferred first
 * @param placesOf how many groups somebody may serve
 * @returns for each group whom it takes; null when they cannot all be served
 */
export function assign(
  candidates: readonly (readonly number[])[],
  placesOf: (candidate: number) => number,
): number[] | null {
  const servedBy = new Map<number, number>();
  const groupsOf = (candidate: number): number[] =>
    [...servedBy].filter(([, other]) => other === candidate).map(([group]) => group);
  const serve = (group: number, tried: Set<number>): boolean =>
    candidates[group]!.some((candidate) => {
      if (tried.has(candidate)) return false;
      tried.add(candidate);
      const groups = groupsOf(candidate);
      if (groups.length >= placesOf(candidate) && !groups.some((other) => serve(other, tried))) return false;
      servedBy.set(group, candidate);
      return true;
    });
  for (const group of candidates.keys()) if (!serve(group, new Set())) return null;
  return [...candidates.keys()].map((group) => servedBy.get(group)!);
}
