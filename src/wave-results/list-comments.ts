import type { Arrangement } from './arrange-cuts.js';

/** The smallest group in whose list a comment stands: words are recognised where figures are not. */
export const SMALLEST_LIST = 10;

/**
 * In which cuts the comments on one question may be listed.
 *
 * Lists are worse than sums: the same words found in two lists stand in both cuts at once, and words of one list missing from another
 * stand in the difference. So it is not enough that sums be safe: those whose comments stand in exactly the same lists must be as many as
 * the smallest list, and no cut is listed that would leave fewer.
 * @param written for each place, how many wrote
 * @param asked cuts by index, in the one order; only those whose figures are shown
 * @param smallest how many, at least {@link SMALLEST_LIST}
 * @returns the cuts that are listed, in that order
 */
export function listableCuts(
  { standing }: Pick<Arrangement, 'standing'>,
  written: readonly number[],
  asked: readonly number[],
  smallest: number,
): number[] {
  const wrote = standing.flatMap((cuts, place) => {
    const count = written[place] ?? 0;
    return count === 0 ? [] : [{ cuts: new Set(cuts), count }];
  });
  let groups = wrote.length === 0 ? [] : [wrote];
  const listed: number[] = [];
  for (const cut of asked) {
    const split = groups.flatMap((group) => {
      const inside = group.filter(({ cuts }) => cuts.has(cut));
      if (inside.length === 0 || inside.length === group.length) return [group];
      return [inside, group.filter(({ cuts }) => !cuts.has(cut))];
    });
    const hasAny = wrote.some(({ cuts }) => cuts.has(cut));
    if (!hasAny || split.some((group) => group.reduce((sum, { count }) => sum + count, 0) < smallest)) continue;
    groups = split;
    listed.push(cut);
  }
  return listed;
}
