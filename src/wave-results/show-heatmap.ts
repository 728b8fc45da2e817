import type { Actor } from '../organisations/index.js';
import { meanWithInterval, type Moments } from '../psychometrics/index.js';
import type { Frame } from '../waves/index.js';
import { mayReadResults, mayReadSomeResults } from './access.js';
import type { Cut } from '../disclosure/index.js';
import type { CutFigures } from './figures.js';
import { findWave } from './find-wave.js';
import { labelCuts } from './label-cuts.js';
import { Comparisons, driverMoments, figuresBeside, isMoments, questionsOfDrivers } from './measure.js';
import type { WaveResultServices } from './services.js';
import { figuresIn, showResults } from './show-results.js';
import { withheld, type Heatmap } from './shown.js';
import { findWaveBefore, momentsBefore } from './wave-before.js';

const UNITS = { id: 'units', name: { fr: 'Unités', en: 'Units' } };

/** Units, or the bands of an attribute, by drivers; each compared with everybody else, and with itself in the wave before. */
export async function showHeatmap(
  { store }: Pick<WaveResultServices, 'store'>,
  actor: Actor,
  { waveId, by = 'units' }: { readonly waveId: string; readonly by?: string | undefined },
): Promise<Heatmap> {
  mayReadSomeResults(actor);
  const reader = store.committed;
  const { wave, reach } = await findWave(reader, actor, waveId, (found) => mayReadResults(actor, found));
  const wanted = (await reader.cuts(wave)).filter(({ cut }) => reach.includes(cut) && isRow(cut, by));
  const keys = wanted.map(({ key }) => key);
  const cuts = inTreeOrder(wave.frame, await reader.figures(wave, keys));
  const whole = figuresIn(cuts[0]);
  const soundness = await reader.soundness(wave);
  const before = await findWaveBefore(reader, actor, wave);
  const then = new Map((before ? await reader.figures(before.wave, keys) : []).map((cut) => [cut.key, figuresIn(cut)]));
  const questionsOf = questionsOfDrivers(wave.instrument);
  const comparisons = new Comparisons();
  // How the organisation moved is said above the map: it may not be said otherwise here, among other comparisons.
  const { drivers: wholeDrivers } = await showResults({ store }, actor, { waveId });
  const prepared = cuts.map((cut) => {
    const own = figuresIn(cut);
    const beside = figuresBeside(whole, own);
    const cells = wave.instrument.drivers.map(({ id }) => {
      const questions = questionsOf.get(id) ?? [];
      const moments = cut.withheld ?? driverMoments(questions, own, soundness[id]);
      const others = cut.cut.kind === 'organisation' ? null : driverMoments(questions, beside, soundness[id]);
      const earlier =
        before === null || others === null ? null : momentsBefore(before, wave.instrument, id, then.get(cut.key) ?? {});
      return {
        moments,
        beside: comparisons.compare(moments, others),
        change: comparisons.compare(moments, earlier),
      };
    });
    return { cut, cells };
  });
  const settled = comparisons.settle();
  const label = labelCuts(wave.frame);
  return {
    by,
    choices: [UNITS, ...(reach.isWhole ? wave.frame.attributes.map(({ id, name }) => ({ id, name })) : [])],
    drivers: wave.instrument.drivers.map(({ id, name }) => ({ id, name })),
    before: before && { waveId: before.wave.id, title: before.wave.title, closedAt: before.wave.closedAt },
    rows: prepared.map(({ cut, cells }) => ({
      cut: label(cut),
      answered: cut.withheld === null ? cut.answered : null,
      cells: cells.map(({ moments, beside, change }, at) =>
        isMoments(moments)
          ? {
              kind: 'shown',
              mean: moments.mean,
              interval: intervalOf(moments),
              beside: settled(beside),
              change: cut.cut.kind === 'organisation' ? (wholeDrivers[at]?.change ?? null) : settled(change),
            }
          : withheld(moments ?? 'not-counted'),
      ),
    })),
    comparisons: comparisons.count,
  };
}

function intervalOf(moments: Moments): { low: number; high: number } {
  const { low, high } = meanWithInterval(moments, 0, 100);
  return { low, high };
}

function isRow(cut: Cut, by: string): boolean {
  if (cut.kind === 'organisation') return true;
  return by === 'units' ? cut.kind === 'unit' : cut.kind === 'band' && cut.standing.attribute === by;
}

/** Each unit under its own; the organisation first. */
function inTreeOrder({ units, attributes }: Frame, cuts: readonly CutFigures[]): CutFigures[] {
  const below = new Map<string | null, string[]>();
  for (const { id, parentId } of units) below.set(parentId, [...(below.get(parentId) ?? []), id]);
  const order: string[] = [];
  const visit = (id: string): void => {
    order.push(id);
    for (const child of below.get(id) ?? []) visit(child);
  };
  for (const top of below.get(null) ?? []) visit(top);
  const bands = attributes.flatMap((attribute) => attribute.bands.map((band) => `${attribute.id}=${band.id}`));
  const place = new Map([...order, ...bands].map((id, at) => [id, at]));
  const placeOf = ({ cut }: CutFigures): number => {
    if (cut.kind === 'unit') return place.get(cut.unitId) ?? 0;
    return cut.kind === 'band' ? (place.get(`${cut.standing.attribute}=${cut.standing.band}`) ?? 0) : -1;
  };
  return [...cuts].sort((left, right) => placeOf(left) - placeOf(right));
}
