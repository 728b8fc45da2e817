import {
  inOneForm,
  highestScoreOf,
  presentQuestion,
  rightResponseTo,
  scoreResponse,
  shownOrderOf,
  toItemIds,
  toPlaces,
  type Item,
  type PresentedQuestion,
  type Response,
  type ShownOrder,
} from '../item-bank/index.js';
import type { Localised } from '../kernel/localised.js';
import { uniformsOf } from '../kernel/seeded-randomness.js';
import { openInvitation } from './open-invitation.js';
import type { AssessmentServices } from './services.js';

interface Practice {
  readonly item: Item;
  readonly shownOrder: ShownOrder;
}

/** Nothing of it is kept: the order is drawn from the invitation, so that it is the same when shown again. */
async function practiceOf(services: AssessmentServices, code: string): Promise<Practice> {
  const { instrument, invitation } = await openInvitation(services, code);
  const [item] = instrument.practice;
  if (!item) throw new Error(`blueprint ${instrument.blueprint.id} has no practice question`);
  return { item, shownOrder: shownOrderOf(item, uniformsOf(invitation.id, 'practice')) };
}

export async function showPractice(services: AssessmentServices, code: string): Promise<PresentedQuestion> {
  const { item, shownOrder } = await practiceOf(services, code);
  return presentQuestion(item, shownOrder);
}

export interface PracticeOutcome {
  readonly correct: boolean;
  readonly explanation: Localised;
  readonly expected: Response;
}

export async function answerPractice(
  services: AssessmentServices,
  code: string,
  response: Response,
): Promise<PracticeOutcome> {
  const { item, shownOrder } = await practiceOf(services, code);
  const score = scoreResponse(item, inOneForm(toItemIds(response, shownOrder)));
  return {
    correct: score === highestScoreOf(item),
    explanation: item.rationale,
    expected: toPlaces(rightResponseTo(item), shownOrder),
  };
}
