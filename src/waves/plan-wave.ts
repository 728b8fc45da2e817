import { instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayManageWaves } from './access.js';
import { WaveFixed, WaveIncomplete, WaveUnknown } from './problems.js';
import type { WaveServices } from './services.js';
import type { WaveTables } from './store.js';
import { THRESHOLDS, type Wave, type WavePlan } from './wave.js';

export interface PlannedWave {
  readonly instrumentId: string;
  readonly plan: WavePlan;
}

/** Keeps a wave that is being thought about; nobody is asked anything yet. */
export async function planWave(
  services: WaveServices,
  actor: Actor,
  { instrumentId, plan }: PlannedWave,
): Promise<Wave> {
  mayManageWaves(actor);
  const { store, clock, ids } = services;
  const wave: Wave = {
    ...checked(plan),
    organisationId: actor.organisationId,
    id: ids.next(),
    instrument: await instrumentOf(services, actor, instrumentId),
    state: 'planned',
    frame: null,
    openedAt: null,
    closedAt: null,
    lettersAskedAt: [],
    scheduleId: null,
    createdAt: instantOf(clock.now()),
  };
  await store.write((tables) => tables.addWave(wave));
  return wave;
}

/** Changes it as long as it is not launched. @throws {WaveFixed} */
export async function changeWave(
  services: WaveServices,
  actor: Actor,
  waveId: string,
  { instrumentId, plan }: PlannedWave,
): Promise<Wave> {
  mayManageWaves(actor);
  const instrument = await instrumentOf(services, actor, instrumentId);
  return services.store.write(async (tables) => {
    const wave = await tables.lockWave(actor.organisationId, waveId);
    if (!wave) throw new WaveUnknown();
    if (wave.state !== 'planned') throw new WaveFixed();
    const changed: Wave = { ...wave, ...checked(plan), instrument };
    await tables.keepWave(changed);
    return changed;
  });
}

/** Gives up a wave that has not opened. @throws {WaveFixed} */
export function discardWave({ store, clock }: WaveServices, actor: Actor, waveId: string): Promise<void> {
  mayManageWaves(actor);
  return store.write(async (tables) => {
    const wave = await tables.lockWave(actor.organisationId, waveId);
    if (!wave) throw new WaveUnknown();
    if (wave.state !== 'planned' && wave.state !== 'scheduled') throw new WaveFixed();
    await tables.removeWave(wave);
    await endScheduleOf(tables, wave);
    await tables.audit.append({
      organisationId: actor.organisationId,
      at: instantOf(clock.now()),
      actor: nameInAudit(actor),
      action: 'wave.discarded',
      subject: { kind: 'wave', id: wave.id },
      facts: {},
    });
  });
}

/** What was to be asked again is not, when its first wave is given up. */
async function endScheduleOf(tables: WaveTables, { organisationId, scheduleId }: Wave): Promise<void> {
  const schedule = scheduleId === null ? null : await tables.lockSchedule(organisationId, scheduleId);
  if (!schedule || (await tables.waves(organisationId)).some((other) => other.scheduleId === schedule.id)) return;
  await tables.keepSchedule({ ...schedule, nextOn: null });
}

async function instrumentOf({ instrumentFor }: WaveServices, actor: Actor, id: string): Promise<Wave['instrument']> {
  const instrument = await instrumentFor(actor.organisationId, id);
  if (!instrument) throw new WaveIncomplete({ because: 'instrument' });
  return instrument;
}

/** What no plan may say, whatever page or program sends it. */
function checked(plan: WavePlan): WavePlan {
  const refuse = (because: string): never => {
    throw new WaveIncomplete({ because });
  };
  const { threshold, opensAt, closesAt, population } = plan;
  if (threshold < THRESHOLDS.least || threshold > THRESHOLDS.most) refuse('threshold');
  if (closesAt <= opensAt) refuse('dates');
  if (plan.title.fr.trim() === '' || plan.title.en.trim() === '') refuse('title');
  if (population.kind === 'outside') {
    const names = population.audiences.map(({ id }) => id);
    if (names.length === 0 || new Set(names).size < names.length) refuse('audiences');
    if (!plan.isAnonymous) refuse('outside-is-anonymous');
  }
  return plan;
}
