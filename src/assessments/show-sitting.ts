import { instantOf, type Instant } from '../kernel/clock.js';
import { holdSitting, mayUseSitting } from './access.js';
import { finishByClock } from './serve-next.js';
import type { AssessmentServices } from './services.js';
import { isAnswered, isOverdue, isPaused, type Sitting } from './sitting.js';
import { viewOf, viewOfEnd, viewOfPause, type SittingView } from './sitting-view.js';

/** The very same question after a reload, on another device, after a break; or the end, when the time has passed meanwhile. */
export async function showSitting(services: AssessmentServices, code: string, sittingId: string): Promise<SittingView> {
  const now = instantOf(services.clock.now());
  const { committed } = services.store;
  const { sitting } = await mayUseSitting((digest) => committed.linkOf(digest), code, sittingId, now);
  if (isOverdue(sitting, now)) {
    await endWhenOverdue(services, code, sitting, now);
    return showSitting(services, code, sittingId);
  }
  const administrations = await committed.administrationsOf(sitting);
  if (sitting.state === 'finished') return viewOfEnd(sitting, administrations.filter(isAnswered).length);
  const waiting = administrations.find((administration) => !isAnswered(administration));
  // The last answer came from another tab between the two readings: the sitting has ended meanwhile.
  if (!waiting) return showSitting(services, code, sittingId);
  if (isPaused(sitting, now)) return viewOfPause(sitting, waiting, now);
  const flags = await committed.flagsOf(sitting);
  const isFlagged = flags.some((flag) => flag.position === waiting.position);
  const instrument = await services.instruments.pinned(sitting.releaseDigest, sitting.blueprintId);
  return viewOf({ instrument, sitting, now }, waiting, isFlagged);
}

export async function endWhenOverdue(
  services: AssessmentServices,
  code: string,
  sitting: Sitting,
  now: Instant,
): Promise<void> {
  const instrument = await services.instruments.pinned(sitting.releaseDigest, sitting.blueprintId);
  await services.store.write(async (tables) => {
    const held = await holdSitting(tables, code, sitting.id);
    if (!isOverdue(held, now)) return;
    const administrations = await tables.administrationsOf(held);
    await finishByClock({ tables, instrument, sitting: held, administrations, now });
  });
}
