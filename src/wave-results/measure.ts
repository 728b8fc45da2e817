import type { Instrument } from '../barometers/index.js';
import { compareMeans, discoveries, type Comparison, type Moments } from '../psychometrics/index.js';
import { pointQuestionsOf, questionKey, type ScoredQuestion } from './countable.js';
import type { CutFigures, Soundness } from './figures.js';
import type { Counts, Withheld } from '../disclosure/index.js';
import { scoreOfPoint } from './scores.js';
import type { Change } from './shown.js';

export type Figures = Extract<CutFigures, { withheld: null }>['counts'];

/** The moments of a question, each point taken for what `valueOf` says. */
export function momentsOfCounts({ answered, slots }: Counts, valueOf: (slot: number) => number): Moments {
  const mean = slots.reduce((sum, count, slot) => sum + count * valueOf(slot), 0) / answered;
  const squares = slots.reduce((sum, count, slot) => sum + count * (valueOf(slot) - mean) ** 2, 0);
  return { count: answered, mean, squares };
}

export const scoreMoments = (question: ScoredQuestion, counts: Counts): Moments =>
  momentsOfCounts(counts, (slot) => scoreOfPoint(question, question.least + slot));

/**
 * A driver in a cut: the mean of the means of its questions, with the spread that makes its standard error theirs, narrowed by how the
 * questions go together over the organisation (docs/decisions/0091).
 * @returns why it is withheld when one of its questions is; null when it has none
 */
export function driverMoments(
  questions: readonly ScoredQuestion[],
  figures: Figures,
  soundness: Soundness | undefined,
): Moments | Withheld | null {
  if (questions.length === 0) return null;
  const parts: Moments[] = [];
  for (const question of questions) {
    const counts = figures[questionKey(question.id)];
    if (counts === undefined || typeof counts === 'string') return counts ?? 'protects-others';
    parts.push(scoreMoments(question, counts));
  }
  const mean = averageOf(parts.map((part) => part.mean));
  const count = Math.round(averageOf(parts.map((part) => part.count)));
  const errors = parts.map((part) => Math.sqrt(part.squares / (part.count - 1) / part.count));
  const error = averageOf(errors) * (soundness?.errorShare ?? 1);
  return { count, mean, squares: error ** 2 * count * (count - 1) };
}

const averageOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export const questionsOfDrivers = ({ drivers, ...instrument }: Instrument): Map<string, ScoredQuestion[]> => {
  const points = pointQuestionsOf({ drivers, ...instrument });
  return new Map(drivers.map(({ id }) => [id, points.filter(({ driver }) => driver === id)]));
};

/** What is left of a cut’s counts once a part of it is taken away. */
export const without = (all: Counts, part: Counts): Counts => ({
  answered: all.answered - part.answered,
  slots: all.slots.map((count, slot) => count - (part.slots[slot] ?? 0)),
});

/** The figures of everybody else; a figure that is not shown on one side is on neither. */
export function figuresBeside(whole: Figures, part: Figures): Figures {
  return Object.fromEntries(
    Object.entries(whole).map(([id, all]) => {
      const own = part[id];
      if (typeof all === 'string' || own === undefined || typeof own === 'string') return [id, 'protects-others'];
      const rest = without(all, own);
      return [id, rest.answered < 2 ? 'protects-others' : rest];
    }),
  );
}

/** What chance may explain, gathered until all that is shown together is known. */
export class Comparisons {
  private readonly made: Comparison[] = [];

  /** @returns its number; null when one of the two is not there */
  compare(one: Moments | Withheld | null, other: Moments | Withheld | null): number | null {
    if (!isMoments(one) || !isMoments(other) || one.count < 2 || other.count < 2) return null;
    return this.made.push(compareMeans(one, other)) - 1;
  }

  get count(): number {
    return this.made.length;
  }

  /** Once all are made. */
  settle(): (number: number | null) => Change | null {
    const stand = discoveries(
      this.made.map(({ probability }) => probability),
      FALSE_AMONG_CALLED,
    );
    return (number) => {
      const made = number === null ? undefined : this.made[number];
      if (number === null || made === undefined) return null;
      const effect = Math.max(-LARGEST_EFFECT, Math.min(LARGEST_EFFECT, made.effect));
      return {
        difference: made.difference,
        effect,
        magnitude: magnitudeOf(effect),
        isSignificant: stand[number] ?? false,
      };
    };
  }
}

export const isMoments = (value: Moments | Withheld | null | undefined): value is Moments =>
  typeof value === 'object' && value !== null;

const FALSE_AMONG_CALLED = 0.05;

/** Where nobody varies any difference is infinite; nothing is larger than this in practice. */
const LARGEST_EFFECT = 5;

/** Cohen 1988. */
function magnitudeOf(effect: number): Change['magnitude'] {
  const size = Math.abs(effect);
  if (size < 0.2) return 'negligible';
  if (size < 0.5) return 'small';
  return size < 0.8 ? 'medium' : 'large';
}
