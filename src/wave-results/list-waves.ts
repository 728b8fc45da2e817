import type { Instant } from '../kernel/clock.js';
import type { Localised } from '../kernel/localised.js';
import type { Actor } from '../organisations/index.js';
import { mayListWaves, readsResults, seesMasked } from './access.js';
import type { WaveResultServices } from './services.js';
import { isCounted } from './surveyed-wave.js';

export interface ReadableWave {
  readonly id: string;
  readonly title: Localised;
  readonly instrumentName: Localised;
  readonly closedAt: Instant;
  /** What of it the reader may open. */
  readonly opens: 'results' | 'comments';
}

/** Waves whose results, or else comments, the reader may open, newest first. */
export async function listReadableWaves({ store }: WaveResultServices, actor: Actor): Promise<ReadableWave[]> {
  mayListWaves(actor);
  const waves = await store.committed.waves.waves(actor.organisationId);
  return waves
    .filter(isCounted)
    .map((wave) => ({ ...wave, opens: readsResults(actor, wave) ? ('results' as const) : ('comments' as const) }))
    .filter(({ opens }) => opens === 'results' || seesMasked(actor))
    .sort((left, right) => (left.closedAt > right.closedAt ? -1 : 1))
    .map(({ id, title, instrument, closedAt, opens }) => ({
      id,
      title,
      instrumentName: instrument.name,
      closedAt,
      opens,
    }));
}
