import type { Condition, InstrumentBody, Option, Page, Question, QuestionType, Scale, Texts } from '../contract.js';

export const QUESTION_TYPES: readonly QuestionType[] = [
  'likert',
  'rating',
  'single-choice',
  'multiple-choice',
  'ranking',
  'matrix',
  'free-text',
];

export const blank = (): Texts => ({ fr: '', en: '' });

/** `name-1`, `name-2`…: the first that is free. */
export function freeId(name: string, taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export const isId = (text: string): boolean => ID.test(text) && text.length <= 80;

export const questionIds = ({ pages }: InstrumentBody): string[] =>
  pages.flatMap(({ questions }) => questions.map(({ id }) => id));

const twoOptions = (): Option[] => ['option-1', 'option-2'].map((id) => ({ id, label: blank() }));

export function newQuestion(type: QuestionType, body: InstrumentBody): Question {
  const asked = { id: freeId('question', questionIds(body)), text: blank(), isAnchor: false };
  const scale = body.scales[0]?.id ?? 'agreement';
  switch (type) {
    case 'likert':
      return { type, ...asked, isReversed: false, scale };
    case 'rating':
      return { type, ...asked, isReversed: false, lowest: blank(), highest: blank(), isNetPromoter: false };
    case 'matrix':
      return {
        type,
        ...asked,
        scale,
        rows: ['row-1', 'row-2'].map((id) => ({ id, text: blank(), isReversed: false })),
      };
    case 'single-choice':
    case 'multiple-choice':
    case 'ranking':
      return { type, ...asked, options: twoOptions() };
    case 'free-text':
      return { type, ...asked, longest: 1_000 };
  }
}

export const newPage = ({ pages }: InstrumentBody): Page => ({
  id: freeId(
    'page',
    pages.map(({ id }) => id),
  ),
  title: blank(),
  questions: [],
});

export const newScale = ({ scales }: InstrumentBody, points: 5 | 7): Scale => ({
  id: freeId(
    'scale',
    scales.map(({ id }) => id),
  ),
  labels: Array.from({ length: points }, blank),
});

/** Gives a question another name, and with it whatever is shown after it. */
export function rename(body: InstrumentBody, from: string, to: string): void {
  const follow = (condition: Condition | undefined): void => {
    if (condition?.question === from) condition.question = to;
  };
  for (const page of body.pages) {
    follow(page.shownIf);
    for (const question of page.questions) {
      follow(question.shownIf);
      if (question.id === from) question.id = to;
    }
  }
}

type Leading = Exclude<Question, { type: 'ranking' | 'matrix' | 'free-text' }>;

const canLead = (question: Question): question is Leading =>
  question.type === 'likert' ||
  question.type === 'rating' ||
  question.type === 'single-choice' ||
  question.type === 'multiple-choice';

/** What can decide whether something is shown: asked before it, and answered by a choice. */
export function leadingBefore({ pages }: InstrumentBody, page: number, question = 0): Leading[] {
  const before = pages.slice(0, page).flatMap(({ questions }) => questions);
  return [...before, ...(pages[page]?.questions.slice(0, question) ?? [])].filter(canLead);
}

export interface PossibleAnswer {
  readonly answer: string | number;
  readonly label: Texts | null;
}

export function possibleAnswers(question: Leading, { scales }: InstrumentBody): PossibleAnswer[] {
  if ('options' in question) return question.options.map(({ id, label }) => ({ answer: id, label }));
  if (question.type === 'rating') return Array.from({ length: 11 }, (_, point) => ({ answer: point, label: null }));
  const labels = scales.find(({ id }) => id === question.scale)?.labels ?? [];
  return labels.map((label, index) => ({ answer: index + 1, label }));
}

/** Whether somebody would lose by its going: a scale that is used. */
export const usesScale = ({ pages }: InstrumentBody, scale: string): boolean =>
  pages.some(({ questions }) => questions.some((question) => 'scale' in question && question.scale === scale));

export function withoutDriver(body: InstrumentBody, driver: string): void {
  body.drivers = body.drivers.filter(({ id }) => id !== driver);
  for (const question of body.pages.flatMap(({ questions }) => questions)) {
    const scored = question.type === 'matrix' ? question.rows : 'isReversed' in question ? [question] : [];
    for (const one of scored) if (one.driver === driver) delete one.driver;
  }
}

/** Puts one of a list elsewhere in it. */
export function move(list: unknown[], from: number, to: number): void {
  const [one] = list.splice(from, 1);
  list.splice(to, 0, one);
}

/** What was typed as a whole number within bounds; the least where nothing sensible was. */
export const wholeWithin = (typed: string, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.round(Number(typed)) || least));
