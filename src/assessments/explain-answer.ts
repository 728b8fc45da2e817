import { highestScoreOf, rightResponseTo, toPlaces, type Response } from '../item-bank/index.js';
import type { Localised } from '../kernel/localised.js';
import type { Instrument } from './instrument.js';
import type { AnsweredAdministration } from './sitting.js';

/** What an answer was worth and why, told to the person at once. */
export interface ExplainedAnswer {
  readonly position: number;
  readonly verdict: 'right' | 'partly' | 'wrong';
  readonly expected: Response;
  readonly explanation: Localised;
}

/**
 * Null wherever the key must stay unknown. Two things must both allow it, the blueprint and the item: a mistake in one content file
 * gives nothing away.
 */
export function explanationOf(
  { blueprint, items }: Instrument,
  { itemId, position, score, shownOrder }: AnsweredAdministration,
): ExplainedAnswer | null {
  const item = items.get(itemId);
  if (!blueprint.explainsAnswers || item?.use !== 'practice') return null;
  const highest = highestScoreOf(item);
  return {
    position,
    verdict: score === highest ? 'right' : score > 0 ? 'partly' : 'wrong',
    expected: toPlaces(rightResponseTo(item), shownOrder),
    explanation: item.rationale,
  };
}
