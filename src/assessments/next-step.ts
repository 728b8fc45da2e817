import { shownOrderOf, type BankItem } from '../item-bank/index.js';
import { uniformsOf } from '../kernel/seeded-randomness.js';
import {
  openDimensions,
  pickAmong,
  rankByDeterminant,
  remainingQuestions,
  shouldStop,
  type RankedItem,
  type StopReason,
} from '../psychometrics/index.js';
import { estimateFrom, type Ability } from './ability.js';
import { NO_ACCOMMODATIONS, suits, type Accommodations } from './accommodations.js';
import type { Instrument } from './instrument.js';
import { countingAnswers, isAnswered, type Administration, type SelectionRecord, type SittingProgress } from './sitting.js';

/** Where a test stands after its answers so far. */
export interface Standing {
  readonly ability: Ability;
  /** Items answered, whether they count or not. */
  readonly answered: number;
  /** By dimension: scored items, and items not yet shown. */
  readonly counts: readonly number[];
  readonly available: readonly number[];
  /** By item of the bank: 1 where it was not yet shown, and may be shown to this person. */
  readonly unseen: Uint8Array;
}

/** @param excluded items that the person met before and is not asked again */
export function standingOf(
  instrument: Instrument,
  administrations: readonly Administration[],
  accommodations: Accommodations = NO_ACCOMMODATIONS,
  excluded: readonly string[] = [],
): Standing {
  const { bank } = instrument;
  const unseen = suitableItems(instrument, accommodations);
  for (const { itemId } of administrations) unseen[bank.indexOf(itemId)] = 0;
  for (const itemId of excluded) if (instrument.items.has(itemId)) unseen[bank.indexOf(itemId)] = 0;
  const counts = new Array<number>(bank.dimensions).fill(0);
  for (const { itemId } of countingAnswers(administrations)) addOne(counts, bank.dimensionOf[bank.indexOf(itemId)]);
  const available = new Array<number>(bank.dimensions).fill(0);
  unseen.forEach((isUnseen, item) => isUnseen && addOne(available, bank.dimensionOf[item]));
  const answered = administrations.filter(isAnswered).length;
  return { ability: estimateFrom(instrument, administrations), answered, counts, available, unseen };
}

function suitableItems({ bank, items }: Instrument, accommodations: Accommodations): Uint8Array {
  const suitable = new Uint8Array(bank.size).fill(1);
  for (const item of items.values()) if (!suits(item, accommodations)) suitable[bank.indexOf(item.id)] = 0;
  return suitable;
}

function addOne(counts: number[], dimension = 0): void {
  counts[dimension] = (counts[dimension] ?? 0) + 1;
}

export function whyStop(instrument: Instrument, standing: Standing): StopReason | null {
  const { ability, answered, counts, available } = standing;
  return shouldStop(instrument.stopRules, { ...ability.shown, answered, counts, available });
}

export interface Choice {
  readonly item: BankItem;
  readonly selection: SelectionRecord;
}

export interface ChoiceRequest {
  /** Items that the exposure cap withholds now. */
  readonly capped: ReadonlySet<string>;
  readonly seed: string;
  readonly position: number;
}

/**
 * Chooses the next item: the most informative ones (D-optimality) of the domains that the blueprint's shares leave open, then one
 * of the best few at random, so that two people do not get the same test.
 */
export function chooseItem(
  instrument: Instrument,
  standing: Standing,
  { capped, seed, position }: ChoiceRequest,
): Choice {
  const uniform = uniformsOf(seed, `item ${position}`).next().value;
  const free = standing.unseen.map((isUnseen, item) => (isUnseen && !capped.has(idOf(instrument, item)) ? 1 : 0));
  const ranked = bestOf(instrument, standing, free);
  const capLifted = ranked.length === 0;
  const candidates = capLifted ? bestOf(instrument, standing, standing.unseen) : ranked;
  const itemId = idOf(instrument, pickAmong(candidates, uniform));
  const item = instrument.items.get(itemId);
  if (!item) throw new Error(`item ${itemId} is calibrated but absent`);
  const best = candidates.map(({ item: index, gain }) => [idOf(instrument, index), Math.round(gain * 1e6) / 1e6] as const);
  return { item, selection: { ability: inBrief(standing.ability), best, uniform, refused: [...capped], capLifted } };
}

const inBrief = ({ shown: { mean, covariance } }: Ability): SelectionRecord['ability'] => {
  const brief = (value: number): number => Math.round(value * 1e4) / 1e4;
  const means = Array.from(mean, brief);
  return { mean: means, standardErrors: means.map((_mean, d) => brief(Math.sqrt(covariance[d * means.length + d] ?? 0))) };
};

const idOf = (instrument: Instrument, item: number): string => instrument.bank.items[item]?.id ?? '';

function bestOf(instrument: Instrument, standing: Standing, eligible: Uint8Array): RankedItem[] {
  const { bank, balance, blueprint } = instrument;
  const available = new Array<number>(bank.dimensions).fill(0);
  eligible.forEach((isEligible, item) => isEligible && addOne(available, bank.dimensionOf[item]));
  const { counts, answered, ability } = standing;
  const open = openDimensions(balance, { counts, answered, available });
  const best = blueprint.exposure.amongBest;
  return rankByDeterminant({ bank, posterior: ability.posterior, eligible, openDimensions: open, best });
}

/**
 * An honest forecast for a test of unknown length. What the person was told before is kept: neither the share nor the number left
 * ever goes backwards.
 */
export function forecastProgress(
  instrument: Instrument,
  standing: Standing,
  before: SittingProgress | null,
): SittingProgress {
  const { answered, counts, unseen, ability } = standing;
  const { atLeast, atMost } = remainingQuestions({
    bank: instrument.bank,
    rules: { ...instrument.balance, ...instrument.stopRules },
    mean: ability.posterior.mean,
    covariance: ability.posterior.covariance,
    shownCovariance: Float64Array.from(ability.shown.covariance),
    answered,
    counts,
    eligible: unseen,
  });
  const most = before ? Math.min(before.remaining.atMost, Math.max(Math.min(atMost, before.remaining.atMost - 1), atLeast, 1)) : atMost;
  const least = Math.max(1, Math.min(atLeast, most, before?.remaining.atLeast ?? atLeast));
  const middle = (least + most) / 2;
  const share = answered / (answered + middle);
  return { answered, remaining: { atLeast: least, atMost: most }, share: Math.max(share, before?.share ?? 0) };
}

export function shownOrderAt(item: BankItem, seed: string, position: number) {
  return shownOrderOf(item, uniformsOf(seed, `order ${position}`));
}
