import type { Actor } from '../../organisations/index.js';
import { mayReadResults, mayReadSomeResults } from '../access.js';
import { findWave } from '../find-wave.js';
import { WaveAnonymous } from '../problems.js';
import type { ResultReader } from '../store.js';
import type { ClosedWave } from '../surveyed-wave.js';

export interface NamedWave {
  readonly wave: ClosedWave;
  /** HR open everybody's answers, managers those of their units: what respondents were told. */
  readonly mayOpen: (respondent: { readonly unitId: string | null }) => boolean;
}

/** @throws {WaveAnonymous} before anything that people sent is read */
export async function findNamedWave(reader: ResultReader, actor: Actor, waveId: string): Promise<NamedWave> {
  mayReadSomeResults(actor);
  const { wave, reach } = await findWave(reader, actor, waveId, (found) => mayReadResults(actor, found));
  if (wave.isAnonymous) throw new WaveAnonymous();
  return {
    wave,
    mayOpen: ({ unitId }) => reach.isWhole || (unitId !== null && reach.includes({ kind: 'unit', unitId })),
  };
}
