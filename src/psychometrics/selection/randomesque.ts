import { InvalidSetting, NothingToPick } from '../errors.js';
import type { RankedItem } from './determinant-ranking.js';

/**
 * One of the best items, each as likely. Kingsbury & Zara 1989.
 * @param uniform a random number in [0, 1)
 * @returns the item's index in the bank
 * @throws {NothingToPick} the ranking is empty
 * @throws {InvalidSetting} `uniform` lies outside [0, 1)
 */
export function pickAmong(ranked: readonly RankedItem[], uniform: number): number {
  if (!(uniform >= 0 && uniform < 1)) throw new InvalidSetting(`uniform = ${uniform}`, { setting: 'uniform' });
  const picked = ranked[Math.floor(uniform * ranked.length)];
  if (picked === undefined) throw new NothingToPick('no eligible item');
  return picked.item;
}
