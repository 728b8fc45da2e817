import { questionsShown, type Answers, type Instrument } from '../barometers/index.js';
import type { Counts, Place } from '../disclosure/index.js';
import { countablesOf, type Countable } from './countable.js';

/** What somebody sent, as far as it is counted. */
export interface Counted extends Place {
  readonly answers: Answers;
}

/** What is said of the questions that somebody was shown; what they answered before a question was hidden from them does not count. */
export function answersShown(instrument: Instrument, answers: Answers): Answers {
  return Object.fromEntries(
    questionsShown(instrument, answers).flatMap(({ id }) => {
      const answer = answers[id];
      return answer === undefined ? [] : [[id, answer] as const];
    }),
  );
}

/**
 * Counts a wave, one answer after the other, by the place that people answered from: places are few where answers are many, and nobody
 * needs to be remembered.
 */
export class Tally {
  readonly countables: readonly Countable[];
  readonly places: Place[] = [];
  /** How many answered from each place. */
  readonly respondents: number[] = [];
  private readonly counted: Uint32Array[] = [];
  private readonly placeOf = new Map<string, number>();
  /** Where each countable starts in the counts of a place: those who answered first, its slots behind. */
  private readonly starts: readonly number[];
  private readonly width: number;

  constructor(instrument: Instrument) {
    this.countables = countablesOf(instrument);
    let width = 0;
    this.starts = this.countables.map(({ slots }) => {
      const start = width;
      width += slots + 1;
      return start;
    });
    this.width = width;
  }

  /**
   * @param answers those that count, see {@link answersShown}
   * @returns the index of the place
   */
  add({ answers, ...where }: Counted): number {
    const place = this.find(where);
    this.respondents[place] = (this.respondents[place] ?? 0) + 1;
    const counts = this.counted[place] ?? new Uint32Array(0);
    for (const [at, { marks }] of this.countables.entries()) {
      const marked = marks(answers);
      if (marked === null) continue;
      const start = this.starts[at] ?? 0;
      for (const index of [start, ...marked.map((slot) => start + 1 + slot)]) counts[index] = (counts[index] ?? 0) + 1;
    }
    return place;
  }

  private find({ unitId, bands }: Place): number {
    const key = JSON.stringify([unitId, Object.entries(bands).sort(([left], [right]) => (left < right ? -1 : 1))]);
    const known = this.placeOf.get(key);
    if (known !== undefined) return known;
    const place = this.places.length;
    this.placeOf.set(key, place);
    this.places.push({ unitId, bands });
    this.counted.push(new Uint32Array(this.width));
    return place;
  }

  /** How many from each place answered it. */
  answeredBy(countable: number): number[] {
    const start = this.starts[countable] ?? 0;
    return this.counted.map((counts) => counts[start] ?? 0);
  }

  /** The counts of each cut that is wanted. */
  countsIn(
    countable: number,
    standing: readonly (readonly number[])[],
    wanted: ReadonlySet<number>,
  ): ReadonlyMap<number, Counts> {
    const start = this.starts[countable] ?? 0;
    const slots = this.countables[countable]?.slots ?? 0;
    const sums = new Map([...wanted].map((cut) => [cut, new Float64Array(slots + 1)]));
    for (const [place, counts] of this.counted.entries()) {
      const own = counts.subarray(start, start + slots + 1);
      if (own[0] === 0) continue;
      for (const cut of standing[place] ?? []) addTo(sums.get(cut), own);
    }
    return new Map([...sums].map(([cut, [answered = 0, ...rest]]) => [cut, { answered, slots: rest }]));
  }
}

function addTo(sum: Float64Array | undefined, counts: Uint32Array): void {
  if (sum) for (const [slot, count] of counts.entries()) sum[slot] = (sum[slot] ?? 0) + count;
}
