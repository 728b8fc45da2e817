import type { Answer, Answers, Instrument } from '../../barometers/index.js';
import type { Localised } from '../../kernel/localised.js';
import { LOCALES } from '../../kernel/localised.js';
import { askedQuestions } from '../show-question.js';

type Question = Instrument['pages'][number]['questions'][number];

export interface QuestionAnswered {
  readonly id: string;
  readonly text: Localised;
  /** A line each; a ranking in its order. */
  readonly said: readonly Localised[];
}

/** What somebody answered, in the words that they chose from; questions they passed over or would not answer are left out. */
export function answersInWords(instrument: Instrument, answers: Answers): QuestionAnswered[] {
  const labels = new Map(askedQuestions(instrument).map(({ question, labels: words }) => [question.id, words]));
  return instrument.pages
    .flatMap(({ questions }) => questions)
    .map((question) => ({
      id: question.id,
      text: question.text,
      said: said(question, answers[question.id], labels.get(question.id) ?? []),
    }))
    .filter((one) => one.said.length > 0);
}

function said(question: Question, answer: Answer | undefined, labels: readonly Localised[]): Localised[] {
  switch (answer?.kind) {
    case 'point':
      return [pointSaid(question, answer.point, labels)];
    case 'rows':
      return question.type === 'matrix' ? rowsSaid(question.rows, answer.points, labels) : [];
    case 'options':
      return optionsSaid(question, answer);
    case 'text':
      return [alike(answer.text)];
    default:
      return [];
  }
}

const alike = (text: string): Localised => ({ fr: text, en: text });

const pointSaid = ({ type }: Question, point: number, labels: readonly Localised[]): Localised =>
  type === 'rating' ? alike(`${point} / 10`) : (labels[point - 1] ?? alike(String(point)));

const rowsSaid = (
  rows: readonly { readonly id: string; readonly text: Localised }[],
  points: Readonly<Record<string, number>>,
  labels: readonly Localised[],
): Localised[] =>
  rows.flatMap(({ id, text }) => {
    const point = points[id];
    return point === undefined ? [] : [joined(text, labels[point - 1] ?? alike(String(point)))];
  });

function optionsSaid(question: Question, answer: Extract<Answer, { kind: 'options' }>): Localised[] {
  const known = 'options' in question ? question.options : [];
  const chosen = answer.options.flatMap((id) => known.find((option) => option.id === id)?.label ?? []);
  return answer.other === undefined ? chosen : [...chosen, alike(answer.other)];
}

const SEPARATOR: Localised = { fr: '\u202f: ', en: ': ' };

const joined = (left: Localised, right: Localised): Localised =>
  Object.fromEntries(
    LOCALES.map((locale) => [locale, `${left[locale]}${SEPARATOR[locale]}${right[locale]}`]),
  ) as unknown as Localised;
