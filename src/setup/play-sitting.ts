import {
  acknowledgeNotice,
  answerQuestion,
  codeDigestOf,
  noticeVersionOf,
  startSitting,
  takeWholeSitting,
  type AssessmentServices,
  type SittingView,
} from '../assessments/index.js';
import type { Locale } from '../kernel/localised.js';
import { answerOf, elapsedMsOf, type FictitiousPerson } from './fictitious-person.js';
import type { StoryClock } from './story-clock.js';

export interface Played {
  readonly code: string;
  readonly locale: Locale;
  readonly person: FictitiousPerson;
  /** Stops after that many answers; all of them when absent. */
  readonly answers?: number;
}

/** Somebody fictitious takes a test as anybody would. @returns the sitting's id */
export async function playSitting(services: AssessmentServices, clock: StoryClock, played: Played): Promise<string> {
  await acknowledge(services, played);
  const { person } = played;
  if (played.answers === undefined) {
    return takeWholeSitting(services, played.code, (item, { position, shownOrder }) => {
      const elapsedMs = elapsedMsOf(person, position);
      clock.pass(elapsedMs);
      return { response: answerOf(person, item, shownOrder), elapsedMs };
    });
  }
  let { view } = await startSitting(services, played.code);
  const { answers } = played;
  while (view.question && view.question.position <= answers) view = await answerNext(services, clock, played, view);
  return view.id;
}

async function acknowledge(services: AssessmentServices, { code, locale }: Played): Promise<void> {
  const opened = await services.store.committed.linkOf(codeDigestOf(code));
  if (!opened) throw new Error('the demonstration lost an invitation');
  const { notice } = await services.instruments.current(opened.campaign.blueprintId);
  await acknowledgeNotice(services, code, { noticeVersion: noticeVersionOf(notice), locale });
}

async function answerNext(
  services: AssessmentServices,
  clock: StoryClock,
  { code, person }: Played,
  view: SittingView,
): Promise<SittingView> {
  const opened = await services.store.committed.linkOf(codeDigestOf(code));
  if (!opened?.sitting) throw new Error('the demonstration lost a sitting');
  const { sitting } = opened;
  const served = (await services.store.committed.administrationsOf(sitting)).at(-1);
  const instrument = await services.instruments.pinned(sitting.releaseDigest, sitting.blueprintId);
  const item = served && instrument.items.get(served.itemId);
  if (!item) throw new Error('the demonstration lost a question');
  const { position } = served;
  const elapsedMs = elapsedMsOf(person, position);
  clock.pass(elapsedMs);
  const response = answerOf(person, item, served.shownOrder);
  return answerQuestion(services, code, view.id, { position, response, elapsedMs });
}
