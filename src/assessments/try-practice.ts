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
async function practiceOf(services: AssessmentServices, code: string, turn: number): Promise<Practice> {
  const { instrument, invitation } = await openInvitation(services, code);
  const item = instrument.practice[turn % instrument.practice.length];
  if (!item) throw new Error(`blueprint ${instrument.blueprint.id} has no practice question`);
  return { item, shownOrder: shownOrderOf(item, uniformsOf(invitation.id, `practice ${turn}`)) };
}

/** Each turn shows the next of the blueprint's practice questions, then the first again in another order. */
export async function showPractice(services: AssessmentServices, code: string, turn: number): Promise<PresentedQuestion> {
  const { item, shownOrder } = await practiceOf(services, code, turn);
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
  { turn, response }: { readonly turn: number; readonly response: Response },
): Promise<PracticeOutcome> {
  const { item, shownOrder } = await practiceOf(services, code, turn);
  const score = scoreResponse(item, inOneForm(toItemIds(response, shownOrder)));
  return {
    correct: score === highestScoreOf(item),
    explanation: item.rationale,
    expected: toPlaces(rightResponseTo(item), shownOrder),
  };
}
