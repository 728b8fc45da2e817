import type { Answer, Answers, Condition, Instrument, Page, Question } from './contract.js';

function meets(condition: Condition | undefined, answers: Answers): boolean {
  if (condition === undefined) return true;
  const answer = answers[condition.question];
  if (answer?.kind === 'point') return condition.isOneOf.includes(answer.point);
  return answer?.kind === 'options' && answer.options.some((option) => condition.isOneOf.includes(option));
}

/**
 * The pages that somebody who answered so far meets, each with the questions that their answers lead to. An answer to a question that is hidden since opens nothing. The service counts
 * by the same rule, and a test holds the two together.
 */
export function pagesShown(instrument: Pick<Instrument, 'pages'>, answers: Answers): Page[] {
  const counted: Record<string, Answer> = {};
  const isShown = (question: Question): boolean => {
    if (!meets(question.shownIf, counted)) return false;
    const answer = wholeAnswer(question, answers[question.id]);
    if (answer !== null) counted[question.id] = answer;
    return true;
  };
  return instrument.pages
    .map((page) => ({ ...page, questions: meets(page.shownIf, counted) ? page.questions.filter(isShown) : [] }))
    .filter((page) => page.questions.length > 0);
}

/** What leaves the device: the answers to questions that are shown, where nothing is missing from them. */
export function answersToSend(instrument: Pick<Instrument, 'pages'>, answers: Answers): Answers {
  const whole = pagesShown(instrument, answers).flatMap(({ questions }) =>
    questions.map((question) => [question.id, wholeAnswer(question, answers[question.id])] as const),
  );
  return Object.fromEntries(whole.filter((entry): entry is [string, Answer] => entry[1] !== null));
}

/** The answer as it can be counted; null when there is none yet, or when something is missing from it. */
export function wholeAnswer(question: Question, answer: Answer | undefined): Answer | null {
  if (answer === undefined) return null;
  switch (answer.kind) {
    case 'options':
      return wholeOptions(question, answer);
    case 'rows':
      return Object.keys(answer.points).length > 0 ? answer : null;
    case 'text':
      return answer.text.trim() === '' ? null : { kind: 'text', text: answer.text.trim() };
    default:
      return answer;
  }
}

type Chosen = Extract<Answer, { kind: 'options' }>;

function wholeOptions(question: Question, { options, other }: Chosen): Chosen | null {
  const written = other?.trim() ?? '';
  // Whoever ticked “other” and wrote nothing has still to say what.
  if (other !== undefined && written === '' && question.type === 'single-choice') return null;
  const enough = question.type === 'ranking' ? placesOf(question) : 1;
  if (options.length + (written === '' ? 0 : 1) < enough) return null;
  return { kind: 'options', options, ...(written === '' ? {} : { other: written }) };
}

/** How many options are put in order. */
export const placesOf = ({ places, options }: Extract<Question, { type: 'ranking' }>): number =>
  places ?? options.length;

/** Begun, and not to be counted as it stands. */
export const isUnfinished = (question: Question, answer: Answer | undefined): boolean =>
  answer?.kind === 'options' &&
  (answer.options.length > 0 || answer.other !== undefined) &&
  wholeAnswer(question, answer) === null;
