import type { Instant } from '../kernel/clock.js';
import { composeResult } from './result.js';
import type { Instrument } from './instrument.js';
import { chooseItem, forecastProgress, shownOrderAt, standingOf, whyStop, type Choice, type Standing } from './next-step.js';
import { leftOutOf } from './accommodations.js';
import { deadlineAt, type Administration, type EndReason, type Sitting } from './sitting.js';
import type { AssessmentTables } from './store.js';

/** A sitting held by a unit of work, with all that its next step needs. */
export interface SittingAtWork {
  readonly tables: AssessmentTables;
  readonly instrument: Instrument;
  readonly sitting: Sitting;
  readonly administrations: readonly Administration[];
  readonly now: Instant;
}

/**
 * The step after an answer, inside its unit of work: either the next item, stored before it is shown, or the end with its result.
 * @returns the item to show, or null when the test has ended
 */
export async function serveNext(work: SittingAtWork): Promise<Administration | null> {
  const { tables, instrument, sitting, administrations, now } = work;
  const standing = standingOf(instrument, administrations, sitting.accommodations, sitting.excludedItems);
  const reason = whyStop(instrument, standing);
  if (reason) {
    await finish(work, reason);
    return null;
  }
  const position = administrations.length + 1;
  const choice = await chooseAndCount(work, standing, position);
  const served: Administration = {
    position,
    itemId: choice.item.id,
    shownOrder: shownOrderAt(choice.item, sitting.seed, position),
    selection: choice.selection,
    progress: forecastProgress(instrument, standing, administrations.at(-1)?.progress ?? null),
    servedAt: now,
    answeredAt: null,
    response: null,
    elapsedMs: null,
    score: null,
    withdrawnAt: null,
  };
  await tables.serve(sitting, served);
  return served;
}

/** Between reading the counts and counting this one, another process may have reached the cap: then the next best is tried. */
async function chooseAndCount(work: SittingAtWork, standing: Standing, position: number): Promise<Choice> {
  const { instrument, sitting, tables } = work;
  const { exposures } = tables;
  const { exposureRule } = instrument;
  const capped = new Set(await exposures.exhausted(sitting.organisationId, exposureRule));
  for (;;) {
    const choice = chooseItem(instrument, standing, { capped, seed: sitting.seed, position });
    const itemId = choice.item.id;
    if (choice.selection.capLifted) {
      await exposures.exposeAnyway(sitting.organisationId, exposureRule.bankId, itemId);
      return choice;
    }
    if (await exposures.tryToExpose(sitting.organisationId, exposureRule, itemId)) return choice;
    capped.add(itemId);
  }
}

/** Ends the test and keeps its result, in the same unit of work. */
export async function finish(work: SittingAtWork, because: EndReason, endedAt = work.now): Promise<void> {
  const { tables, instrument, sitting, administrations } = work;
  await tables.endSitting(sitting, endedAt, because);
  const made = { revision: 1, because: 'finished', computedAt: work.now } as const;
  const leftOut = leftOutOf(instrument.items.values(), sitting.accommodations);
  await tables.addResult(sitting, { ...composeResult(instrument, administrations, made), ...(leftOut && { leftOut }) });
}

/** The time is over when the clock says so, not when somebody looks: the sitting ended at its deadline. */
export const finishByClock = (work: SittingAtWork): Promise<void> =>
  finish(work, 'time', deadlineAt(work.sitting, work.now) ?? work.now);
