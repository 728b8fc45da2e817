import type { Instrument } from './instrument.js';
import type { Condition, Question } from './question.js';

/** What somebody answered. A question that is absent was skipped; `declined`: they preferred not to answer. */
export type Answer =
  | { readonly kind: 'declined' }
  | { readonly kind: 'point'; readonly point: number }
  | { readonly kind: 'options'; readonly options: readonly string[]; readonly other?: string }
  | { readonly kind: 'rows'; readonly points: Readonly<Record<string, number>> }
  | { readonly kind: 'text'; readonly text: string };

/** Answers by the id of their question. */
export type Answers = Readonly<Record<string, Answer>>;

const meets = (condition: Condition | undefined, answers: Answers): boolean => {
  if (condition === undefined) return true;
  const answer = answers[condition.question];
  if (answer?.kind === 'point') return condition.isOneOf.includes(answer.point);
  return answer?.kind === 'options' && answer.options.some((option) => condition.isOneOf.includes(option));
};

/**
 * The questions that somebody who answered so far is shown, in order. What a hidden question was answered before it was hidden opens
 * nothing: whoever goes back and changes their mind is led as if they had never been there.
 */
export function questionsShown(instrument: Instrument, answers: Answers): Question[] {
  const shown: Question[] = [];
  const counted: Record<string, Answer> = {};
  for (const page of instrument.pages) {
    if (!meets(page.shownIf, counted)) continue;
    for (const question of page.questions) {
      if (!meets(question.shownIf, counted)) continue;
      shown.push(question);
      const answer = answers[question.id];
      if (answer !== undefined) counted[question.id] = answer;
    }
  }
  return shown;
}

/** Whether the question can be answered so. */
export function fits(question: Question, answer: Answer, { scales }: Instrument): boolean {
  if (answer.kind === 'declined') return true;
  if ('options' in question)
    return answer.kind === 'options' && fitsOptions(question, answer) && hasEnough(question, answer);
  if (question.type === 'free-text') return answer.kind === 'text' && answer.text.length <= question.longest;
  const onScale = (point: number): boolean => isWithin(point, rangeOf(question, scales));
  if (question.type === 'matrix')
    return answer.kind === 'rows' && fitsRows(question, answer) && Object.values(answer.points).every(onScale);
  return answer.kind === 'point' && onScale(answer.point);
}

/** The least and the most of what a question is answered with; nothing fits where there are no points. */
export function rangeOf(question: Question, scales: Instrument['scales']): readonly [least: number, most: number] {
  if (question.type === 'rating') return [0, 10];
  if (!('scale' in question)) return [1, 0];
  return [1, scales.find(({ id }) => id === question.scale)?.labels.length ?? 0];
}

const isWithin = (point: number, [least, most]: readonly [number, number]): boolean =>
  Number.isInteger(point) && point >= least && point <= most;

type Choice = Extract<Question, { options: unknown }>;
type Chosen = Extract<Answer, { kind: 'options' }>;

const fitsRows = ({ rows }: Extract<Question, { type: 'matrix' }>, { points }: Extract<Answer, { kind: 'rows' }>) =>
  Object.keys(points).every((row) => rows.some(({ id }) => id === row));

/** As long as an option that somebody writes may be. */
const LONGEST_OTHER = 200;

function fitsOptions(question: Choice, { options, other }: Chosen): boolean {
  const known = new Set(question.options.map(({ id }) => id));
  const mayWrite = question.type !== 'ranking' && question.other !== undefined;
  return (
    new Set(options).size === options.length &&
    options.every((option) => known.has(option)) &&
    (other === undefined || (mayWrite && other.trim() !== '' && other.length <= LONGEST_OTHER))
  );
}

function hasEnough(question: Choice, { options, other }: Chosen): boolean {
  const chosen = options.length + (other === undefined ? 0 : 1);
  switch (question.type) {
    case 'single-choice':
      return chosen === 1;
    case 'multiple-choice':
      return chosen <= (question.most ?? Infinity);
    case 'ranking':
      return chosen === (question.places ?? question.options.length);
  }
}
