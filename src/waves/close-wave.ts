import { instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { JobPostponed, type JobHandler } from '../queue/index.js';
import { mayManageWaves } from './access.js';
import { CLOSE_WAVE, scheduleClosing } from './launch-wave.js';
import { WaveIncomplete, WaveNotOpen, WaveUnknown } from './problems.js';
import type { WaveServices } from './services.js';
import type { WaveTables } from './store.js';
import type { Wave } from './wave.js';

/** Asked for when nobody answers any more, with `{ organisationId, waveId }`: whoever counts answers does it. */
const COUNT_WAVE = 'count-wave';

const LONGEST_PAUSE_MS = 3_600_000;
const OPENS_FIRST_MS = 60_000;

/** Ends a wave before its day. */
export function closeWave(services: WaveServices, actor: Actor, waveId: string): Promise<Wave> {
  mayManageWaves(actor);
  return services.store.write(async (tables) => {
    const wave = await tables.lockWave(actor.organisationId, waveId);
    if (!wave) throw new WaveUnknown();
    if (wave.state === 'closing' || wave.state === 'closed') return wave;
    if (wave.state !== 'open') throw new WaveNotOpen();
    return close(services, tables, wave, nameInAudit(actor));
  });
}

/** Gives people more time, or less, as long as it is open. */
export function moveClosing(
  { store, clock, ids }: WaveServices,
  actor: Actor,
  { waveId, closesAt }: { readonly waveId: string; readonly closesAt: string },
): Promise<Wave> {
  mayManageWaves(actor);
  return store.write(async (tables) => {
    const now = instantOf(clock.now());
    const wave = await tables.lockWave(actor.organisationId, waveId);
    if (!wave) throw new WaveUnknown();
    if (wave.state !== 'open' && wave.state !== 'scheduled') throw new WaveNotOpen();
    if (closesAt <= now || closesAt <= wave.opensAt) throw new WaveIncomplete({ because: 'dates' });
    const moved: Wave = { ...wave, closesAt };
    await tables.keepWave(moved);
    await scheduleClosing(tables, moved, now, ids.next());
    await tables.audit.append({
      organisationId: wave.organisationId,
      at: now,
      actor: nameInAudit(actor),
      action: 'wave.extended',
      subject: { kind: 'wave', id: wave.id },
      facts: { closesAt },
    });
    return moved;
  });
}

/** When its day has come. */
export const closeWaveHandler = (services: WaveServices): JobHandler => ({
  kind: CLOSE_WAVE,
  run: async ({ job }) => {
    const { organisationId, waveId } = job.payload as { organisationId: string; waveId: string };
    const known = await services.store.committed.wave(organisationId, waveId);
    if (!known || (known.state !== 'open' && known.state !== 'scheduled')) return;
    const missingMs = Date.parse(known.closesAt) - services.clock.now().getTime();
    if (missingMs > 0) throw new JobPostponed(Math.min(missingMs, LONGEST_PAUSE_MS), 'the wave closes later');
    // Nothing ran meanwhile: its opening waits too, and what opens late must still be closed.
    if (known.state === 'scheduled') throw new JobPostponed(OPENS_FIRST_MS, 'the wave has not opened yet');
    await services.store.write(async (tables) => {
      const wave = await tables.lockWave(organisationId, waveId);
      if (wave?.state === 'open') await close(services, tables, wave, 'service');
    });
  },
});

async function close({ clock, ids }: WaveServices, tables: WaveTables, wave: Wave, actor: string): Promise<Wave> {
  const now = instantOf(clock.now());
  const closing: Wave = { ...wave, state: 'closing', closedAt: now };
  await tables.keepWave(closing);
  await tables.forgetRespondents(wave);
  await tables.forgetOrder(wave);
  const { organisationId, id } = wave;
  const payload = { organisationId, waveId: id };
  const job = { id: ids.next(), organisationId, kind: COUNT_WAVE, payload, runAt: now, createdAt: now };
  await tables.jobs.enqueue({ ...job, onlyOnce: `${COUNT_WAVE}:${id}` });
  await tables.audit.append({
    organisationId,
    at: now,
    actor,
    action: 'wave.closed',
    subject: { kind: 'wave', id },
    facts: {},
  });
  return closing;
}
