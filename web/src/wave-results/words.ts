import { asNumber } from '../language/formats.js';
import { inWords } from '../language/language.svelte.js';
import * as m from '../paraglide/messages.js';
import type { Bounded, Change, DriverShown, Withheld } from './contract.js';

const REASONS: Readonly<Record<Withheld['because'], () => string>> = {
  'too-few': m.wave_results_too_few,
  'protects-others': m.wave_results_protects_others,
  'not-counted': m.wave_results_not_counted,
};

const SIZES: Readonly<Record<Change['magnitude'], () => string>> = {
  negligible: m.wave_results_size_negligible,
  small: m.wave_results_size_small,
  medium: m.wave_results_size_medium,
  large: m.wave_results_size_large,
};

const SOUNDNESS: Readonly<Record<NonNullable<DriverShown['reliability']>['verdict'], () => string>> = {
  good: m.wave_results_reliability_good,
  fair: m.wave_results_reliability_fair,
  weak: m.wave_results_reliability_weak,
  unknown: m.wave_results_reliability_unknown,
};

export const reasonInWords = ({ because }: Withheld): string => REASONS[because]();
export const sizeInWords = ({ magnitude }: Change): string => SIZES[magnitude]();
export const soundnessInWords = ({ verdict }: NonNullable<DriverShown['reliability']>): string => SOUNDNESS[verdict]();

export const asScore = (score: number): string => asNumber(score, { maximumFractionDigits: 0 });
export const asShare = (share: number): string => asNumber(share, { style: 'percent', maximumFractionDigits: 0 });
export const asDifference = (difference: number): string =>
  asNumber(difference, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });

export const intervalInWords = ({ low, high }: Bounded): string =>
  m.wave_results_interval({ low: asScore(low), high: asScore(high) });

/** Best first; what is withheld comes last, in the questionnaire's order. */
export function fromBest(drivers: readonly DriverShown[]): readonly DriverShown[] {
  const rank = ({ mean }: DriverShown) => (mean.kind === 'shown' ? mean.value.estimate : -1);
  return [...drivers].sort((one, other) => rank(other) - rank(one));
}

/** A first and a last are named only where their intervals stand apart. */
export function findingOf(drivers: readonly DriverShown[]): string {
  const shown = drivers.flatMap(({ name, mean }) => (mean.kind === 'shown' ? [{ name, value: mean.value }] : []));
  const [best] = shown;
  const worst = shown.at(-1);
  if (!best || !worst) return m.wave_results_finding_none();
  if (best.value.low <= worst.value.high) return m.wave_results_finding_alike();
  return m.wave_results_finding({
    best: inWords(best.name),
    bestScore: asScore(best.value.estimate),
    worst: inWords(worst.name),
    worstScore: asScore(worst.value.estimate),
  });
}
