import { instantOf } from '../kernel/clock.js';
import { mayUseSitting } from './access.js';
import type { Flag, SittingEvent } from './flag.js';
import { PositionNotServed } from './problems.js';
import type { AssessmentServices } from './services.js';

/** Keeps that a question seems broken. It counts until a person has decided. The same flag twice is one. */
export async function flagQuestion(
  services: AssessmentServices,
  code: string,
  sittingId: string,
  raised: Pick<Flag, 'position' | 'category' | 'comment'>,
): Promise<void> {
  const now = instantOf(services.clock.now());
  await services.store.write(async (tables) => {
    const { sitting } = await mayUseSitting((digest) => tables.lockLink(digest), code, sittingId, now);
    const served = await tables.administrationsOf(sitting);
    if (!served.some(({ position }) => position === raised.position)) throw new PositionNotServed(raised.position);
    const flags = await tables.flagsOf(sitting);
    if (flags.some((flag) => flag.position === raised.position && flag.category === raised.category)) return;
    const { organisationId, id } = sitting;
    const flag: Flag = {
      organisationId,
      id: services.ids.next(),
      sittingId: id,
      ...raised,
      raisedAt: now,
      decision: null,
    };
    await tables.addFlag(flag);
  });
}

/** Enough to see a habit; a page that tells it thousands of times must not fill the database. */
const MOST_EVENTS = 500;

/** Notes, gently, that the window was left or found again: a question to ask perhaps, never a guilt. */
export async function noteEvent(
  services: AssessmentServices,
  code: string,
  sittingId: string,
  event: Pick<SittingEvent, 'position' | 'kind'>,
): Promise<void> {
  const now = instantOf(services.clock.now());
  await services.store.write(async (tables) => {
    const { sitting } = await mayUseSitting((digest) => tables.linkOf(digest), code, sittingId, now);
    if (sitting.state === 'finished' || (await tables.countEventsOf(sitting)) >= MOST_EVENTS) return;
    const { organisationId, id } = sitting;
    await tables.addEvent({ organisationId, id: services.ids.next(), sittingId: id, ...event, at: now });
  });
}
