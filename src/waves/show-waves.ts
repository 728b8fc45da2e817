import { drawQuestions } from '../barometers/index.js';
import type { Actor } from '../organisations/index.js';
import type { StaffCount } from '../people/index.js';
import { mayManageWaves } from './access.js';
import { told, type OpenedWave } from './open-wave-link.js';
import { inSteps, showParticipation, type Participation } from './participation.js';
import { WaveUnknown } from './problems.js';
import { mayBeRemindedFrom } from './remind.js';
import type { Schedule } from './schedule.js';
import type { WaveServices } from './services.js';
import type { OpenWaveLink } from './store.js';
import { staffAsked } from './population.js';
import type { Wave } from './wave.js';

/** A wave among others. */
export interface ListedWave {
  readonly wave: Wave;
  /** While people answer. */
  readonly participation: Pick<Participation, 'invited' | 'answeredAtLeast'> | null;
  /** Null: nobody can be reminded. */
  readonly mayRemindFrom: string | null;
}

/** Newest first, and what is asked again and again. */
export async function listWaves(
  { store }: WaveServices,
  actor: Actor,
): Promise<{ readonly waves: readonly ListedWave[]; readonly schedules: readonly Schedule[] }> {
  mayManageWaves(actor);
  const { organisationId } = actor;
  const listed = async (wave: Wave): Promise<ListedWave> => ({
    wave,
    participation:
      wave.state === 'open'
        ? {
            invited: wave.frame?.invited ?? null,
            answeredAtLeast: inSteps(await store.committed.countSubmissions(wave)),
          }
        : null,
    mayRemindFrom: remindableFrom(wave),
  });
  return {
    waves: await Promise.all((await store.committed.waves(organisationId)).map(listed)),
    schedules: await store.committed.schedules(organisationId),
  };
}

const remindableFrom = (wave: Wave): string | null =>
  wave.state === 'open' && wave.population.kind === 'staff' ? mayBeRemindedFrom(wave) : null;

/** How many of the staff there are to ask, by unit and by site: whoever plans sees whom a choice reaches. */
export function countStaff({ store }: WaveServices, actor: Actor): Promise<StaffCount[]> {
  mayManageWaves(actor);
  return store.committed.people.countStaffByPlace(actor.organisationId);
}

/** What respondents will see, before anybody is asked. */
export async function previewWave(services: WaveServices, actor: Actor, waveId: string): Promise<OpenedWave> {
  mayManageWaves(actor);
  const wave = await services.store.committed.wave(actor.organisationId, waveId);
  if (!wave) throw new WaveUnknown();
  const instrument = drawQuestions(wave.instrument, wave.id);
  return { ...(await told(services, wave, { unitId: null, bands: {} })), instrument, isPreview: true };
}

export interface FollowedWave {
  readonly wave: Wave;
  /** How many would be asked today, before it opens; null for people outside. */
  readonly asked: { readonly people: number; readonly withoutMail: number } | null;
  readonly participation: Participation | null;
  readonly links: readonly OpenWaveLink[];
  /** Null: nobody can be reminded. */
  readonly mayRemindFrom: string | null;
  /** What it belongs to, when it is asked again and again. */
  readonly schedule: Schedule | null;
}

export async function showWave({ store }: WaveServices, actor: Actor, waveId: string): Promise<FollowedWave> {
  mayManageWaves(actor);
  const reader = store.committed;
  const wave = await reader.wave(actor.organisationId, waveId);
  if (!wave) throw new WaveUnknown();
  const { population } = wave;
  const isBefore = wave.state === 'planned' || wave.state === 'scheduled';
  const people =
    isBefore && population.kind === 'staff' ? await staffAsked(reader.people, actor.organisationId, population) : null;
  return {
    wave,
    asked: people && { people: people.length, withoutMail: people.filter(({ email }) => email === null).length },
    participation: isBefore ? null : await showParticipation(reader, wave),
    links: await reader.openLinks(wave),
    mayRemindFrom: remindableFrom(wave),
    schedule: wave.scheduleId === null ? null : await reader.schedule(actor.organisationId, wave.scheduleId),
  };
}
