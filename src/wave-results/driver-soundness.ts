import type { Answers, Instrument } from '../barometers/index.js';
import { alpha, covariancesOf, omega } from '../psychometrics/index.js';
import { pointQuestionsOf, questionKey, type ScoredQuestion } from './countable.js';
import type { Soundness } from './figures.js';
import type { Counts, Withheld } from '../disclosure/index.js';
import { scoreOfPoint } from './scores.js';

/** Fewer complete answers say nothing of how questions hold together. */
const FEWEST_COMPLETE = 50;

/** So many complete answers are enough: the figure moves in the third decimal afterwards. */
const MOST_COMPLETE = 20_000;

const rounded = (value: number | null): number | null =>
  value === null || !Number.isFinite(value) ? null : Math.round(value * 100) / 100;

/** Gathers, answer after answer, how the questions of each driver go together. */
export class DriverSoundness {
  private readonly drivers: readonly GatheredDriver[];

  constructor(instrument: Instrument) {
    const points = pointQuestionsOf(instrument);
    this.drivers = instrument.drivers.map(({ id }) => new GatheredDriver(id, points));
  }

  add(answers: Answers): void {
    for (const driver of this.drivers) driver.add(answers);
  }

  /**
   * By driver, where all of its questions are shown. Rounded, so that nothing of somebody can be worked back from them.
   * @param whole what the organisation shows
   */
  result(whole: Readonly<Record<string, Counts | Withheld>>): Record<string, Soundness> {
    const isShown = (question: string): boolean => typeof whole[questionKey(question)] === 'object';
    return Object.fromEntries(
      this.drivers
        .filter(({ questions }) => questions.every(({ id }) => isShown(id)))
        .map((driver) => [driver.id, driver.soundness()]),
    );
  }
}

/** Sums over those who answered both of two questions. */
interface Pair {
  count: number;
  ofOne: number;
  ofOther: number;
  products: number;
}

class GatheredDriver {
  readonly questions: readonly ScoredQuestion[];
  private readonly pairs: Pair[][];
  private readonly complete: number[][] = [];

  constructor(
    readonly id: string,
    points: readonly ScoredQuestion[],
  ) {
    this.questions = points.filter(({ driver }) => driver === id);
    this.pairs = this.questions.map(() => this.questions.map(() => ({ count: 0, ofOne: 0, ofOther: 0, products: 0 })));
  }

  add(answers: Answers): void {
    const scores = this.questions.map((question) => {
      const point = question.pointIn(answers);
      return point === null ? null : scoreOfPoint(question, point);
    });
    const given = scores.flatMap((score, at) => (score === null ? [] : [{ score, at }]));
    for (const one of given)
      for (const other of given) {
        const pair = this.pairs[one.at]?.[other.at];
        if (pair) addTo(pair, one.score, other.score);
      }
    if (given.length === scores.length && this.complete.length < MOST_COMPLETE)
      this.complete.push(given.map(({ score }) => score));
  }

  soundness(): Soundness {
    const errorShare = rounded(this.errorShare()) ?? 1;
    const size = this.questions.length;
    if (size < 2 || this.complete.length < FEWEST_COMPLETE) return { alpha: null, omega: null, errorShare };
    const covariances = covariancesOf(this.complete);
    return { alpha: rounded(alpha(covariances)), omega: size < 3 ? null : rounded(omega(covariances)), errorShare };
  }

  /** Var(mean of means) = Σ cov(meanᵢ, meanⱼ) ÷ k², each covariance that of the answers × shared ÷ (answeredᵢ × answeredⱼ). */
  private errorShare(): number {
    let [variance, errors] = [0, 0];
    const answered = this.pairs.map((row, at) => row[at]?.count ?? 0);
    for (const [i, row] of this.pairs.entries()) {
      for (const [j, pair] of row.entries())
        if (pair.count >= 2) variance += (pair.count * covariance(pair)) / ((answered[i] ?? 1) * (answered[j] ?? 1));
      const own = row[i];
      if (own && own.count >= 2) errors += Math.sqrt(covariance(own) / own.count);
    }
    const least = 1 / Math.sqrt(Math.max(1, this.questions.length));
    return errors === 0 ? 1 : Math.min(1, Math.max(least, Math.sqrt(Math.max(0, variance)) / errors));
  }
}

function addTo(pair: Pair, one: number, other: number): void {
  pair.count += 1;
  pair.ofOne += one;
  pair.ofOther += other;
  pair.products += one * other;
}

const covariance = ({ count, ofOne, ofOther, products }: Pair): number =>
  (products - (ofOne * ofOther) / count) / (count - 1);
