import { instantOf, type Instant } from '../kernel/clock.js';
import { mayUseSitting } from './access.js';
import { LinkUnknown } from './problems.js';
import { finish } from './serve-next.js';
import type { AssessmentServices } from './services.js';
import { isAnswered, isOverdue, type Sitting } from './sitting.js';
import { viewOf, viewOfEnd, type SittingView } from './sitting-view.js';
import { codeDigestOf } from './invitation.js';

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
  const flags = await committed.flagsOf(sitting);
  const isFlagged = flags.some((flag) => flag.position === waiting.position);
  const instrument = await services.instruments.pinned(sitting.releaseDigest, sitting.blueprintId);
  return viewOf(instrument, sitting, waiting, isFlagged);
}

/** The time is over when the clock says so, not when somebody looks: the sitting ended at its deadline. */
export async function endWhenOverdue(
  services: AssessmentServices,
  code: string,
  sitting: Sitting,
  now: Instant,
): Promise<void> {
  const instrument = await services.instruments.pinned(sitting.releaseDigest, sitting.blueprintId);
  await services.store.write(async (tables) => {
    const held = await tables.lockSitting(codeDigestOf(code), sitting.id);
    if (!held) throw new LinkUnknown();
    if (!isOverdue(held, now)) return;
    const administrations = await tables.administrationsOf(held);
    await finish({ tables, instrument, sitting: held, administrations, now }, 'time', held.deadline ?? now);
  });
}
