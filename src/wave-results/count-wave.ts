import { setImmediate } from 'node:timers/promises';
import { instantOf } from '../kernel/clock.js';
import type { JobHandler } from '../queue/index.js';
import { countFigures } from './count-figures.js';
import { QualityCount, type Manner } from './quality.js';
import type { WaveResultServices } from './services.js';
import type { WaveKey } from './store.js';
import type { WavesRead } from './surveyed-wave.js';
import type { Counted } from './tally.js';

/** Few enough that whoever asks for a page meanwhile does not notice. */
const PAGE = 100;

/** Counts a wave that nobody answers any more: figures, comments and the end of the wave are kept together, or none of them. */
export const countWaveHandler = (services: WaveResultServices): JobHandler => ({
  kind: 'count-wave',
  run: async ({ job }) => {
    const { organisationId, waveId } = job.payload as { organisationId: string; waveId: string };
    await countWave(services, { organisationId, id: waveId });
  },
});

/** The work itself, for whoever cannot wait for the queue. */
export async function countWave({ store, randomId, clock }: WaveResultServices, key: WaveKey): Promise<void> {
  const { waves } = store.committed;
  const wave = await waves.wave(key.organisationId, key.id);
  if (wave?.state !== 'closing' || wave.frame === null) return;
  const quality = new QualityCount();
  const submissions = quality.watch(submissionsOf(waves, key));
  const figures = await countFigures({ ...wave, frame: wave.frame }, submissions, {
    randomId,
    pause: () => setImmediate(),
  });
  await store.write(async (tables) => {
    const current = await tables.writtenWaves.lockWave(key.organisationId, key.id);
    // Another process may have counted it meanwhile.
    if (current?.state !== 'closing') return;
    await tables.keepFigures(key, figures, quality.result(wave.threshold));
    await tables.writtenWaves.keepWave({ ...current, state: 'closed' });
    await tables.audit.append({
      organisationId: key.organisationId,
      at: instantOf(clock.now()),
      actor: 'service',
      action: 'wave.counted',
      subject: { kind: 'wave', id: key.id },
      facts: {},
    });
  });
}

async function* submissionsOf(waves: WavesRead, wave: WaveKey): AsyncGenerator<Counted & Manner> {
  let after: string | null = null;
  for (;;) {
    const page: (Counted & Manner & { readonly id: string })[] = await waves.submissionsAfter(wave, after, PAGE);
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.id;
  }
}
