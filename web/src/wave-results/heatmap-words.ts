import { counted } from '../language/formats.js';
import { inWords } from '../language/language.svelte.js';
import * as m from '../paraglide/messages.js';
import type { Cell, Change, Heatmap, HeatmapRow } from './contract.js';
import { asDifference, asScore, intervalInWords, reasonInWords, sizeInWords } from './words.js';

/** Points beside the whole organisation from which a colour begins, and from which it is strong. */
export const STEPS = [4, 12] as const;

/** From 1, far under the whole organisation, to 5, far above; what stands beside nothing has no colour. */
export function shadeOf(cell: Cell, whole: Cell | undefined): number {
  if (cell.kind !== 'shown' || whole?.kind !== 'shown') return 3;
  const beside = cell.mean - whole.mean;
  const strength = STEPS.filter((step) => Math.abs(beside) >= step).length;
  return 3 + Math.sign(beside) * strength;
}

const changeInWords = (say: (about: { difference: string; size: string; chance: string }) => string, change: Change) =>
  say({
    difference: asDifference(change.difference),
    size: sizeInWords(change),
    chance: change.isSignificant ? m.wave_results_beyond_chance() : m.wave_results_maybe_chance(),
  });

/** All that a cell says, or why it says nothing. */
export function cellInWords(cell: Cell): string {
  if (cell.kind !== 'shown') return reasonInWords(cell);
  const parts = [
    m.wave_results_cell_mean({ mean: asScore(cell.mean), interval: intervalInWords(cell.interval) }),
    cell.beside && changeInWords(m.wave_results_cell_beside, cell.beside),
    cell.change && changeInWords(m.wave_results_cell_change, cell.change),
  ];
  return parts.filter((part) => part !== null).join(' ');
}

const apart = ({ cells }: HeatmapRow, sign: 1 | -1): number =>
  cells.filter(
    (cell) => cell.kind === 'shown' && cell.beside?.isSignificant === true && sign * cell.beside.difference > 0,
  ).length;

/** Who stands apart from everybody else on most themes, beyond chance; null when nobody does. */
function furthest({ rows }: Heatmap, sign: 1 | -1): { name: string; count: number } | null {
  const [first] = rows
    .map((row) => ({ name: m.wave_results_named({ name: inWords(row.cut.label) }), count: apart(row, sign) }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
  return first ?? null;
}

export function heatmapFinding(heatmap: Heatmap): string {
  const above = furthest(heatmap, 1);
  const below = furthest(heatmap, -1);
  const clauses = [
    above && m.wave_results_heatmap_above({ name: above.name, ...counted(above.count) }),
    below && m.wave_results_heatmap_below({ name: below.name, ...counted(below.count) }),
  ].filter((clause) => clause !== null);
  const [one, other] = clauses;
  if (one === undefined) return m.wave_results_heatmap_alike();
  return other === undefined ? m.wave_results_finding_one({ one }) : m.wave_results_finding_two({ one, other });
}
