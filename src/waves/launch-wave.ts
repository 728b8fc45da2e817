import { instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayManageWaves } from './access.js';
import { staffAsked } from './population.js';
import { TooFewAsked, WaveFixed, WaveIncomplete, WaveUnknown } from './problems.js';
import { plannedRecurrence, scheduleOf } from './schedule.js';
import type { WaveServices } from './services.js';
import type { WaveTables } from './store.js';
import type { Wave } from './wave.js';

/** Jobs of a wave, with `{ organisationId, waveId }`. */
export const OPEN_WAVE = 'waves.open';
export const CLOSE_WAVE = 'waves.close';

/** From here on the wave opens and closes by itself, on its days. */
export function launchWave({ store, clock, ids }: WaveServices, actor: Actor, waveId: string): Promise<Wave> {
  mayManageWaves(actor);
  return store.write(async (tables) => {
    const now = instantOf(clock.now());
    const wave = await tables.lockWave(actor.organisationId, waveId);
    if (!wave) throw new WaveUnknown();
    if (wave.state === 'scheduled' || wave.state === 'open') return wave;
    if (wave.state !== 'planned') throw new WaveFixed();
    if (wave.closesAt <= now) throw new WaveIncomplete({ because: 'past' });
    await assertEnough(tables, wave);
    const launched: Wave = { ...wave, state: 'scheduled', scheduleId: await repeated(tables, wave, ids.next()) };
    await tables.keepWave(launched);
    await scheduleJobs(tables, launched, now, () => ids.next());
    await tables.audit.append({
      organisationId: wave.organisationId,
      at: now,
      actor: nameInAudit(actor),
      action: 'wave.launched',
      subject: { kind: 'wave', id: wave.id },
      facts: { anonymous: wave.isAnonymous ? 'yes' : 'no', threshold: wave.threshold },
    });
    return launched;
  });
}

/** A wave that was planned to be asked again begins its schedule as it is launched: a plan given up repeats nothing. */
async function repeated(tables: WaveTables, wave: Wave, newId: string): Promise<string | null> {
  const { repeatsEveryMonths, scheduleId } = wave;
  if (repeatsEveryMonths === undefined || scheduleId !== null) return scheduleId;
  await tables.keepSchedule(scheduleOf(wave, newId, plannedRecurrence(repeatsEveryMonths, wave)));
  return newId;
}

/** Fewer people than the smallest group: nothing could ever be shown. */
async function assertEnough(tables: WaveTables, { organisationId, population, threshold }: Wave): Promise<void> {
  if (population.kind === 'outside') return;
  const asked = await staffAsked(tables.people, organisationId, population);
  if (asked.length < threshold) throw new TooFewAsked({ asked: asked.length, threshold });
}

/** Its opening and its closing, each when its moment comes. */
export async function scheduleJobs(tables: WaveTables, wave: Wave, now: string, nextId: () => string): Promise<void> {
  const { organisationId, id, opensAt } = wave;
  await tables.jobs.enqueue({
    id: nextId(),
    organisationId,
    kind: OPEN_WAVE,
    payload: { organisationId, waveId: id },
    runAt: opensAt < now ? now : opensAt,
    createdAt: now,
    onlyOnce: `${OPEN_WAVE}:${id}`,
  });
  await scheduleClosing(tables, wave, now, nextId());
}

export async function scheduleClosing(
  tables: WaveTables,
  { organisationId, id, closesAt }: Wave,
  now: string,
  jobId: string,
): Promise<void> {
  await tables.jobs.enqueue({
    id: jobId,
    organisationId,
    kind: CLOSE_WAVE,
    payload: { organisationId, waveId: id },
    runAt: closesAt,
    createdAt: now,
    onlyOnce: `${CLOSE_WAVE}:${id}:${closesAt}`,
  });
}
