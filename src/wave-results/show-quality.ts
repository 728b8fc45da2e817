import type { Actor } from '../organisations/index.js';
import { mayReadQuality } from './access.js';
import { findWave } from './find-wave.js';
import type { WaveResultServices } from './services.js';
import { withheld, type QualityFigure, type WaveQuality } from './shown.js';

/** How people answered a closed wave, whatever they said: whether its figures may be trusted, and nothing about anybody. */
export async function showQuality(
  { store }: Pick<WaveResultServices, 'store'>,
  actor: Actor,
  waveId: string,
): Promise<WaveQuality> {
  mayReadQuality(actor);
  const reader = store.committed;
  const { wave } = await findWave(reader, actor, waveId, () => mayReadQuality(actor));
  const quality = await reader.quality(wave);
  // Waves that were counted before this was kept have none.
  const figure = (count: number | null | undefined): QualityFigure => {
    if (count === undefined) return withheld('not-counted');
    return count === null ? withheld('too-few') : { kind: 'shown', atLeast: count };
  };
  return {
    wave: { id: wave.id, title: wave.title, closedAt: wave.closedAt },
    threshold: wave.threshold,
    minutes: wave.instrument.minutes,
    answered: figure(quality?.answered),
    uniform: figure(quality?.uniform),
    paces: {
      quick: figure(quality?.paces.quick),
      usual: figure(quality?.paces.usual),
      slow: figure(quality?.paces.slow),
    },
  };
}
