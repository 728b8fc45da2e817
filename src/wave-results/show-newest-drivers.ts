import type { Instant } from '../kernel/clock.js';
import type { Localised } from '../kernel/localised.js';
import type { Actor } from '../organisations/index.js';
import type { Bounded } from '../psychometrics/index.js';
import { mayReadResults, mayReadSomeResults, readsResults } from './access.js';
import { Comparisons, driverMoments, questionsOfDrivers } from './measure.js';
import type { WaveResultServices } from './services.js';
import { meanOf } from './show-driver.js';
import { figuresIn } from './show-results.js';
import type { Change, Withheld } from './shown.js';
import { isCounted } from './surveyed-wave.js';
import { findWaveBefore, momentsBefore } from './wave-before.js';

export interface NewestDrivers {
  readonly wave: { readonly id: string; readonly title: Localised; readonly closedAt: Instant };
  /** The group whose figures these are. */
  readonly cutKey: string;
  readonly drivers: readonly {
    readonly id: string;
    readonly name: Localised;
    /** The domain of the competency model that it stands beside. */
    readonly standsBeside: string | null;
    readonly advice: readonly Localised[];
    readonly mean: Bounded | Withheld;
    readonly change: Change | null;
  }[];
}

/**
 * The drivers of the newest wave that the reader is shown, in the first of some groups that they may read and that can be shown.
 * @returns null when there is no wave, or none of the groups can be shown
 */
export async function showNewestDrivers(
  { store }: Pick<WaveResultServices, 'store'>,
  actor: Actor,
  cutKeys: readonly string[],
): Promise<NewestDrivers | null> {
  mayReadSomeResults(actor);
  const reader = store.committed;
  const waves = (await reader.waves.waves(actor.organisationId))
    .filter(isCounted)
    .filter((one) => readsResults(actor, one));
  const [wave] = waves.sort((left, right) => (left.closedAt > right.closedAt ? -1 : 1));
  if (!wave) return null;
  const reach = mayReadResults(actor, wave);
  const cuts = (await reader.figures(wave, cutKeys)).filter((cut) => cut.withheld === null && reach.includes(cut.cut));
  const cut = cutKeys.flatMap((key) => cuts.find((one) => one.key === key) ?? [])[0];
  if (!cut) return null;
  const soundness = await reader.soundness(wave);
  const before = await findWaveBefore(reader, actor, wave);
  const then = figuresIn(before ? (await reader.figures(before.wave, [cut.key]))[0] : undefined);
  const questionsOf = questionsOfDrivers(wave.instrument);
  const comparisons = new Comparisons();
  const measured = wave.instrument.drivers.map(({ id, name, standsBeside, advice }) => {
    const moments = driverMoments(questionsOf.get(id) ?? [], figuresIn(cut), soundness[id]);
    const earlier = before && momentsBefore(before, wave.instrument, id, then);
    return {
      id,
      name,
      standsBeside: standsBeside ?? null,
      advice,
      moments,
      change: comparisons.compare(moments, earlier),
    };
  });
  const settled = comparisons.settle();
  return {
    wave: { id: wave.id, title: wave.title, closedAt: wave.closedAt },
    cutKey: cut.key,
    drivers: measured.map(({ moments, change, ...driver }) => {
      const mean = meanOf(moments);
      return { ...driver, mean: mean.kind === 'shown' ? mean.value : mean, change: settled(change) };
    }),
  };
}
