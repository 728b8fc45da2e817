import type { Actor } from '../../organisations/index.js';
import { mayReadNames } from '../access.js';
import { findWave } from '../find-wave.js';
import { WaveAnonymous } from '../problems.js';
import type { ResultReader } from '../store.js';
import type { ClosedWave } from '../surveyed-wave.js';

/** @throws {WaveAnonymous} before anything that people sent is read */
export async function findNamedWave(reader: ResultReader, actor: Actor, waveId: string): Promise<ClosedWave> {
  mayReadNames(actor);
  const { wave } = await findWave(reader, actor, waveId, () => mayReadNames(actor));
  if (wave.isAnonymous) throw new WaveAnonymous();
  return wave;
}
