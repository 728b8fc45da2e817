import { questionsShown, rangeOf, type Answer, type Answers } from './answers.js';
import type { Instrument } from './instrument.js';
import type { Question } from './question.js';

interface Scored {
  readonly driver: string;
  /** From 0, the least favourable, to 100; null: no answer. */
  readonly score: number | null;
}

/** Somebody who answered less than this share of the questions of a driver has no score on it. */
const LEAST_ANSWERED = 0.5;

/** Where questions are drawn, each person is asked few of a driver: what they were not asked is no silence. */
const isTooLittle = ({ sampling }: Instrument, answered: number, asked: number): boolean =>
  sampling === undefined && answered < LEAST_ANSWERED * asked;

/**
 * Where somebody stands on each driver: the mean of its questions that they were shown, reversed ones counted from the other end.
 * @returns from 0 to 100 by driver; a driver is absent when less than half of its questions were answered
 */
export function scoreDrivers(instrument: Instrument, answers: Answers): ReadonlyMap<string, number> {
  const scored = questionsShown(instrument, answers).flatMap((question) =>
    scoresOf(question, answers[question.id], instrument),
  );
  const scores = new Map<string, number>();
  for (const { id } of instrument.drivers) {
    const asked = scored.filter(({ driver }) => driver === id);
    const answered = asked.flatMap(({ score }) => (score === null ? [] : [score]));
    if (answered.length === 0 || isTooLittle(instrument, answered.length, asked.length)) continue;
    scores.set(id, answered.reduce((sum, score) => sum + score, 0) / answered.length);
  }
  return scores;
}

function scoresOf(question: Question, answer: Answer | undefined, { scales }: Instrument): Scored[] {
  const [least, most] = rangeOf(question, scales);
  const scoreOf = (point: number | undefined, isReversed: boolean): number | null => {
    if (point === undefined) return null;
    const score = (100 * (point - least)) / (most - least);
    return isReversed ? 100 - score : score;
  };
  if (question.type === 'likert' || question.type === 'rating') {
    const { driver, isReversed } = question;
    const point = answer?.kind === 'point' ? answer.point : undefined;
    return driver === undefined ? [] : [{ driver, score: scoreOf(point, isReversed) }];
  }
  if (question.type !== 'matrix') return [];
  const points = answer?.kind === 'rows' ? answer.points : {};
  return question.rows.flatMap(({ id, driver, isReversed }) =>
    driver === undefined ? [] : [{ driver, score: scoreOf(points[id], isReversed) }],
  );
}
