import { toItemIds, inOneForm, type BankItem, type Response } from '../item-bank/index.js';
import { instantOf } from '../kernel/clock.js';
import { acceptAnswer, itemOf } from './answer-question.js';
import { SittingAlreadyBegun } from './problems.js';
import { finishByClock } from './serve-next.js';
import type { AssessmentServices } from './services.js';
import { isOverdue, type Administration } from './sitting.js';
import { beginOnce } from './start-sitting.js';

/** Answers a question as it is shown: places are those on the screen. May move the clock. */
export type Respondent = (item: BankItem, served: Administration) => {
  readonly response: Response;
  readonly elapsedMs: number;
};

/**
 * A whole test by the same rules as one taken on a screen, in one unit of work: for people who do not exist, since nobody else answers
 * without having seen the question. @returns the sitting's id
 */
export function takeWholeSitting(services: AssessmentServices, code: string, respond: Respondent): Promise<string> {
  return services.store.write(async (tables) => {
    const begun = await beginOnce(services, tables, code, instantOf(services.clock.now()));
    if (typeof begun === 'string') throw new SittingAlreadyBegun();
    const { instrument, sitting } = begun;
    const administrations: Administration[] = [];
    for (let asked = begun.first; asked; ) {
      administrations.push(asked);
      const { response, elapsedMs } = respond(itemOf(instrument, asked), asked);
      const work = { tables, instrument, sitting, administrations, now: instantOf(services.clock.now()) };
      if (isOverdue(sitting, work.now)) {
        await finishByClock(work);
        break;
      }
      const given = { response: inOneForm(toItemIds(response, asked.shownOrder)), elapsedMs };
      const { answered, next } = await acceptAnswer(work, asked, given);
      administrations[administrations.length - 1] = answered;
      asked = next;
    }
    return sitting.id;
  });
}
