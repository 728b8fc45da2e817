import { instantOf } from '../kernel/clock.js';
import { holdSitting } from './access.js';
import type { SittingEvent } from './flag.js';
import { PauseNotAllowed, PauseUsedUp, SittingFinished } from './problems.js';
import type { AssessmentServices } from './services.js';
import { showSitting } from './show-sitting.js';
import { isOverdue, isPaused, LONGEST_PAUSES_MS, pause, resume, type Sitting } from './sitting.js';
import type { SittingView } from './sitting-view.js';
import type { AssessmentTables } from './store.js';

/** Stops the clock of somebody to whom pauses were granted. Pausing twice is pausing once. */
export async function pauseSitting(services: AssessmentServices, code: string, sittingId: string): Promise<SittingView> {
  const now = instantOf(services.clock.now());
  await services.store.write(async (tables) => {
    const sitting = await holdSitting(tables, code, sittingId);
    if (!sitting.accommodations.pauseAllowed) throw new PauseNotAllowed();
    if (sitting.state === 'finished' || isOverdue(sitting, now)) throw new SittingFinished();
    if (isPaused(sitting, now)) return;
    const running = resume(sitting, now);
    if (running.pausedMs >= LONGEST_PAUSES_MS) throw new PauseUsedUp(LONGEST_PAUSES_MS / 60_000);
    await tables.keepClock(pause(running, now));
    await note(services, tables, sitting, { kind: 'paused', at: now });
  });
  return showSitting(services, code, sittingId);
}

/** The clock runs again; the very same question is there. */
export async function resumeSitting(services: AssessmentServices, code: string, sittingId: string): Promise<SittingView> {
  const now = instantOf(services.clock.now());
  await services.store.write(async (tables) => {
    const sitting = await holdSitting(tables, code, sittingId);
    if (sitting.state === 'finished' || sitting.pausedAt === null) return;
    await tables.keepClock(resume(sitting, now));
    await note(services, tables, sitting, { kind: 'resumed', at: now });
  });
  return showSitting(services, code, sittingId);
}

async function note(
  { ids }: AssessmentServices,
  tables: AssessmentTables,
  sitting: Sitting,
  event: Pick<SittingEvent, 'kind' | 'at'>,
): Promise<void> {
  const position = (await tables.administrationsOf(sitting)).length;
  const { organisationId, id: sittingId } = sitting;
  await tables.addEvent({ organisationId, id: ids.next(), sittingId, position, ...event });
}
