import { setImmediate } from 'node:timers/promises';
import { afterMinutes, instantOf, type Instant } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import type { JobHandler } from '../queue/index.js';
import { mayClosePeriod } from './access.js';
import { countPeriod } from './closing/count-period.js';
import { SMALLEST_TEAM, type Period } from './period.js';
import { NothingToClose } from './problems.js';
import type { MaturityServices } from './services.js';
import type { PeriodKey } from './store.js';

export const COUNT_PERIOD = 'maturity.count-period';

/** A test that ended just before may still be on its way into the database. */
const LAST_ANSWERS_MINUTES = 0.25;

/** HR wish to see figures now: what was answered since the last period is one. Figures come when the queue has counted them. */
export function closePeriodNow(services: MaturityServices, actor: Actor): Promise<Period> {
  mayClosePeriod(actor);
  const endsAt = instantOf(services.clock.now());
  return closePeriod(services, { organisationId: actor.organisationId, endsAt, by: actor });
}

/** @throws {NothingToClose} nothing ended since the last one, or that one is not counted yet */
export function closePeriod(
  { store, ids }: MaturityServices,
  {
    organisationId,
    endsAt,
    by,
  }: { readonly organisationId: string; readonly endsAt: Instant; readonly by: Actor | null },
): Promise<Period> {
  return store.write(async (tables) => {
    const [last] = await tables.lockPeriods(organisationId);
    const startsAt = last?.endsAt ?? null;
    if (last?.state === 'counting' || (startsAt !== null && startsAt >= endsAt)) throw new NothingToClose();
    if ((await tables.testedWithin(organisationId, { after: startsAt, until: endsAt })) === 0)
      throw new NothingToClose();
    const period: Period = {
      organisationId,
      id: ids.next(),
      startsAt,
      endsAt,
      state: 'counting',
      threshold: SMALLEST_TEAM,
      basis: null,
      closedBy: by?.personId ?? null,
    };
    await tables.addPeriod(period);
    await tables.jobs.enqueue({
      id: ids.next(),
      organisationId,
      kind: COUNT_PERIOD,
      payload: { organisationId, periodId: period.id },
      createdAt: endsAt,
      runAt: afterMinutes(endsAt, LAST_ANSWERS_MINUTES),
      onlyOnce: `${COUNT_PERIOD}:${period.id}`,
    });
    await tables.audit.append({
      organisationId,
      at: endsAt,
      actor: by ? nameInAudit(by) : 'service',
      action: 'period.closed',
      subject: { kind: 'period', id: period.id },
      facts: {},
    });
    return period;
  });
}

export const countPeriodHandler = (services: MaturityServices): JobHandler => ({
  kind: COUNT_PERIOD,
  run: async ({ job }) => {
    const { organisationId, periodId } = job.payload as { organisationId: string; periodId: string };
    await countClosedPeriod(services, { organisationId, id: periodId });
  },
});

/** The work itself, for whoever cannot wait for the queue. Counting again what is counted changes nothing. */
export async function countClosedPeriod(services: MaturityServices, key: PeriodKey): Promise<void> {
  const period = await services.store.committed.period(key);
  if (period?.state !== 'counting') return;
  const { basis, cuts } = await countPeriod(services, period, () => setImmediate());
  await services.store.write(async (tables) => {
    const current = await tables.period(key);
    // Another process may have counted it meanwhile.
    if (current?.state !== 'counting') return;
    await tables.keepFigures(key, cuts);
    await tables.keepPeriod({ ...current, state: 'closed', basis });
  });
}
