import { asNumber } from '../../language/formats.js';
import { inWords } from '../../language/language.svelte.js';
import * as m from '../../paraglide/messages.js';
import type { Answer, Instrument, Option, Question } from './contract.js';
import { isUnfinished, wholeAnswer } from './questions-shown.js';

type Scales = Instrument['scales'];

interface Told {
  readonly lines: readonly string[];
  /** Nothing of it is counted. */
  readonly isEmpty: boolean;
}

/** What somebody answered, as they read it again before sending. */
export function answerInWords(question: Question, answer: Answer | undefined, scales: Scales): Told {
  const whole = wholeAnswer(question, answer);
  if (whole === null) {
    return { lines: [isUnfinished(question, answer) ? m.respond_unfinished() : m.respond_unanswered()], isEmpty: true };
  }
  if (whole.kind === 'declined') return { lines: [m.respond_declined()], isEmpty: true };
  return { lines: linesOf(question, whole, scales), isEmpty: false };
}

function linesOf(question: Question, answer: Exclude<Answer, { kind: 'declined' }>, scales: Scales): string[] {
  switch (answer.kind) {
    case 'point':
      return [pointInWords(question, answer.point, scales)];
    case 'text':
      return [answer.text];
    case 'rows':
      return rowsInWords(question, answer.points, scales);
    case 'options': {
      const labels = answer.options.map((id) => labelOf('options' in question ? question.options : [], id));
      const all = answer.other === undefined ? labels : [...labels, m.quoted({ text: answer.other })];
      return question.type === 'ranking' ? all.map((label, index) => `${index + 1}. ${label}`) : all;
    }
  }
}

const labelOf = (options: readonly Option[], id: string): string => {
  const option = options.find((candidate) => candidate.id === id);
  return option === undefined ? '' : inWords(option.label);
};

function pointInWords(question: Question, point: number, scales: Scales): string {
  if (question.type === 'rating') return m.respond_out_of_ten({ point: asNumber(point) });
  const labels = labelsOf(question, scales)[point - 1];
  return labels === undefined ? '' : inWords(labels);
}

function rowsInWords(question: Question, points: Readonly<Record<string, number>>, scales: Scales): string[] {
  if (question.type !== 'matrix') return [];
  return question.rows.map((row) => {
    const point = points[row.id];
    const said = point === undefined ? m.respond_unanswered() : pointInWords(question, point, scales);
    return m.respond_row_in_words({ row: inWords(row.text), said });
  });
}

/** The words of a question's scale, from the least to the most. */
export const labelsOf = (question: Question, scales: Scales) =>
  'scale' in question ? (scales.find(({ id }) => id === question.scale)?.labels ?? []) : [];
