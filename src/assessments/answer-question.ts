import { inOneForm, scoreResponse, toItemIds, type BankItem, type Response } from '../item-bank/index.js';
import { canonicalJson } from '../kernel/digest.js';
import { instantOf } from '../kernel/clock.js';
import { holdSitting } from './access.js';
import { explanationOf } from './explain-answer.js';
import type { Instrument } from './instrument.js';
import { AnswerAlreadyGiven, PositionNotServed, SittingFinished, SittingPaused } from './problems.js';
import { finishByClock, serveNext, type SittingAtWork } from './serve-next.js';
import type { AssessmentServices } from './services.js';
import { isAnswered, isOverdue, isPaused, type Administration, type AnsweredAdministration } from './sitting.js';
import { viewOf, viewOfEnd, type SittingView } from './sitting-view.js';

export interface GivenAnswer {
  readonly position: number;
  readonly response: Response;
  readonly elapsedMs: number;
}

/**
 * Accepts an answer once, by (sitting, position). The reply leaves only when the answer, the next question and the count of its
 * exposure are durable together. A repeat gets the same reply; another answer to the same question is refused.
 */
export async function answerQuestion(
  services: AssessmentServices,
  code: string,
  sittingId: string,
  given: GivenAnswer,
): Promise<SittingView> {
  const now = instantOf(services.clock.now());
  const view = await services.store.write(async (tables) => {
    const sitting = await holdSitting(tables, code, sittingId);
    const instrument = await services.instruments.pinned(sitting.releaseDigest, sitting.blueprintId);
    const administrations = await tables.administrationsOf(sitting);
    return acceptOnce({ tables, instrument, sitting, administrations, now }, given);
  });
  // The end by the clock is kept first; only then is the late answer refused.
  if (!view) throw new SittingFinished();
  return view;
}

/** @returns null when the time was over before the answer came, which ends the sitting */
async function acceptOnce(work: SittingAtWork, given: GivenAnswer): Promise<SittingView | null> {
  const { sitting, administrations, now } = work;
  const asked = administrations[given.position - 1];
  if (!asked) throw sitting.state === 'finished' ? new SittingFinished() : new PositionNotServed(given.position);
  const response = inOneForm(toItemIds(given.response, asked.shownOrder));
  if (isAnswered(asked)) {
    if (canonicalJson(asked.response) !== canonicalJson(response)) throw new AnswerAlreadyGiven(given.position);
    return { ...viewAfter(work, given.position), ...explained(work, asked) };
  }
  if (sitting.state === 'finished') throw new SittingFinished();
  if (isOverdue(sitting, now)) {
    await finishByClock(work);
    return null;
  }
  if (isPaused(sitting, now)) throw new SittingPaused();
  const { answered, next } = await acceptAnswer(work, asked, { response, elapsedMs: given.elapsedMs });
  const shown = next ? viewOf(work, next) : viewOfEnd(sitting, administrations.length);
  return { ...shown, ...explained(work, answered) };
}

/** Scores and keeps the answer to the question that waits for one, then serves what follows. */
export async function acceptAnswer(
  work: SittingAtWork,
  asked: Administration,
  { response, elapsedMs }: { readonly response: Response; readonly elapsedMs: number },
): Promise<{ readonly answered: AnsweredAdministration; readonly next: Administration | null }> {
  const { tables, instrument, sitting, administrations, now } = work;
  const score = scoreResponse(itemOf(instrument, asked), response);
  const answered = { ...asked, response, score, elapsedMs, answeredAt: now };
  await tables.keepAnswer(sitting, answered);
  const next = await serveNext({ ...work, administrations: [...administrations.slice(0, -1), answered] });
  return { answered, next };
}

/** What the reply was when the answer was first accepted: the question that followed it, or the end. */
function viewAfter(work: SittingAtWork, position: number): SittingView {
  const { sitting, administrations } = work;
  const followed = administrations[position];
  return followed ? viewOf(work, followed) : viewOfEnd(sitting, position);
}

const explained = ({ instrument }: SittingAtWork, answered: AnsweredAdministration): Pick<SittingView, 'explained'> => ({
  explained: explanationOf(instrument, answered),
});

export function itemOf(instrument: Instrument, { itemId }: Administration): BankItem {
  const item = instrument.items.get(itemId);
  if (!item) throw new Error(`item ${itemId} is not in the sitting's release`);
  return item;
}
