import { instantOf, type Instant } from '../kernel/clock.js';
import type { Chore } from '../queue/index.js';
import { closePeriod } from './close-period.js';
import type { MaturityServices } from './services.js';

/** Fewer tests than this wait for the next half-year: nothing of them could be shown. */
const FEWEST_TESTS = 5;

/** The first moment of the half-year that a moment belongs to. */
export function beginningOfHalfYear(now: Date): Instant {
  const month = now.getUTCMonth() < 6 ? 0 : 6;
  return instantOf(new Date(Date.UTC(now.getUTCFullYear(), month, 1)));
}

/** Each night: the half-year that is over is counted, where HR have not closed it earlier and enough were tested. */
export const closeHalfYears = (services: MaturityServices): Chore => ({
  kind: 'maturity.close-half-years',
  every: 'night',
  run: async ({ signal }) => {
    const { committed } = services.store;
    const until = beginningOfHalfYear(services.clock.now());
    for (const organisationId of await committed.organisations()) {
      signal.throwIfAborted();
      const [last] = await committed.periods(organisationId);
      if (last?.state === 'counting' || (last && last.endsAt >= until)) continue;
      const tested = await committed.testedWithin(organisationId, { after: last?.endsAt ?? null, until });
      if (tested >= FEWEST_TESTS) await closePeriod(services, { organisationId, endsAt: until, by: null });
    }
  },
});
