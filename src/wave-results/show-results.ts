import type { Actor } from '../organisations/index.js';
import type { Moments } from '../psychometrics/index.js';
import { mayReadResults, mayReadSomeResults } from './access.js';
import { measuredTypes, showActivity } from './activity/show-activity.js';
import { questionKey } from './countable.js';
import type { CutFigures } from './figures.js';
import { findCut, findWave } from './find-wave.js';
import { invitedIn, labelCuts } from './label-cuts.js';
import { SMALLEST_LIST } from './list-comments.js';
import {
  Comparisons,
  driverMoments,
  figuresBeside,
  questionsOfDrivers,
  scoreMoments,
  type Figures,
} from './measure.js';
import { compareWords } from './same-words.js';
import type { WaveResultServices } from './services.js';
import { reliabilityOf, showDriver, showTypologies } from './show-driver.js';
import { askedQuestions, showQuestion, type AskedQuestion } from './show-question.js';
import type { DriverShown, QuestionShown, WaveOverview } from './shown.js';
import type { KeptCut, ResultReader } from './store.js';
import type { ClosedWave } from './surveyed-wave.js';
import { findWaveBefore, momentsBefore, type WaveBefore } from './wave-before.js';
import { weightedMean, weightsOf, type Weighting } from './weigh.js';

/** A cut of a wave with all that its figures are compared with. */
interface Opened {
  readonly wave: ClosedWave;
  readonly figures: Figures;
  readonly soundness: Awaited<ReturnType<ResultReader['soundness']>>;
  /** Everybody else; null for the organisation itself. */
  readonly beside: Figures | null;
  readonly before: Before | null;
  readonly comparisons: Comparisons;
}

interface Before extends WaveBefore {
  readonly figures: Figures;
}

const NOTHING: Figures = {};

export const figuresIn = (cut: CutFigures | undefined): Figures =>
  cut === undefined || cut.withheld !== null ? NOTHING : cut.counts;

/**
 * All that one cut of a closed wave says.
 * @throws {WaveResultsUnknown}, {WaveNotCounted}, {CutUnknown}
 */
export async function showResults(
  { store }: Pick<WaveResultServices, 'store'>,
  actor: Actor,
  { waveId, cutKey = 'organisation' }: { readonly waveId: string; readonly cutKey?: string | undefined },
): Promise<WaveOverview> {
  mayReadSomeResults(actor);
  const reader = store.committed;
  const { wave, reach } = await findWave(reader, actor, waveId, (found) => mayReadResults(actor, found));
  const kept = (await reader.cuts(wave)).filter(({ cut }) => reach.includes(cut));
  const chosen = findCut(kept, cutKey, reach);
  const [whole, own] = await openCuts(reader, wave, cutKey);
  const figures = figuresIn(own);
  const opened: Opened = {
    wave,
    figures,
    soundness: await reader.soundness(wave),
    beside: cutKey === 'organisation' ? null : figuresBeside(figuresIn(whole), figures),
    before: await findBefore(reader, actor, { wave, cutKey }),
    comparisons: new Comparisons(),
  };
  const weighting = cutKey === 'organisation' ? await weighed(reader, wave) : null;
  const drivers = prepareDrivers(opened, weighting);
  const questions = prepareQuestions(opened);
  const settled = opened.comparisons.settle();
  const label = labelCuts(wave.frame);
  const { before } = opened;
  const activity = await reader.activity(wave);
  const measured = measuredTypes(wave, activity, chosen);
  return {
    wave: headOf(wave),
    cuts: kept.map(label),
    cut: label(chosen),
    participation: participationIn(wave, chosen, own),
    before: before && { waveId: before.wave.id, title: before.wave.title, closedAt: before.wave.closedAt },
    notComparable: before ? compareWords(before.wave.instrument, wave.instrument).notComparable : [],
    drivers: drivers.map(({ shown, change, beside }) => ({
      ...shown,
      change: settled(change),
      besideOrganisation: settled(beside),
    })),
    questions: questions.map(({ shown, change }) => ({ ...shown, change: settled(change) })),
    typologies: showTypologies(wave.instrument, figures).map((one) => ({
      ...one,
      measured: measured.get(one.id) ?? null,
    })),
    activity: showActivity(wave, activity, chosen.cut),
    weighted: weighting && { designEffect: weighting.weighting.designEffect, margins: ['unit'] },
    comparisons: opened.comparisons.count,
  };
}

