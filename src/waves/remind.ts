import { instantOf } from '../kernel/clock.js';
import { dayOf, startOf } from '../kernel/local-day.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import type { Chore } from '../queue/index.js';
import { mayManageWaves } from './access.js';
import { askForLetters } from './open-wave.js';
import { RemindedLately, WaveNotOpen, WaveUnknown } from './problems.js';
import type { WaveServices } from './services.js';
import type { WaveTables } from './store.js';
import { isAnswerable, type Wave } from './wave.js';

const DAY_MS = 86_400_000;
/** Between two letters to the same people. */
const REST_DAYS = 3;

/** From when on people may be written to again. */
export const mayBeRemindedFrom = ({ lettersAskedAt }: Pick<Wave, 'lettersAskedAt'>): string =>
  new Date(Date.parse(lettersAskedAt.at(-1) ?? '1970-01-01') + REST_DAYS * DAY_MS).toISOString();

/** Reminds everybody who has not answered, without telling anybody who they are. */
export function remindWave(services: WaveServices, actor: Actor, waveId: string): Promise<Wave> {
  mayManageWaves(actor);
  return services.store.write(async (tables) => {
    const now = instantOf(services.clock.now());
    const wave = await tables.lockWave(actor.organisationId, waveId);
    if (!wave) throw new WaveUnknown();
    if (!isAnswerable(wave, now) || wave.population.kind === 'outside') throw new WaveNotOpen();
    if (now < mayBeRemindedFrom(wave)) throw new RemindedLately({ from: mayBeRemindedFrom(wave) });
    const reminded = await remind(services, tables, wave, now);
    await tables.audit.append({
      organisationId: wave.organisationId,
      at: now,
      actor: nameInAudit(actor),
      action: 'wave.reminded',
      subject: { kind: 'wave', id: wave.id },
      facts: {},
    });
    return reminded;
  });
}

async function remind({ ids }: WaveServices, tables: WaveTables, wave: Wave, now: string): Promise<Wave> {
  const reminded: Wave = { ...wave, lettersAskedAt: [...wave.lettersAskedAt, now] };
  await tables.keepWave(reminded);
  await askForLetters(tables, reminded, { jobId: ids.next(), at: now, letters: reminded.lettersAskedAt.length });
  return reminded;
}

/** The reminders that were planned: on their days, unless people were written to lately. */
export const plannedWaveReminders = (services: WaveServices): Chore => ({
  kind: 'waves.planned-reminders',
  every: 'hour',
  run: async () => {
    for (const { id } of await services.organisations.all()) {
      for (const wave of await services.store.committed.openWaves(id)) {
        if (isDue(wave, instantOf(services.clock.now()))) await remindAsPlanned(services, wave);
      }
    }
  },
});

/** A planned day has come since the last letter. */
function isDue(wave: Wave, now: string): boolean {
  if (!isAnswerable(wave, now) || wave.population.kind === 'outside' || now < mayBeRemindedFrom(wave)) return false;
  const last = wave.lettersAskedAt.at(-1) ?? wave.opensAt;
  return wave.remindDaysBefore.some((days) => {
    const due = reminderAt(wave, days);
    return last < due && due <= now;
  });
}

/** Nobody is woken by a letter: eight in the morning, of the day that many days before the end. */
const MORNING_MS = 8 * 3_600_000;

function reminderAt({ closesAt }: Wave, daysBefore: number): string {
  const day = dayOf(new Date(Date.parse(closesAt) - daysBefore * DAY_MS).toISOString());
  return new Date(Date.parse(startOf(day)) + MORNING_MS).toISOString();
}

const remindAsPlanned = (services: WaveServices, { organisationId, id }: Wave): Promise<void> =>
  services.store.write(async (tables) => {
    const now = instantOf(services.clock.now());
    const wave = await tables.lockWave(organisationId, id);
    if (wave && isDue(wave, now)) await remind(services, tables, wave, now);
  });
