import type { Instrument } from '../barometers/index.js';
import type { Actor } from '../organisations/index.js';
import type { Moments } from '../psychometrics/index.js';
import { mayCompareWith } from './access.js';
import { seriesOf } from './find-wave.js';
import { driverMoments, questionsOfDrivers, type Figures } from './measure.js';
import type { Withheld } from '../disclosure/index.js';
import { isSameDriver } from './same-words.js';
import type { ResultReader } from './store.js';
import type { ClosedWave } from './surveyed-wave.js';

/** The wave that another is compared with. */
export interface WaveBefore {
  readonly wave: ClosedWave;
  readonly soundness: Awaited<ReturnType<ResultReader['soundness']>>;
}

/** The one just before of the same survey; null too when it is not shown to this reader, since a change would tell of it. */
export async function findWaveBefore(reader: ResultReader, actor: Actor, wave: ClosedWave): Promise<WaveBefore | null> {
  const before = (await seriesOf(reader, wave)).at(-2);
  if (!before || !mayCompareWith(actor, before)) return null;
  return { wave: before, soundness: await reader.soundness(before) };
}

/** What a driver of today was then; null unless it was made of the same questions in the same words. */
export function momentsBefore(
  { wave, soundness }: WaveBefore,
  now: Instrument,
  driver: string,
  figures: Figures,
): Moments | Withheld | null {
  if (!isSameDriver(wave.instrument, now, driver)) return null;
  return driverMoments(questionsOfDrivers(wave.instrument).get(driver) ?? [], figures, soundness[driver]);
}
