import type { Instant } from '../kernel/clock.js';
import { composeResult } from './result.js';
import type { Instrument } from './instrument.js';
import { chooseItem, forecastProgress, shownOrderAt, standingOf, whyStop, type Choice, type Standing } from './next-step.js';
import type { Administration, EndReason, Sitting } from './sitting.js';
import type { AssessmentTables } from './store.js';

/**
 * The step after an answer, inside its unit of work: either the next item, stored before it is shown, or the end with its result.
 * @returns the item to show, or null when the test has ended
 */
export async function serveNext(
  tables: AssessmentTables,
  instrument: Instrument,
  sitting: Sitting,
  administrations: readonly Administration[],
  now: Instant,
): Promise<Administration | null> {
  const standing = standingOf(instrument, administrations);
  const reason = whyStop(instrument, standing);
  if (reason) {
    await finish(tables, instrument, sitting, administrations, now, reason);
    return null;
  }
  const position = administrations.length + 1;
  const choice = await chooseAndCount(tables, instrument, sitting, standing, position);
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
async function chooseAndCount(
  tables: AssessmentTables,
  instrument: Instrument,
  sitting: Sitting,
  standing: Standing,
  position: number,
): Promise<Choice> {
  const { exposures } = tables;
  const { exposureRule } = instrument;
  const capped = new Set(await exposures.exhausted(sitting.organisationId, exposureRule));
  for (;;) {
    const choice = chooseItem(instrument, standing, capped, sitting.seed, position);
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
export async function finish(
  tables: AssessmentTables,
  instrument: Instrument,
  sitting: Sitting,
  administrations: readonly Administration[],
  now: Instant,
  because: EndReason,
): Promise<void> {
  await tables.endSitting(sitting, now, because);
  const result = composeResult(instrument, administrations, { revision: 1, because: 'finished', computedAt: now });
  await tables.addResult(sitting, result);
}
