import type { Actor } from '../organisations/index.js';
import { CutUnknown, WaveNotCounted, WaveResultsUnknown } from './problems.js';
import type { KeptCut, ResultReader } from './store.js';
import { isCounted, type ClosedWave } from './surveyed-wave.js';
import type { Reach } from './access.js';

/**
 * @param may what the reader may, asked of the wave before anything else is said of it
 * @throws {WaveResultsUnknown} none of theirs
 * @throws {WaveNotCounted}
 */
export async function findWave(
  { waves }: ResultReader,
  { organisationId }: Actor,
  waveId: string,
  may: (wave: ClosedWave | Parameters<typeof isCounted>[0]) => Reach,
): Promise<{ readonly wave: ClosedWave; readonly reach: Reach }> {
  const wave = await waves.wave(organisationId, waveId);
  if (!wave) throw new WaveResultsUnknown();
  const reach = may(wave);
  if (!isCounted(wave)) throw new WaveNotCounted();
  return { wave, reach };
}

/** Earlier waves of the same survey that have been counted, oldest first, the wave itself last. */
export async function seriesOf({ waves }: ResultReader, wave: ClosedWave): Promise<ClosedWave[]> {
  const all = await waves.waves(wave.organisationId);
  return all
    .filter(isCounted)
    .filter(({ instrument, scheduleId }) => instrument.id === wave.instrument.id && scheduleId === wave.scheduleId)
    .filter(({ id, closedAt }) => id === wave.id || closedAt < wave.closedAt)
    .sort((left, right) => (left.closedAt < right.closedAt ? -1 : 1));
}

/** @throws {CutUnknown} none that the reader sees; a withheld one is known */
export function findCut(cuts: readonly KeptCut[], key: string, reach: Reach): KeptCut {
  const cut = cuts.find((one) => one.key === key);
  if (!cut || !reach.includes(cut.cut)) throw new CutUnknown();
  return cut;
}
