import { asNumber } from '../language/formats.js';
import * as m from '../paraglide/messages.js';
import type { Bounded, Change, DriverShown, Reliability, Withheld } from './contract.js';

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

const SOUNDNESS: Readonly<Record<Reliability['verdict'], () => string>> = {
  good: m.wave_results_reliability_good,
  fair: m.wave_results_reliability_fair,
  weak: m.wave_results_reliability_weak,
  unknown: m.wave_results_reliability_unknown,
};

export const reasonInWords = ({ because }: Withheld): string => REASONS[because]();
export const sizeInWords = ({ magnitude }: Change): string => SIZES[magnitude]();
export const soundnessInWords = ({ verdict }: Reliability): string => SOUNDNESS[verdict]();

/** Five equal steps of a driver, the least favourable first. */
export const placesInWords = (): readonly string[] => [
  m.wave_results_place_1(),
  m.wave_results_place_2(),
  m.wave_results_place_3(),
  m.wave_results_place_4(),
  m.wave_results_place_5(),
];

export const asScore = (score: number): string => asNumber(score, { maximumFractionDigits: 0 });
export const asShare = (share: number): string => asNumber(share, { style: 'percent', maximumFractionDigits: 0 });
/** A score that may be under nothing. */
export const asWhole = (score: number): string =>
  asNumber(score, { maximumFractionDigits: 0, signDisplay: 'negative' });
export const asPoints = (points: number): string =>
  asNumber(points, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
export const asDifference = (difference: number): string =>
  asNumber(difference, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });

export const intervalInWords = ({ low, high }: Pick<Bounded, 'low' | 'high'>, as = asScore): string =>
  m.wave_results_interval({ low: as(low), high: as(high) });

/** Best first; what is withheld comes last, in the questionnaire's order. */
export function fromBest(drivers: readonly DriverShown[]): readonly DriverShown[] {
  const rank = ({ mean }: DriverShown) => (mean.kind === 'shown' ? mean.value.estimate : -1);
  return [...drivers].sort((one, other) => rank(other) - rank(one));
}
