import { sha256 } from '../kernel/digest.js';
import type { Instrument } from './instrument.js';
import type { Question } from './question.js';

/** Statements are drawn; what is counted for everybody (net promoter, free text, choices) is asked of everybody. */
const isDrawn = (question: Question): boolean => question.type === 'likert';

/**
 * The instrument as one respondent is asked it: of a sampled one, as many statements as it says, drawn by the seed. The same seed draws
 * the same ones: whoever comes back finds what they began.
 */
export function drawQuestions(instrument: Instrument, seed: string): Instrument {
  const { sampling } = instrument;
  if (sampling === undefined) return instrument;
  const pool = instrument.pages.flatMap(({ questions }) => questions.filter(isDrawn).map(({ id }) => id));
  const drawn = new Set(
    pool
      .map((id) => ({ id, order: sha256(`${seed} ${id}`) }))
      .sort((left, right) => (left.order < right.order ? -1 : 1))
      .slice(0, sampling.questionsPerPerson)
      .map(({ id }) => id),
  );
  const pages = instrument.pages
    .map((page) => ({ ...page, questions: page.questions.filter((one) => !isDrawn(one) || drawn.has(one.id)) }))
    .filter(({ questions }) => questions.length > 0);
  return { ...instrument, pages };
}
