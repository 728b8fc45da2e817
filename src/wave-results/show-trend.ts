import type { Actor } from '../organisations/index.js';
import { mayCompareWith, mayReadResults, mayReadSomeResults } from './access.js';
import { questionKey } from './countable.js';
import { findCut, findWave, seriesOf } from './find-wave.js';
import { labelCuts } from './label-cuts.js';
import { driverMoments, questionsOfDrivers, scoreMoments } from './measure.js';
import { compareWords, isSameDriver } from './same-words.js';
import type { WaveResultServices } from './services.js';
import { meanOf } from './show-driver.js';
import { askedQuestions } from './show-question.js';
import { figuresIn } from './show-results.js';
import { withheld, type Trend } from './shown.js';

/** How a cut moved from wave to wave of the same survey. */
export async function showTrend(
  { store }: Pick<WaveResultServices, 'store'>,
  actor: Actor,
  { waveId, cutKey = 'organisation' }: { readonly waveId: string; readonly cutKey?: string | undefined },
): Promise<Trend> {
  mayReadSomeResults(actor);
  const reader = store.committed;
  const { wave, reach } = await findWave(reader, actor, waveId, (found) => mayReadResults(actor, found));
  const cut = findCut(await reader.cuts(wave), cutKey, reach);
  const series = (await seriesOf(reader, wave)).filter((one) => mayCompareWith(actor, one));
  const counted = await Promise.all(
    series.map(async (one) => ({
      wave: one,
      figures: figuresIn((await reader.figures(one, [cutKey]))[0]),
      soundness: await reader.soundness(one),
      questionsOf: questionsOfDrivers(one.instrument),
      isSame: compareWords(one.instrument, wave.instrument).isSame,
    })),
  );
  return {
    cut: labelCuts(wave.frame)(cut),
    waves: series.map(({ id, title, closedAt, instrument }) => ({
      id,
      title,
      closedAt,
      instrumentVersion: instrument.version,
    })),
    drivers: wave.instrument.drivers.map(({ id, name }) => ({
      id,
      name,
      points: counted.map(({ questionsOf, figures, soundness }) =>
        meanOf(driverMoments(questionsOf.get(id) ?? [], figures, soundness[id])),
      ),
      isSameWords: series.map(({ instrument }, at) => {
        const before = series[at - 1];
        return before === undefined || isSameDriver(before.instrument, instrument, id);
      }),
    })),
    anchors: askedQuestions(wave.instrument)
      .filter(({ question, scored }) => question.isAnchor && scored !== null)
      .map(({ id, text, scored }) => ({
        question: id,
        text,
        points: counted.map(({ figures, isSame }) => {
          const counts = isSame(id) ? (figures[questionKey(id)] ?? 'too-few') : 'not-counted';
          if (typeof counts === 'string') return withheld(counts);
          return scored === null ? withheld('not-counted') : meanOf(scoreMoments(scored, counts));
        }),
      })),
  };
}
