import { drawQuestions } from '../barometers/index.js';
import type { Actor } from '../organisations/index.js';
import { mayManageWaves } from './access.js';
import { told, type OpenedWave } from './open-wave-link.js';
import { showParticipation, type Participation } from './participation.js';
import { WaveUnknown } from './problems.js';
import { mayBeRemindedFrom } from './remind.js';
import type { Schedule } from './schedule.js';
import type { WaveServices } from './services.js';
import type { OpenWaveLink } from './store.js';
import { staffAsked } from './population.js';
import type { Wave } from './wave.js';

/** Newest first, and what is asked again and again. */
export async function listWaves(
  { store }: WaveServices,
  actor: Actor,
): Promise<{ readonly waves: readonly Wave[]; readonly schedules: readonly Schedule[] }> {
  mayManageWaves(actor);
  const { organisationId } = actor;
  return {
    waves: await store.committed.waves(organisationId),
    schedules: await store.committed.schedules(organisationId),
  };
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
    mayRemindFrom: wave.state === 'open' && population.kind === 'staff' ? mayBeRemindedFrom(wave) : null,
  };
}
