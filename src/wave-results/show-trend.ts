import type { Actor } from '../organisations/index.js';
import { mayCompareWith, mayReadResults, mayReadSomeResults } from './access.js';
import { questionKey } from './countable.js';
import { findCut, findWave, seriesOf } from './find-wave.js';
import { labelCuts } from './label-cuts.js';
import { Comparisons, driverMoments, isMoments, questionsOfDrivers, scoreMoments } from './measure.js';
import { compareWords, isSameDriver } from './same-words.js';
import type { WaveResultServices } from './services.js';
import { meanOf } from './show-driver.js';
import { askedQuestions, type AskedQuestion } from './show-question.js';
import { figuresIn } from './show-results.js';
import type { Change, Moved, Trend } from './shown.js';
import type { ResultReader } from './store.js';
import type { ClosedWave } from './surveyed-wave.js';

/** How a cut moved from wave to wave of the same survey. */
export async function showTrend(
  { store }: Pick<WaveResultServices, 'store'>,
  actor: Actor,
  { waveId, cutKey = 'organisation' }: { readonly waveId: string; readonly cutKey?: string | undefined },
): Promise<Trend> {
  mayReadSomeResults(actor);
  const reader = store.committed;
  const { wave, reach } = await findWave(reader, actor, waveId, (found) => mayReadResults(actor, found));
  const cuts = (await reader.cuts(wave)).filter(({ cut }) => reach.includes(cut));
  const cut = findCut(cuts, cutKey, reach);
  const label = labelCuts(wave.frame);
  const series = (await seriesOf(reader, wave)).filter((one) => mayCompareWith(actor, one));
  const counted = await openSeries(reader, series, cutKey);
  const comparisons = new Comparisons();
  const drivers = wave.instrument.drivers.map(({ id, name }) => {
    const line = driverLine(counted, id);
    const isSameWords = series.map(({ instrument }, at) => {
      const before = series[at - 1];
      return before === undefined || isSameDriver(before.instrument, instrument, id);
    });
    const moving = compareEnds(comparisons, line, isSameWords);
    return { shown: { id, name, points: line.map(meanOf), isSameWords }, moving };
  });
  const anchors = askedQuestions(wave.instrument)
    .filter(({ question, scored }) => question.isAnchor && scored !== null)
    .map((asked) => {
      const line = anchorLine(counted, wave, asked);
      const moving = compareEnds(
        comparisons,
        line,
        line.map(() => true),
      );
      return { shown: { question: asked.id, text: asked.text, points: line.map(meanOf) }, moving };
    });
  const settled = comparisons.settle();
  return {
    cuts: cuts.map(label),
    cut: label(cut),
    waves: series.map(({ id, title, closedAt, instrument }) => ({
      id,
      title,
      closedAt,
      instrumentVersion: instrument.version,
    })),
    drivers: drivers.map(({ shown, moving }) => ({ ...shown, moved: settledMove(moving, settled) })),
    anchors: anchors.map(({ shown, moving }) => ({ ...shown, moved: settledMove(moving, settled) })),
    comparisons: comparisons.count,
  };
}

type Counted = Awaited<ReturnType<typeof openSeries>>[number];
/** By wave: what is measured there, or why not. */
type Line = readonly Parameters<typeof meanOf>[0][];

const openSeries = (reader: ResultReader, series: readonly ClosedWave[], cutKey: string) =>
  Promise.all(
    series.map(async (one) => ({
      instrument: one.instrument,
      figures: figuresIn((await reader.figures(one, [cutKey]))[0]),
      soundness: await reader.soundness(one),
      questionsOf: questionsOfDrivers(one.instrument),
    })),
  );

const driverLine = (counted: readonly Counted[], driver: string): Line =>
  counted.map(({ questionsOf, figures, soundness }) =>
    driverMoments(questionsOf.get(driver) ?? [], figures, soundness[driver]),
  );

const anchorLine = (counted: readonly Counted[], { instrument }: ClosedWave, { id, scored }: AskedQuestion): Line =>
  counted.map((one): Line[number] => {
    if (scored === null || !compareWords(one.instrument, instrument).isSame(id)) return null;
    const counts = one.figures[questionKey(id)] ?? 'too-few';
    return typeof counts === 'string' ? counts : scoreMoments(scored, counts);
  });

interface Moving {
  readonly from: number;
  readonly to: number;
  readonly comparison: number;
}

/** From the first shown wave of the unbroken line that ends with the last wave, to that one. */
function compareEnds(comparisons: Comparisons, line: Line, isLinked: readonly boolean[]): Moving | null {
  const to = line.length - 1;
  let start = to;
  while (start > 0 && isLinked[start] === true) start -= 1;
  const from = line.findIndex((point, at) => at >= start && isMoments(point));
  const [first, last] = [line[from], line[to]];
  if (from === -1 || from === to || !isMoments(first) || !isMoments(last)) return null;
  const comparison = comparisons.compare(last, first);
  return comparison === null ? null : { from, to, comparison };
}

function settledMove(moving: Moving | null, settled: (comparison: number | null) => Change | null): Moved | null {
  const change = moving && settled(moving.comparison);
  return moving && change && { from: moving.from, to: moving.to, change };
}
