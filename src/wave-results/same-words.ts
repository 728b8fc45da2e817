import type { Instrument } from '../barometers/index.js';
import { canonicalJson } from '../kernel/digest.js';
import { pointQuestionsOf } from './countable.js';
import type { NotComparable } from './shown.js';

/** What people read when they answered each question, by its id; a matrix by its rows. */
function wordsOf(instrument: Instrument): Map<string, string> {
  const scaleOf = (id: string): unknown => instrument.scales.find((scale) => scale.id === id)?.labels;
  return new Map(
    instrument.pages.flatMap(({ questions }) =>
      questions.flatMap((question): [string, string][] => {
        const scale = 'scale' in question ? scaleOf(question.scale) : null;
        const options = 'options' in question ? question.options : null;
        const ends = question.type === 'rating' ? [question.lowest, question.highest] : null;
        const asked = canonicalJson([question.type, question.text, scale, options, ends]);
        if (question.type !== 'matrix') return [[question.id, asked]];
        return question.rows.map(({ id, text }) => [`${question.id}.${id}`, canonicalJson([asked, text])]);
      }),
    ),
  );
}

/** Which questions of two waves were asked in the same words, and why others may not be compared. */
export function compareWords(
  before: Instrument,
  now: Instrument,
): { readonly isSame: (question: string) => boolean; readonly notComparable: readonly NotComparable[] } {
  const [then, today] = [wordsOf(before), wordsOf(now)];
  const isSame = (question: string): boolean => today.has(question) && then.get(question) === today.get(question);
  const changed = [...today.keys()]
    .filter((question) => !isSame(question))
    .map((question): NotComparable => ({ question, because: then.has(question) ? 'changed-words' : 'new' }));
  const gone = [...then.keys()]
    .filter((question) => !today.has(question))
    .map((question): NotComparable => ({ question, because: 'gone' }));
  return { isSame, notComparable: [...changed, ...gone] };
}

/** Whether a driver is made of the same questions in the same words. */
export function isSameDriver(before: Instrument, now: Instrument, driver: string): boolean {
  const { isSame } = compareWords(before, now);
  const [then, today] = [questionsOf(before, driver), questionsOf(now, driver)];
  return canonicalJson(then) === canonicalJson(today) && today.every(({ id }) => isSame(id));
}

const questionsOf = (instrument: Instrument, driver: string): { id: string; isReversed: boolean }[] =>
  pointQuestionsOf(instrument)
    .filter((question) => question.driver === driver)
    .map(({ id, isReversed }) => ({ id, isReversed }))
    .sort((left, right) => (left.id < right.id ? -1 : 1));
