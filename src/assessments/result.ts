import type { Instant } from '../kernel/clock.js';
import {
  composite,
  interval95,
  probabilitiesOfLevels,
  probabilityBelowOwnMean,
  type Estimate,
  type JointEstimate,
} from '../psychometrics/index.js';
import type { LeftOut } from './accommodations.js';
import { estimateFrom } from './ability.js';
import { cutsOf, type Instrument } from './instrument.js';
import { countingAnswers, isAnswered, type Administration } from './sitting.js';

/** Facts about one measured quantity, in logits. */
export interface Measure {
  readonly estimate: number;
  readonly standardError: number;
  readonly interval: { readonly low: number; readonly high: number };
  /** From 1; the most probable one. */
  readonly level: number;
  readonly levelProbabilities: readonly number[];
}

export type OwnStanding = 'above' | 'below' | 'not-distinguishable';

export interface DomainMeasure {
  readonly id: string;
  readonly questions: number;
  /** Null where no question of the domain was scored. */
  readonly measure: Measure | null;
  /** The error reached the blueprint's target. */
  readonly isPrecise: boolean;
  readonly standing: OwnStanding;
  /** Probability that the domain lies below the person's own mean. */
  readonly probabilityBelow: number;
}

export interface StoredResult {
  readonly revision: number;
  readonly because: 'finished' | 'flag-decided';
  readonly computedAt: Instant;
  readonly scoredQuestions: number;
  readonly answeredQuestions: number;
  /** Null unless every domain was asked: a mean of what was not measured would be the prior speaking. So for the pillars. */
  readonly overall: Measure | null;
  readonly pillars: readonly { readonly id: string; readonly measure: Measure | null }[];
  readonly domains: readonly DomainMeasure[];
  /** What was not asked so that the test suits the person. */
  readonly leftOut?: LeftOut;
}

/** Under this probability, saying which side of their own mean a domain lies on would be a guess. */
const DISTINGUISHABLE = 0.8;

/** What the answers say, and nothing beyond: facts in logits; the edge makes scores and sentences of them. */
export function composeResult(
  instrument: Instrument,
  administrations: readonly Administration[],
  made: Pick<StoredResult, 'revision' | 'because' | 'computedAt'>,
): StoredResult {
  const { shown } = estimateFrom(instrument, administrations);
  const counting = countingAnswers(administrations);
  const questionsOf = (domain: string): number =>
    counting.filter(({ itemId }) => instrument.items.get(itemId)?.domain === domain).length;
  const asked = instrument.measuredDimensions.filter((dimension) => questionsOf(domainAt(instrument, dimension)) > 0);
  const measureOf = (name: string): Measure => toMeasure(composite(shown, instrument.weightsOf(name)), instrument);
  const isWholeAsked = (dimensions: readonly number[]): boolean => dimensions.every((one) => asked.includes(one));
  return {
    ...made,
    scoredQuestions: counting.length,
    answeredQuestions: administrations.filter(isAnswered).length,
    overall: isWholeAsked(instrument.measuredDimensions) ? measureOf('overall') : null,
    pillars: instrument.model.pillars.map(({ id }) => {
      const own = instrument.measuredDimensions.filter((one) => instrument.model.domains[one]?.pillar === id);
      return { id, measure: own.length > 0 && isWholeAsked(own) ? measureOf(id) : null };
    }),
    domains: instrument.measuredDimensions.map((dimension) => {
      const id = domainAt(instrument, dimension);
      const questions = questionsOf(id);
      const measure = questions > 0 ? measureOf(id) : null;
      if (!measure) return { id, questions, measure, ...NOT_MEASURED };
      const isPrecise = measure.standardError <= instrument.blueprint.precision.domainError;
      return { id, questions, measure, isPrecise, ...standingAmong(shown, dimension, asked) };
    }),
  };
}

const domainAt = (instrument: Instrument, dimension: number): string => instrument.domainIds[dimension] ?? '';

function toMeasure(estimate: Estimate, instrument: Instrument): Measure {
  const levelProbabilities = probabilitiesOfLevels(estimate.estimate, estimate.standardError, cutsOf(instrument));
  const level = levelProbabilities.indexOf(Math.max(...levelProbabilities)) + 1;
  return { ...estimate, interval: interval95(estimate), level, levelProbabilities };
}

const NOT_MEASURED = { isPrecise: false, standing: 'not-distinguishable', probabilityBelow: 0.5 } as const;

function standingAmong(
  shown: JointEstimate,
  dimension: number,
  asked: readonly number[],
): Pick<DomainMeasure, 'standing' | 'probabilityBelow'> {
  const probabilityBelow = probabilityBelowOwnMean(shown, dimension, asked);
  if (probabilityBelow >= DISTINGUISHABLE) return { standing: 'below', probabilityBelow };
  const isAbove = 1 - probabilityBelow >= DISTINGUISHABLE;
  return { standing: isAbove ? 'above' : 'not-distinguishable', probabilityBelow };
}
