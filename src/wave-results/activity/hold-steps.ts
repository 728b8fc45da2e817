import { type Alike, type Counts, type Cut, Disclosure, keyOf, ORGANISATION, pathsOf } from '../../disclosure/index.js';
import type { Frame } from '../../waves/index.js';
import type { MeasuredCut } from './activity.js';

/**
 * A file sent again: whoever reads figures before and after sees where a colleague went, and nobody could stay out of them. So what
 * changed is released as figures are: the people are those who moved, and any combination of changes that are shown tells of at least as
 * many of them as the threshold. What may not change stays as it was.
 */
export function holdSteps(
  { frame, threshold }: { readonly frame: Pick<Frame, 'units'>; readonly threshold: number },
  before: readonly MeasuredCut[],
  now: readonly MeasuredCut[],
): { readonly cuts: MeasuredCut[]; readonly held: number } {
  const wholesOf = wholesIn(frame);
  const known = new Map(before.map((cut) => [cut.key, cut]));
  const typologies = new Set(now.flatMap((cut) => (cut.withheld === null ? Object.keys(cut.counts) : [])));
  const held = new Map<string, Record<string, Counts>>();
  for (const typology of typologies) {
    const changes = now.flatMap((cut): Change[] => {
      const [old, fresh] = [countsIn(known.get(cut.key), typology), countsIn(cut, typology)];
      return old && fresh
        ? [{ key: cut.key, wholes: wholesOf(cut.cut), old, moved: less(fresh.slots, old.slots) }]
        : [];
    });
    for (const { key, old } of heldBack(changes, threshold)) held.set(key, { ...held.get(key), [typology]: old });
  }
  const cuts = now.map((cut): MeasuredCut => {
    const stays = held.get(cut.key);
    return cut.withheld === null && stays ? { ...cut, counts: { ...cut.counts, ...stays } } : cut;
  });
  return { cuts, held: [...held.values()].reduce((sum, of) => sum + Object.keys(of).length, 0) };
}

interface Change {
  readonly key: string;
  /** What the cut is a part of, the nearest first. */
  readonly wholes: readonly string[];
  readonly old: Counts;
  readonly moved: readonly number[];
}

/** Changes that may not be shown. Who moved is known of each cut less its parts, and there as few as it can have been. */
function heldBack(changes: readonly Change[], threshold: number): Change[] {
  const indexOf = new Map(changes.map(({ key }, at) => [key, at]));
  const wholes = changes.map((change) => change.wholes.flatMap((key) => indexOf.get(key) ?? []));
  const rests = changes.map(({ moved }) => moved);
  for (const [at, [nearest]] of wholes.entries())
    if (nearest !== undefined) rests[nearest] = less(rests[nearest] ?? [], changes[at]?.moved ?? []);
  const movers = rests.flatMap((rest, at): Alike[] => {
    const answered = fewestMovers(rest);
    const cells = [at, ...(wholes[at] ?? [])].sort((left, right) => left - right);
    // Nobody there who could be seen, nor hidden behind.
    return answered === 0 ? [] : [{ cells, answered }];
  });
  const plan = new Disclosure(changes.length, movers, threshold);
  return changes.filter(({ moved }, at) => plan.release(at) !== 'released' && moved.some((count) => count !== 0));
}

const countsIn = (cut: MeasuredCut | undefined, typology: string): Counts | null => {
  const counts = cut?.withheld === null ? cut.counts[typology] : undefined;
  return typeof counts === 'object' ? counts : null;
};

const less = (all: readonly number[], part: readonly number[]): number[] =>
  all.map((count, slot) => count - (part[slot] ?? 0));

/** Who changed type is in two slots, who came or went in one. */
function fewestMovers(moved: readonly number[]): number {
  const sum = (of: readonly number[]): number => of.reduce((all, count) => all + Math.abs(count), 0);
  return Math.max(sum(moved.filter((count) => count > 0)), sum(moved.filter((count) => count < 0)));
}

/** The keys of what a cut is a part of, the nearest first. */
function wholesIn(frame: Pick<Frame, 'units'>): (cut: Cut) => string[] {
  const paths = pathsOf(frame);
  return (cut) => {
    if (cut.kind !== 'unit') return [];
    const above = (paths.get(cut.unitId) ?? []).slice(0, -1).reverse();
    return [...above.map(({ id }) => keyOf({ kind: 'unit', unitId: id })), keyOf(ORGANISATION)];
  };
}
