import { drawQuestions } from '../barometers/index.js';
import { instantOf } from '../kernel/clock.js';
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
  readonly reminder: Reminder;
}

/** Newest first, and what is asked again and again. */
export async function listWaves(
  { store, clock }: WaveServices,
  actor: Actor,
): Promise<{ readonly waves: readonly ListedWave[]; readonly schedules: readonly Schedule[] }> {
  mayManageWaves(actor);
  const { organisationId } = actor;
  const now = instantOf(clock.now());
  const listed = async (wave: Wave): Promise<ListedWave> => ({
    wave,
    participation:
      wave.state === 'open'
        ? {
            invited: wave.frame?.invited ?? null,
            answeredAtLeast: inSteps(await store.committed.countSubmissions(wave)),
          }
        : null,
    reminder: nextReminder(wave, now),
  });
  return {
    waves: await Promise.all((await store.committed.waves(organisationId)).map(listed)),
    schedules: await store.committed.schedules(organisationId),
  };
}

/** Null: nobody can be reminded. */
type Reminder = { readonly mayGoFrom: string; readonly mayGoNow: boolean } | null;

function nextReminder(wave: Wave, now: string): Reminder {
  if (wave.state !== 'open' || wave.population.kind !== 'staff') return null;
  const mayGoFrom = mayBeRemindedFrom(wave);
  return { mayGoFrom, mayGoNow: mayGoFrom <= now };
}

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
  return { ...(await told(services, wave, { unitId: null, bands: {} })), instrument, isPreview: true, draftKey: null };
}

export interface FollowedWave {
  readonly wave: Wave;
  /** How many would be asked today, before it opens; null for people outside. */
  readonly asked: { readonly people: number; readonly withoutMail: number } | null;
  readonly participation: Participation | null;
  readonly links: readonly OpenWaveLink[];
  /** Null: nobody can be reminded. */
  /** What it belongs to, when it is asked again and again. */
  readonly schedule: Schedule | null;
  readonly reminder: { readonly mayGoFrom: string; readonly mayGoNow: boolean } | null;
}

export async function showWave({ store, clock }: WaveServices, actor: Actor, waveId: string): Promise<FollowedWave> {
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
    schedule: wave.scheduleId === null ? null : await reader.schedule(actor.organisationId, wave.scheduleId),
    reminder: nextReminder(wave, instantOf(clock.now())),
  };
}