const headOf = ({ id, title, instrument, closedAt, threshold, isAnonymous }: ClosedWave): WaveOverview['wave'] => ({
  id,
  title,
  instrumentId: instrument.id,
  instrumentVersion: instrument.version,
  instrumentName: instrument.name,
  closedAt,
  threshold,
  commentThreshold: Math.max(SMALLEST_LIST, threshold),
  isAnonymous,
});

async function openCuts(
  reader: ResultReader,
  wave: ClosedWave,
  cutKey: string,
): Promise<[whole: CutFigures | undefined, own: CutFigures | undefined]> {
  const found = await reader.figures(wave, ['organisation', cutKey]);
  return [found.find(({ key }) => key === 'organisation'), found.find(({ key }) => key === cutKey)];
}

async function findBefore(
  reader: ResultReader,
  actor: Actor,
  { wave, cutKey }: { readonly wave: ClosedWave; readonly cutKey: string },
): Promise<Before | null> {
  const before = await findWaveBefore(reader, actor, wave);
  if (!before) return null;
  const [cut] = await reader.figures(before.wave, [cutKey]);
  return { ...before, figures: figuresIn(cut) };
}

interface Weighed {
  readonly weighting: Weighting;
  readonly figuresAt: (key: string) => Figures | undefined;
}

async function weighed(reader: ResultReader, wave: ClosedWave): Promise<Weighed | null> {
  const units = (await reader.cuts(wave)).filter(({ cut }) => cut.kind === 'unit' || cut.kind === 'organisation');
  const cuts = await reader.figures(
    wave,
    units.map(({ key }) => key),
  );
  const weighting = weightsOf(wave.frame, cuts);
  const byKey = new Map(cuts.map((cut) => [cut.key, figuresIn(cut)]));
  return weighting && { weighting, figuresAt: (key) => byKey.get(key) };
}

function participationIn(
  { frame }: ClosedWave,
  { cut }: KeptCut,
  own: CutFigures | undefined,
): WaveOverview['participation'] | null {
  if (own?.withheld !== null) return null;
  const invited = invitedIn(frame, cut);
  return {
    invited,
    answered: own.answered,
    share: invited === null || invited === 0 ? null : Math.min(1, own.answered / invited),
  };
}

interface Prepared<T> {
  readonly shown: T;
  readonly change: number | null;
}

function prepareDrivers(
  { wave, figures, soundness, beside, before, comparisons }: Opened,
  weighted: Weighed | null,
): (Prepared<Omit<DriverShown, 'change' | 'besideOrganisation'>> & { readonly beside: number | null })[] {
  const questionsOf = questionsOfDrivers(wave.instrument);
  return wave.instrument.drivers.map((driver) => {
    const { id, name, description, advice, standsBeside = null } = driver;
    const questions = questionsOf.get(id) ?? [];
    const sound = soundness[id];
    const own = driverMoments(questions, figures, sound);
    const then = before && momentsBefore(before, wave.instrument, id, before.figures);
    return {
      shown: {
        id,
        name,
        description,
        advice,
        standsBeside,
        ...showDriver(driver, questions, figures, sound),
        weightedMean: weighted && weightedMean(weighted.weighting, questions, weighted.figuresAt),
        reliability: beside === null && sound ? reliabilityOf(sound) : null,
      },
      change: comparisons.compare(own, then),
      beside: beside && comparisons.compare(own, driverMoments(questions, beside, sound)),
    };
  });
}

function prepareQuestions({ wave, figures, before, comparisons }: Opened): Prepared<Omit<QuestionShown, 'change'>>[] {
  const words = before && compareWords(before.wave.instrument, wave.instrument);
  const momentsIn = ({ id, scored }: AskedQuestion, of: Figures): Moments | null => {
    const counts = of[questionKey(id)];
    return scored && typeof counts === 'object' ? scoreMoments(scored, counts) : null;
  };
  return askedQuestions(wave.instrument).map((asked) => ({
    shown: showQuestion(asked, figures),
    change:
      before && words?.isSame(asked.id) === true
        ? comparisons.compare(momentsIn(asked, figures), momentsIn(asked, before.figures))
        : null,
  }));
}
