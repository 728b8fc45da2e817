import { instantOf } from '../kernel/clock.js';
import { dayOf, startOf } from '../kernel/local-day.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import type { Chore } from '../queue/index.js';
import { mayManageWaves } from './access.js';
import { scheduleJobs } from './launch-wave.js';
import { WaveIncomplete, WaveUnknown } from './problems.js';
import { monthsAfter, scheduleOf, type Recurrence, type Schedule } from './schedule.js';
import type { WaveServices } from './services.js';
import type { Wave } from './wave.js';

/** Has the same survey asked again and again, beginning with a wave that was planned. */
export function repeatWave(
  { store, clock, ids }: WaveServices,
  actor: Actor,
  waveId: string,
  recurrence: Recurrence,
): Promise<Schedule> {
  mayManageWaves(actor);
  return store.write(async (tables) => {
    const now = instantOf(clock.now());
    const wave = await tables.lockWave(actor.organisationId, waveId);
    if (!wave) throw new WaveUnknown();
    if (recurrence.nextOn <= dayOf(now)) throw new WaveIncomplete({ because: 'dates' });
    const schedule = scheduleOf(wave, wave.scheduleId ?? ids.next(), recurrence);
    await tables.keepSchedule(schedule);
    await tables.keepWave({ ...wave, scheduleId: schedule.id });
    await tables.audit.append({
      organisationId: wave.organisationId,
      at: now,
      actor: nameInAudit(actor),
      action: 'wave.repeated',
      subject: { kind: 'wave', id: wave.id },
      facts: { everyMonths: recurrence.everyMonths, nextOn: recurrence.nextOn },
    });
    return schedule;
  });
}

/** From its next wave on: when, how often and for how long. */
export function changeSchedule(
  { store, clock }: WaveServices,
  actor: Actor,
  scheduleId: string,
  recurrence: Recurrence,
): Promise<Schedule> {
  mayManageWaves(actor);
  return store.write(async (tables) => {
    const now = instantOf(clock.now());
    const schedule = await tables.lockSchedule(actor.organisationId, scheduleId);
    if (!schedule) throw new WaveUnknown();
    if (recurrence.nextOn <= dayOf(now)) throw new WaveIncomplete({ because: 'dates' });
    const changed: Schedule = { ...schedule, ...recurrence };
    await tables.keepSchedule(changed);
    await tables.audit.append({
      organisationId: actor.organisationId,
      at: now,
      actor: nameInAudit(actor),
      action: 'wave.schedule-changed',
      subject: { kind: 'schedule', id: scheduleId },
      facts: { everyMonths: recurrence.everyMonths, nextOn: recurrence.nextOn },
    });
    return changed;
  });
}

export function endSchedule({ store, clock }: WaveServices, actor: Actor, scheduleId: string): Promise<void> {
  mayManageWaves(actor);
  return store.write(async (tables) => {
    const schedule = await tables.lockSchedule(actor.organisationId, scheduleId);
    if (!schedule) throw new WaveUnknown();
    await tables.keepSchedule({ ...schedule, nextOn: null });
    await tables.audit.append({
      organisationId: actor.organisationId,
      at: instantOf(clock.now()),
      actor: nameInAudit(actor),
      action: 'wave.schedule-ended',
      subject: { kind: 'schedule', id: scheduleId },
      facts: {},
    });
  });
}

/** Plans and launches each wave whose day has come. A day that was missed gives one wave, not several. */
export const scheduledWaves = (services: WaveServices): Chore => ({
  kind: 'waves.scheduled',
  every: 'hour',
  run: async () => {
    const today = dayOf(instantOf(services.clock.now()));
    for (const schedule of await services.store.committed.dueSchedules(today)) await launchNext(services, schedule);
  },
});

async function launchNext(services: WaveServices, { organisationId, id, instrumentId }: Schedule): Promise<void> {
  const { store, clock, ids, instrumentFor } = services;
  const instrument = await instrumentFor(organisationId, instrumentId);
  if (!instrument) return;
  await store.write(async (tables) => {
    const now = instantOf(clock.now());
    const today = dayOf(now);
    const schedule = await tables.lockSchedule(organisationId, id);
    if (!schedule || schedule.nextOn === null || schedule.nextOn > today) return;
    const wave: Wave = {
      ...schedule.plan,
      opensAt: now,
      closesAt: startOf(daysAfter(today, schedule.openDays)),
      organisationId,
      id: ids.next(),
      instrument,
      state: 'scheduled',
      frame: null,
      openedAt: null,
      closedAt: null,
      lettersAskedAt: [],
      scheduleId: id,
      createdAt: now,
    };
    await tables.addWave(wave);
    await scheduleJobs(tables, wave, now, () => ids.next());
    let nextOn = schedule.nextOn;
    while (nextOn <= today) nextOn = monthsAfter(nextOn, schedule.everyMonths);
    await tables.keepSchedule({ ...schedule, nextOn });
  });
}

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);
