import type { Answer, Answers, Instrument } from '../barometers/index.js';
import type { Frame } from '../waves/index.js';
import {
  arrangeCuts,
  type Arrangement,
  type Counts,
  hideAlike,
  keyOf,
  ReleasePlans,
  type Withheld,
} from '../disclosure/index.js';
import { DriverSoundness } from './driver-soundness.js';
import type { CutFigures, WaveFigures, WrittenComment } from './figures.js';
import { listableCuts, SMALLEST_LIST } from './list-comments.js';
import { answersShown, Tally, type Counted } from './tally.js';

/** What is asked of a wave to count it. */
export interface CountedWave {
  readonly instrument: Instrument;
  readonly frame: Frame;
  readonly threshold: number;
}

/** Whatever the counting needs from outside of it. */
export interface Surroundings {
  /** UUID v4: without the time in it. */
  readonly randomId: () => string;
  /** Lets others have their turn: a plan may take a second. */
  readonly pause: () => Promise<void>;
}

/** Others have their turn after so many people: a database in the same process never waits for anything. */
const PEOPLE_A_TURN = 100;

interface Written {
  readonly question: string;
  readonly text: string;
  readonly place: number;
}

/** Counts a wave that has closed: once, and for every reader. */
export async function countFigures(
  { instrument, frame, threshold }: CountedWave,
  submissions: AsyncIterable<Counted>,
  { randomId, pause }: Surroundings,
): Promise<WaveFigures> {
  const tally = new Tally(instrument);
  const soundness = new DriverSoundness(instrument);
  const written: Written[] = [];
  let people = 0;
  for await (const submission of submissions) {
    people += 1;
    if (people % PEOPLE_A_TURN === 0) await pause();
    const answers = answersShown(instrument, submission.answers);
    const place = tally.add({ ...submission, answers });
    soundness.add(answers);
    for (const words of wordsIn(answers)) written.push({ ...words, place });
  }
  const arrangement = arrangeCuts(frame, tally.places, tally.respondents);
  const plans = await ReleasePlans.of({ arrangement, threshold, pause }, tally.respondents);
  const released = [...plans.wave].flatMap(([cut, verdict]) => (verdict === 'released' ? [cut] : []));
  const counts = new Map<number, Record<string, Counts | Withheld>>(released.map((cut) => [cut, {}]));
  for (const [at, { id }] of tally.countables.entries()) {
    const verdicts = await plans.among(tally.answeredBy(at));
    const may = new Set(released.filter((cut) => verdicts.get(cut) === 'released'));
    const found = tally.countsIn(at, arrangement.standing, may);
    const shown = hideAlike(found, arrangement, threshold);
    for (const cut of released) {
      const of = counts.get(cut);
      const own = shown.has(cut) ? found.get(cut) : undefined;
      if (of) of[id] = own ?? (verdicts.get(cut) === 'too-few' ? 'too-few' : 'protects-others');
    }
    await pause();
  }
  return {
    cuts: figuresOf(arrangement, plans, { counts, respondents: tally.respondents }),
    soundness: soundness.result(counts.get(0) ?? {}),
    comments: await commentsOf(written, { arrangement, released, threshold, randomId, pause }),
  };
}

function figuresOf(
  { cuts, standing }: Arrangement,
  { wave }: ReleasePlans,
  {
    counts,
    respondents,
  }: {
    readonly counts: ReadonlyMap<number, Record<string, Counts | Withheld>>;
    readonly respondents: readonly number[];
  },
): CutFigures[] {
  const answeredIn = cuts.map(() => 0);
  for (const [place, of] of standing.entries())
    for (const cut of of) answeredIn[cut] = (answeredIn[cut] ?? 0) + (respondents[place] ?? 0);
  return cuts.flatMap((cut, index): CutFigures[] => {
    const verdict = wave.get(index) ?? 'too-few';
    const key = keyOf(cut);
    if (verdict === 'released')
      return [{ key, cut, withheld: null, answered: answeredIn[index] ?? 0, counts: counts.get(index) ?? {} }];
    // Of crossings that are withheld there is nothing to keep: one that nobody stands in is not told from one that few do.
    return cut.kind === 'bands' || cut.kind === 'unit-band' ? [] : [{ key, cut, withheld: verdict }];
  });
}

/** Free texts, and what was written as an option of one's own. */
function wordsIn(answers: Answers): { readonly question: string; readonly text: string }[] {
  const textOf = (answer: Answer): string | undefined => {
    if (answer.kind === 'text') return answer.text;
    return answer.kind === 'options' ? answer.other : undefined;
  };
  return Object.entries(answers).flatMap(([question, answer]) => {
    const text = textOf(answer)?.trim();
    return text === undefined || text === '' ? [] : [{ question, text }];
  });
}

async function commentsOf(
  written: readonly Written[],
  {
    arrangement,
    released,
    threshold,
    randomId,
    pause,
  }: Surroundings & {
    readonly arrangement: Arrangement;
    readonly released: readonly number[];
    readonly threshold: number;
  },
): Promise<WrittenComment[]> {
  const keys = arrangement.cuts.map(keyOf);
  const comments: WrittenComment[] = [];
  for (const question of new Set(written.map((one) => one.question))) {
    const words = written.filter((one) => one.question === question);
    const writers = arrangement.standing.map(() => 0);
    for (const { place } of words) writers[place] = (writers[place] ?? 0) + 1;
    const listed = new Set(listableCuts(arrangement, writers, released, Math.max(SMALLEST_LIST, threshold)));
    const listsOf = arrangement.standing.map((cuts) =>
      cuts.filter((cut) => listed.has(cut)).flatMap((cut) => keys[cut] ?? []),
    );
    for (const { text, place } of words) {
      const cuts = listsOf[place] ?? [];
      if (cuts.length > 0) comments.push({ id: randomId(), question, text, cuts });
    }
    await pause();
  }
  // By random ids: nothing of the order in which they came.
  return comments.sort((left, right) => (left.id < right.id ? -1 : 1));
}
