import { keyOf } from '../disclosure/index.js';
import type { Instant } from '../kernel/clock.js';
import type { Localised } from '../kernel/localised.js';
import type { Actor } from '../organisations/index.js';
import { studentQuantile, type Moments } from '../psychometrics/index.js';
import { mayReadSomeResults, readsResults } from './access.js';
import { Comparisons, driverMoments, isMoments, questionsOfDrivers } from './measure.js';
import { isSameDriver } from './same-words.js';
import type { WaveResultServices } from './services.js';
import { figuresIn } from './show-results.js';
import { isCounted, type ClosedWave } from './surveyed-wave.js';

/** How a driver moved, points of 100, between the last wave before a moment and the newest after it. */
export interface DriverChange {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly isReal: boolean;
  readonly scale: 'percent';
  readonly from: Instant;
  readonly to: Instant;
  readonly isOfLarger: false;
}

/** @returns no effect where the unit is not shown in both waves, or was not asked the same before and after */
export async function changeOfDriver(
  { store }: Pick<WaveResultServices, 'store'>,
  actor: Actor,
  { unitId, driverId, since }: { readonly unitId: string; readonly driverId: string; readonly since: Instant },
): Promise<{ readonly name: Localised; readonly effect: DriverChange | null }> {
  mayReadSomeResults(actor);
  const reader = store.committed;
  const waves = (await reader.waves.waves(actor.organisationId))
    .filter(isCounted)
    .filter((wave) => readsResults(actor, wave) && wave.instrument.drivers.some(({ id }) => id === driverId))
    .sort((left, right) => (left.closedAt > right.closedAt ? -1 : 1));
  const [after] = waves;
  const name = after?.instrument.drivers.find(({ id }) => id === driverId)?.name ?? { fr: driverId, en: driverId };
  const before = waves.find(({ closedAt }) => closedAt <= since);
  if (!after || !before || after.closedAt <= since || !isSameDriver(before.instrument, after.instrument, driverId))
    return { name, effect: null };
  const key = keyOf({ kind: 'unit', unitId });
  const momentsIn = async (wave: ClosedWave) => {
    const questions = questionsOfDrivers(wave.instrument).get(driverId) ?? [];
    const [cut] = await reader.figures(wave, [key]);
    return driverMoments(questions, figuresIn(cut), (await reader.soundness(wave))[driverId]);
  };
  const [now, then] = [await momentsIn(after), await momentsIn(before)];
  if (!isMoments(now) || !isMoments(then)) return { name, effect: null };
  const comparisons = new Comparisons();
  const number = comparisons.compare(now, then);
  const change = comparisons.settle()(number);
  if (!change) return { name, effect: null };
  const half = halfWidth(now, then);
  return {
    name,
    effect: {
      difference: tenth(change.difference),
      low: tenth(change.difference - half),
      high: tenth(change.difference + half),
      isReal: change.isSignificant,
      scale: 'percent',
      from: before.closedAt,
      to: after.closedAt,
      isOfLarger: false,
    },
  };
}

/** Half of the 95 % interval of a difference of means. */
function halfWidth(one: Moments, other: Moments): number {
  const error = Math.sqrt([one, other].reduce((sum, { squares, count }) => sum + squares / (count - 1) / count, 0));
  return studentQuantile(0.975, one.count + other.count - 2) * error;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
