import { InvalidSetting } from '../errors.js';
import { probabilityAbove } from './composite.js';

/**
 * Probability of each level between increasing cuts.
 * @param estimate logits
 * @param standardError logits, ≥ 0
 * @param cuts strictly increasing, logits; none gives one certain level
 * @returns length cuts.length + 1, lowest level first, sums to 1
 * @throws {InvalidSetting} cuts that do not increase
 */
export function probabilitiesOfLevels(estimate: number, standardError: number, cuts: readonly number[]): number[] {
  cuts.forEach((cut, index) => {
    if (index > 0 && !(cut > cuts[index - 1]!)) throw new InvalidSetting('cuts must increase', { setting: 'cuts' });
  });
  const above = cuts.map((cut) => probabilityAbove({ estimate, standardError }, cut));
  return [1, ...above].map((reached, level) => Math.max(0, reached - (above[level] ?? 0)));
}
