import { asNumber } from '../../language/formats.js';
import { inWords } from '../../language/language.svelte.js';
import * as m from '../../paraglide/messages.js';
import type { Answer, Instrument, Option, Question } from './contract.js';
import { isUnfinished, wholeAnswer } from './questions-shown.js';

type Scales = Instrument['scales'];

interface Line {
  readonly said: string;
  /** Which row of the question it is said of. */
  readonly about?: string;
}

interface Told {
  readonly lines: readonly Line[];
  /** Nothing of it is counted. */
  readonly isEmpty: boolean;
}

/** What somebody answered, as they read it again before sending. */
export function answerInWords(question: Question, answer: Answer | undefined, scales: Scales): Told {
  const whole = wholeAnswer(question, answer);
  if (whole === null) {
    const said = isUnfinished(question, answer) ? m.respond_unfinished() : m.respond_unanswered();
    return { lines: [{ said }], isEmpty: true };
  }
  if (whole.kind === 'declined') return { lines: [{ said: m.respond_declined() }], isEmpty: true };
  return { lines: linesOf(question, whole, scales), isEmpty: false };
}

function linesOf(question: Question, answer: Exclude<Answer, { kind: 'declined' }>, scales: Scales): Line[] {
  switch (answer.kind) {
    case 'point':
      return [{ said: pointInWords(question, answer.point, scales) }];
    case 'text':
      return [{ said: answer.text }];
    case 'rows':
      return rowsInWords(question, answer.points, scales);
    case 'options': {
      const labels = answer.options.map((id) => labelOf('options' in question ? question.options : [], id));
      const all = answer.other === undefined ? labels : [...labels, m.quoted({ text: answer.other })];
      return all.map((said, index) => ({ said: question.type === 'ranking' ? `${index + 1}. ${said}` : said }));
    }
  }
}

const labelOf = (options: readonly Option[], id: string): string => {
  const option = options.find((candidate) => candidate.id === id);
  return option === undefined ? '' : inWords(option.label);
};

function pointInWords(question: Question, point: number, scales: Scales): string {
  if (question.type === 'rating') return m.respond_out_of_ten({ point: asNumber(point) });
  const label = labelsOf(question, scales)[point - 1];
  return label === undefined ? '' : inWords(label);
}

function rowsInWords(question: Question, points: Readonly<Record<string, number>>, scales: Scales): Line[] {
  if (question.type !== 'matrix') return [];
  return question.rows.map((row) => {
    const point = points[row.id];
    const said = point === undefined ? m.respond_unanswered() : pointInWords(question, point, scales);
    return { about: inWords(row.text), said };
  });
}

/** The words of a question's scale, from the least to the most. */
export const labelsOf = (question: Question, scales: Scales) =>
  'scale' in question ? (scales.find(({ id }) => id === question.scale)?.labels ?? []) : [];
