import { instantOf } from '../kernel/clock.js';
import { holdSitting } from './access.js';
import { finish, finishByClock } from './serve-next.js';
import type { AssessmentServices } from './services.js';
import { isAnswered, isOverdue } from './sitting.js';
import { viewOfEnd, type SittingView } from './sitting-view.js';

/** The person ends the test here: what was not reached is not scored. Ending twice is ending once. */
export function endSitting(services: AssessmentServices, code: string, sittingId: string): Promise<SittingView> {
  const now = instantOf(services.clock.now());
  return services.store.write(async (tables) => {
    const sitting = await holdSitting(tables, code, sittingId);
    const administrations = await tables.administrationsOf(sitting);
    if (sitting.state === 'running') {
      const instrument = await services.instruments.pinned(sitting.releaseDigest, sitting.blueprintId);
      const work = { tables, instrument, sitting, administrations, now };
      if (isOverdue(sitting, now)) await finishByClock(work);
      else await finish(work, 'stopped');
    }
    return viewOfEnd(sitting, administrations.filter(isAnswered).length);
  });
}
