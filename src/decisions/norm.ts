import { interval95, type Estimate } from '../psychometrics/index.js';

/** Under a hundred people, one person more moves a percentile by more than a point. */
export const NORM_GROUP = 100;

export type NormPlace =
  | { readonly state: 'waiting'; readonly size: number; readonly needed: number }
  | {
      readonly state: 'ready';
      readonly size: number;
      /** Of the group, how many in a hundred have a lower score; ties count half. From 1 to 99. */
      readonly percentile: number;
      /** The same at both ends of the 95 % interval. */
      readonly from: number;
      readonly to: number;
    };

/** Where a result stands among those of the group: never the person's own. */
export function placeInNorm(own: Estimate, group: readonly number[]): NormPlace {
  const size = group.length;
  if (size < NORM_GROUP) return { state: 'waiting', size, needed: NORM_GROUP };
  const { low, high } = interval95(own);
  return {
    state: 'ready',
    size,
    percentile: percentileOf(own.estimate, group),
    from: percentileOf(low, group),
    to: percentileOf(high, group),
  };
}

function percentileOf(value: number, group: readonly number[]): number {
  const below = group.filter((other) => other < value).length;
  const same = group.filter((other) => other === value).length;
  const percent = Math.round((100 * (below + same / 2)) / group.length);
  return Math.min(99, Math.max(1, percent));
}
