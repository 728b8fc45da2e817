import type { Arrangement } from './arrange-cuts.js';
import type { Counts } from './counts.js';

/** From four times the threshold on, that all of a group answer alike is news about the group; below, it is the answer of each. */
const LARGE_ENOUGH = 4;

/**
 * Takes away what would tell everybody's answer because all of a group gave the same: of a cut itself, of what is left of a cut once one
 * of its parts is taken away, and of what is left once all the parts that are shown are.
 * @param counts of the cuts that may be released, by index, in the one order
 * @returns the cuts that may still be shown; the organisation always is
 */
export function hideAlike(
  counts: ReadonlyMap<number, Counts>,
  { wholes, cuts }: Pick<Arrangement, 'wholes' | 'cuts'>,
  threshold: number,
): ReadonlySet<number> {
  const tells = ({ answered, slots }: Counts): boolean =>
    answered > 0 && answered < LARGE_ENOUGH * threshold && slots.includes(answered);
  const shown = new Set<number>();
  const left = new Map<string, Counts>();
  for (const [cut, own] of counts) {
    const parts = (wholes[cut] ?? []).flatMap(({ dimension, within }) => {
      const whole = within.find((one) => shown.has(one));
      const all = whole === undefined ? undefined : counts.get(whole);
      if (all === undefined) return [];
      const name = `${whole ?? ''} ${dimension}`;
      return [{ name, beside: less(all, own), rest: less(left.get(name) ?? all, own) }];
    });
    const isTelling = tells(own) || parts.some(({ beside, rest }) => tells(beside) || tells(rest));
    if (isTelling && cuts[cut]?.kind !== 'organisation') continue;
    shown.add(cut);
    for (const { name, rest } of parts) left.set(name, rest);
  }
  return shown;
}

const less = (all: Counts, own: Counts): Counts => ({
  answered: all.answered - own.answered,
  slots: all.slots.map((count, slot) => count - (own.slots[slot] ?? 0)),
});
