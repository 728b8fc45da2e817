import type { Counts } from '../tally.js';
import type { MeasuredCut } from './activity.js';

/**
 * A file sent again: figures change only when at least as many members as the threshold moved, else whoever reads them before and after
 * sees where one colleague went. What would move less stays as it was.
 */
export function holdSteps(
  before: readonly MeasuredCut[],
  now: readonly MeasuredCut[],
  threshold: number,
): { readonly cuts: MeasuredCut[]; readonly held: number } {
  const known = new Map(before.map((cut) => [cut.key, cut]));
  let held = 0;
  const cuts = now.map((cut): MeasuredCut => {
    const earlier = known.get(cut.key);
    if (cut.withheld !== null || earlier === undefined || earlier.withheld !== null) return cut;
    const counts = Object.entries(cut.counts).map(([typology, fresh]) => {
      const old = earlier.counts[typology];
      if (typeof fresh === 'string' || typeof old !== 'object') return [typology, fresh] as const;
      const moved = movedBetween(old, fresh);
      if (moved === 0 || moved >= threshold) return [typology, fresh] as const;
      held += 1;
      return [typology, old] as const;
    });
    return { ...cut, counts: Object.fromEntries(counts) };
  });
  return { cuts, held };
}

/** How many members at least came, went or changed type. */
function movedBetween(old: Counts, fresh: Counts): number {
  const differences = fresh.slots.map((count, slot) => count - (old.slots[slot] ?? 0));
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  return Math.max(sum(differences.filter((one) => one > 0)), -sum(differences.filter((one) => one < 0)));
}
