import type { FramedUnit } from './frame.js';
import type { WaveReader } from './store.js';
import type { Wave } from './wave.js';

/** How many have answered, in steps: a count that goes from 12 to 13 would show when somebody answered. */
export interface Participation {
  readonly invited: number | null;
  readonly answeredAtLeast: number;
  readonly units: readonly UnitParticipation[];
}

export interface UnitParticipation {
  readonly unitId: string;
  readonly name: string;
  readonly depth: number;
  readonly invited: number;
  /** Null: the unit is smaller than the smallest group, and has no line of its own. */
  readonly answeredAtLeast: number | null;
}

const STEP = 5;

export const inSteps = (count: number): number => Math.floor(count / STEP) * STEP;

/** Whoever reads this learns no finer than five people, in no unit smaller than the threshold. */
export async function showParticipation(reader: WaveReader, wave: Wave): Promise<Participation> {
  const { frame } = wave;
  const answered = await reader.countSubmissions(wave);
  if (!frame || frame.units.length === 0 || wave.state !== 'open')
    return { invited: frame?.invited ?? null, answeredAtLeast: inSteps(answered), units: [] };
  const waiting = await reader.openBallots(wave);
  const below = new Map<string, number>();
  // Parents come first: from the last to the first, each unit gives what waits in it to the one above.
  for (const { id, parentId } of [...frame.units].reverse()) {
    const own = (below.get(id) ?? 0) + (waiting.get(id) ?? 0);
    below.set(id, own);
    if (parentId !== null) below.set(parentId, (below.get(parentId) ?? 0) + own);
  }
  const depths = depthsOf(frame.units);
  const units = frame.units.map(({ id, name, invited }) => ({
    unitId: id,
    name,
    depth: depths.get(id) ?? 0,
    invited,
    answeredAtLeast: invited < wave.threshold ? null : inSteps(invited - (below.get(id) ?? 0)),
  }));
  return { invited: frame.invited, answeredAtLeast: inSteps(answered), units };
}

function depthsOf(units: readonly FramedUnit[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const { id, parentId } of units) depths.set(id, parentId === null ? 0 : (depths.get(parentId) ?? -1) + 1);
  return depths;
}
