import { inOneForm, scoreResponse, toItemIds, type Response } from '../item-bank/index.js';
import { canonicalJson } from '../kernel/digest.js';
import { instantOf, type Instant } from '../kernel/clock.js';
import { codeDigestOf } from './invitation.js';
import type { Instrument } from './instrument.js';
import { AnswerAlreadyGiven, LinkUnknown, PositionNotServed, SittingFinished } from './problems.js';
import { finish, serveNext } from './serve-next.js';
import type { AssessmentServices } from './services.js';
import { isAnswered, isOverdue, type Administration, type AnsweredAdministration, type Sitting } from './sitting.js';
import { viewOf, viewOfEnd, type SittingView } from './sitting-view.js';
import type { AssessmentTables } from './store.js';

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
    const sitting = await tables.lockSitting(codeDigestOf(code), sittingId);
    if (!sitting) throw new LinkUnknown();
    const instrument = await services.instruments.pinned(sitting.releaseDigest, sitting.blueprintId);
    const administrations = await tables.administrationsOf(sitting);
    return acceptOnce(tables, instrument, sitting, administrations, given, now);
  });
  // The end by the clock is kept first; only then is the late answer refused.
  if (!view) throw new SittingFinished();
  return view;
}

/** @returns null when the time was over before the answer came, which ends the sitting */
async function acceptOnce(
  tables: AssessmentTables,
  instrument: Instrument,
  sitting: Sitting,
  administrations: readonly Administration[],
  given: GivenAnswer,
  now: Instant,
): Promise<SittingView | null> {
  const asked = administrations[given.position - 1];
  if (!asked) throw sitting.state === 'finished' ? new SittingFinished() : new PositionNotServed(given.position);
  const response = inOneForm(toItemIds(given.response, asked.shownOrder));
  if (isAnswered(asked)) {
    if (canonicalJson(asked.response) !== canonicalJson(response)) throw new AnswerAlreadyGiven(given.position);
    return viewAfter(instrument, sitting, administrations, given.position);
  }
  if (sitting.state === 'finished') throw new SittingFinished();
  if (isOverdue(sitting, now)) {
    await finish(tables, instrument, sitting, administrations, sitting.deadline ?? now, 'time');
    return null;
  }
  const answered = answer(instrument, asked, response, given.elapsedMs, now);
  await tables.keepAnswer(sitting, answered);
  const all = [...administrations.slice(0, -1), answered];
  const next = await serveNext(tables, instrument, sitting, all, now);
  return next ? viewOf(instrument, sitting, next) : viewOfEnd(sitting, all.length);
}

/** What the reply was when the answer was first accepted: the question that followed it, or the end. */
function viewAfter(
  instrument: Instrument,
  sitting: Sitting,
  administrations: readonly Administration[],
  position: number,
): SittingView {
  const followed = administrations[position];
  return followed ? viewOf(instrument, sitting, followed) : viewOfEnd(sitting, position);
}

function answer(
  instrument: Instrument,
  asked: Administration,
  response: Response,
  elapsedMs: number,
  now: Instant,
): AnsweredAdministration {
  const item = instrument.items.get(asked.itemId);
  if (!item) throw new Error(`item ${asked.itemId} is not in the sitting's release`);
  return { ...asked, response, score: scoreResponse(item, response), elapsedMs, answeredAt: now };
}
