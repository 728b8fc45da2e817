import type { Instant } from '../kernel/clock.js';
import type { Localised } from '../kernel/localised.js';
import type { Actor } from '../organisations/index.js';
import { mayReadSomeResults, readsResults } from './access.js';
import type { WaveResultServices } from './services.js';
import { isCounted } from './surveyed-wave.js';

export interface ReadableWave {
  readonly id: string;
  readonly title: Localised;
  readonly instrumentName: Localised;
  readonly closedAt: Instant;
}

/** Waves whose results the reader may open, newest first. */
export async function listReadableWaves({ store }: WaveResultServices, actor: Actor): Promise<ReadableWave[]> {
  mayReadSomeResults(actor);
  const waves = await store.committed.waves.waves(actor.organisationId);
  return waves
    .filter(isCounted)
    .filter((wave) => readsResults(actor, wave))
    .sort((left, right) => (left.closedAt > right.closedAt ? -1 : 1))
    .map(({ id, title, instrument, closedAt }) => ({ id, title, instrumentName: instrument.name, closedAt }));
}
