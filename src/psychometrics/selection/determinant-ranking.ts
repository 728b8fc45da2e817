import { DimensionMismatch, InvalidSetting } from '../errors.js';
import type { Posterior } from '../estimation/posterior.js';
import type { CompiledBank } from '../models/compiled-bank.js';

export interface RankedItem {
  /** index in the bank */
  readonly item: number;
  /** log(1 + I V): growth of the log-determinant of the posterior precision */
  readonly gain: number;
}

export interface RankingRequest {
  readonly bank: CompiledBank;
  readonly posterior: Pick<Posterior, 'mean' | 'covariance'>;
  /** length bank.size; 1 where the item may be asked */
  readonly eligible: Uint8Array;
  /** length D; 1 where the dimension may receive the item; all open when absent */
  readonly openDimensions?: Uint8Array;
  /** how many to return at most, at least 1 */
  readonly best: number;
}

/**
 * The most informative items by D-optimality at the current estimate, best first, ties by index.
 * Exact for between-item models: det(H + I e eᵀ) = det(H)(1 + I V_dd).
 * @returns at most `best` items, none when none is eligible
 * @throws {DimensionMismatch} a mask of another length
 * @throws {InvalidSetting} `best` is not a whole number of at least 1
 * @see Segall 1996; matrix determinant lemma: Harville 1997, 18.1
 */
export function rankByDeterminant(request: RankingRequest): RankedItem[] {
  const { bank, posterior, eligible, best } = request;
  const open = request.openDimensions;
  assertRequest(request);
  const { mean, covariance } = posterior;
  const n = bank.dimensions;
  const ranked: RankedItem[] = [];
  let threshold = -1;
  for (let item = 0; item < bank.size; item += 1) {
    if (eligible[item] === 0) continue;
    const dimension = bank.dimensionOf[item]!;
    if (open !== undefined && open[dimension] === 0) continue;
    const growth = bank.informationAt(item, mean[dimension]!) * covariance[dimension * n + dimension]!;
    // Strictly greater: of equals, the earlier index stays ahead.
    if (growth <= threshold) continue;
    let place = ranked.length;
    while (place > 0 && ranked[place - 1]!.gain < growth) place -= 1;
    ranked.splice(place, 0, { item, gain: growth });
    if (ranked.length > best) ranked.pop();
    if (ranked.length === best) threshold = ranked[best - 1]!.gain;
  }
  return ranked.map(({ item, gain }) => ({ item, gain: Math.log1p(gain) }));
}

function assertRequest({ bank, eligible, openDimensions, best }: RankingRequest): void {
  if (eligible.length !== bank.size) {
    throw new DimensionMismatch(`a mask of ${eligible.length} for ${bank.size} items`, { items: bank.size });
  }
  if (openDimensions !== undefined && openDimensions.length !== bank.dimensions) {
    throw new DimensionMismatch(`a mask of ${openDimensions.length} for ${bank.dimensions} dimensions`, {
      dimensions: bank.dimensions,
    });
  }
  if (!Number.isInteger(best) || best < 1) throw new InvalidSetting(`best = ${best}`, { setting: 'best', value: best });
}

/**
 * Fisher information of every item at the given abilities, per squared logit.
 * @param mean length D, logits
 * @param out length bank.size, overwritten
 */
export function informationOfAll(bank: CompiledBank, mean: Float64Array, out: Float64Array): void {
  for (let item = 0; item < bank.size; item += 1) {
    out[item] = bank.informationAt(item, mean[bank.dimensionOf[item]!]!);
  }
}
