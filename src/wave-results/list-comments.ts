import type { Arrangement } from '../disclosure/index.js';

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
    return count === 0 ? [] : [{ cuts, count }];
  });
  const membersOf = new Map<number, number[]>();
  for (const [writer, { cuts }] of wrote.entries())
    for (const cut of cuts) {
      const members = membersOf.get(cut);
      if (members) members.push(writer);
      else membersOf.set(cut, [writer]);
    }
  const lists = new Lists(
    wrote.map(({ count }) => count),
    smallest,
  );
  return asked.filter((cut) => lists.add(membersOf.get(cut) ?? []));
}

/** Writers by the lists they stand in: those of one group stand in exactly the same. */
class Lists {
  private readonly groupOf: number[];
  private readonly sizes: number[];

  /** @param counts how many wrote, of each kind of writer */
  constructor(
    private readonly counts: readonly number[],
    private readonly smallest: number,
  ) {
    this.groupOf = counts.map(() => 0);
    this.sizes = [counts.reduce((sum, count) => sum + count, 0)];
  }

  /** One more list, unless it is empty or would leave a group under the smallest. @returns whether it was added */
  add(members: readonly number[]): boolean {
    const inside = this.peopleByGroup(members);
    if (members.length === 0 || [...inside].some(([group, count]) => !this.maySplit(group, count))) return false;
    const splitOff = new Map<number, number>();
    for (const [group, count] of inside) {
      const size = this.sizes[group] ?? 0;
      if (count === size) continue;
      splitOff.set(group, this.sizes.push(count) - 1);
      this.sizes[group] = size - count;
    }
    for (const writer of members) {
      const group = this.groupOf[writer] ?? 0;
      this.groupOf[writer] = splitOff.get(group) ?? group;
    }
    return true;
  }

  private peopleByGroup(members: readonly number[]): ReadonlyMap<number, number> {
    const people = new Map<number, number>();
    for (const writer of members) {
      const group = this.groupOf[writer] ?? 0;
      people.set(group, (people.get(group) ?? 0) + (this.counts[writer] ?? 0));
    }
    return people;
  }

  private maySplit(group: number, count: number): boolean {
    const rest = (this.sizes[group] ?? 0) - count;
    return count >= this.smallest && (rest === 0 || rest >= this.smallest);
  }
}
