import type { Actor } from '../organisations/index.js';
import { mayManageWaves } from './access.js';
import { showParticipation, type Participation } from './participation.js';
import { WaveUnknown } from './problems.js';
import { mayBeRemindedFrom } from './remind.js';
import type { WaveServices } from './services.js';
import type { OpenWaveLink } from './store.js';
import { staffAsked } from './population.js';
import type { Wave } from './wave.js';

/** Newest first. */
export function listWaves({ store }: WaveServices, actor: Actor): Promise<Wave[]> {
  mayManageWaves(actor);
  return store.committed.waves(actor.organisationId);
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
