import type { DomainMeasure, Instrument } from '../assessments/index.js';
import { toPoints } from '../competencies/index.js';
import type { Localised } from '../kernel/localised.js';
import type { TargetProfile } from '../organisations/index.js';
import { rounded } from './reported.js';

/** From this probability on, a side is said plainly; the person's own result page uses the same. */
export const REACHED_FROM = 0.8;
/** Only a shortfall of two levels, as sure as this, may be prohibitive: one level is what learning on the job is for. */
export const POOR_FROM = 0.8;
/** Where no level lies two below the one asked, only a shortfall as sure as this. */
export const POOR_AT_THE_BOTTOM = 0.95;

export type Reading = 'reached' | 'middling' | 'poor' | 'not-measured';

/** One domain that the job asks for, beside what was measured. */
export interface AskedDomain {
  readonly id: string;
  /** Also of a domain that the test did not measure. */
  readonly shortName: Localised;
  readonly asked: number;
  /** From the lower limit of the level asked to the estimate, points; null at the lowest level, which everybody reaches. */
  readonly gap: { readonly points: number; readonly margin: number } | null;
  /** Of being at the level asked or above. */
  readonly probabilityReached: number | null;
  /** Of being two levels or more below it. */
  readonly probabilityFarBelow: number | null;
  readonly reading: Reading;
  /** Surely above what is asked: may compensate a middling domain. */
  readonly isStronger: boolean;
}

export interface AgainstTarget {
  readonly domains: readonly AskedDomain[];
  readonly rules: typeof COMPENSATION_RULES;
}

export const COMPENSATION_RULES = {
  reachedFrom: REACHED_FROM,
  poorFrom: POOR_FROM,
  poorAtTheBottom: POOR_AT_THE_BOTTOM,
} as const;

/** Probability of being at a level, counted from 1, or above. */
export const probabilityOfReaching = (levelProbabilities: readonly number[], level: number): number =>
  Math.min(
    1,
    levelProbabilities.slice(Math.max(0, level - 1)).reduce((sum, probability) => sum + probability, 0),
  );

/**
 * TANu's view of a result: what is middling may be compensated, what is poor may be prohibitive. A reading of probabilities, to be looked
 * at by a person: nothing follows from it by itself.
 */
export function readingOf(levelProbabilities: readonly number[], asked: number): Exclude<Reading, 'not-measured'> {
  const reached = probabilityOfReaching(levelProbabilities, asked);
  if (reached >= REACHED_FROM) return 'reached';
  if (asked === 2) return 1 - reached >= POOR_AT_THE_BOTTOM ? 'poor' : 'middling';
  return 1 - probabilityOfReaching(levelProbabilities, asked - 1) >= POOR_FROM ? 'poor' : 'middling';
}

/** @returns null when the job's profile speaks of another competency model than the test measures */
export function againstTarget(
  instrument: Instrument,
  measured: readonly DomainMeasure[],
  target: TargetProfile,
): AgainstTarget | null {
  if (target.modelId !== instrument.model.id) return null;
  const domains = instrument.domainIds.flatMap((id) => {
    const asked = target.domains[id];
    if (asked === undefined) return [];
    const shortName = instrument.model.domains.find((domain) => domain.id === id)?.shortName ?? { fr: id, en: id };
    return [
      askedDomain(
        instrument,
        measured.find((domain) => domain.id === id),
        { id, shortName, asked },
      ),
    ];
  });
  return { domains, rules: COMPENSATION_RULES };
}

function askedDomain(
  { scale }: Instrument,
  domain: DomainMeasure | undefined,
  { id, shortName, asked }: Pick<AskedDomain, 'id' | 'shortName' | 'asked'>,
): AskedDomain {
  const measure = domain?.measure;
  if (!measure) {
    const unknown = { gap: null, probabilityReached: null, probabilityFarBelow: null, isStronger: false };
    return { id, shortName, asked, ...unknown, reading: 'not-measured' };
  }
  const { levelProbabilities, estimate, interval } = measure;
  const cut = scale.cuts[asked - 2];
  const margin = Math.round(toPoints(scale, (interval.high - interval.low) / 2));
  const isAboveAsked = asked < levelProbabilities.length;
  return {
    id,
    shortName,
    asked,
    gap: cut ? { points: Math.round(toPoints(scale, estimate - cut.at)), margin } : null,
    probabilityReached: rounded(probabilityOfReaching(levelProbabilities, asked)),
    probabilityFarBelow: rounded(1 - probabilityOfReaching(levelProbabilities, asked - 1)),
    reading: readingOf(levelProbabilities, asked),
    isStronger: isAboveAsked && probabilityOfReaching(levelProbabilities, asked + 1) >= REACHED_FROM,
  };
}
