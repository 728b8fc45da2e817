import { rangeOf, type Answer, type Answers, type Instrument } from '../barometers/index.js';
import { nearestPoint, scoreOfPoint, typeOf } from './scores.js';

type Question = Instrument['pages'][number]['questions'][number];

/**
 * Something that is counted: how many answered it, and how many fell into each of its slots. Everything that is ever shown of a cut is
 * calculated from such counts, so that a figure is a sum over people and nothing else (docs/decisions/0091).
 */
export interface Countable {
  /** `question:<id>`, `question:<id>.<row>`, `driver:<id>`, `typology:<id>`. */
  readonly id: string;
  readonly slots: number;
  /** The slots that somebody's answers fall into; null: they did not answer. */
  readonly marks: (answers: Answers) => readonly number[] | null;
}

export const questionKey = (id: string): string => `question:${id}`;
export const driverKey = (id: string): string => `driver:${id}`;
export const typologyKey = (id: string): string => `typology:${id}`;

/** A question of a scale that counts for a driver, or a row of a matrix that does. */
export interface ScoredQuestion {
  readonly id: string;
  readonly driver: string | null;
  readonly isReversed: boolean;
  readonly least: number;
  readonly most: number;
  readonly pointIn: (answers: Answers) => number | null;
}

const pointOf = (answer: Answer | undefined): number | null => (answer?.kind === 'point' ? answer.point : null);

/** Every question that is answered with a point of a scale, a matrix by its rows. */
export function pointQuestionsOf(instrument: Instrument): ScoredQuestion[] {
  return instrument.pages.flatMap(({ questions }) =>
    questions.flatMap((question): ScoredQuestion[] => {
      const [least, most] = rangeOf(question, instrument.scales);
      if (question.type === 'likert' || question.type === 'rating') {
        const { id, driver = null, isReversed } = question;
        return [{ id, driver, isReversed, least, most, pointIn: (answers) => pointOf(answers[id]) }];
      }
      if (question.type !== 'matrix') return [];
      return question.rows.map(({ id: row, driver = null, isReversed }) => ({
        id: `${question.id}.${row}`,
        driver,
        isReversed,
        least,
        most,
        pointIn: (answers) => {
          const answer = answers[question.id];
          return answer?.kind === 'rows' ? (answer.points[row] ?? null) : null;
        },
      }));
    }),
  );
}

/** All that is counted of an instrument, in the order of its pages; then drivers, then typologies. */
export function countablesOf(instrument: Instrument): Countable[] {
  const points = pointQuestionsOf(instrument);
  const choices = instrument.pages.flatMap(({ questions }) => questions.flatMap(choicesOf));
  return [
    ...points.map(({ id, least, most, pointIn }) => ({
      id: questionKey(id),
      slots: most - least + 1,
      marks: (answers: Answers) => {
        const point = pointIn(answers);
        return point === null ? null : [point - least];
      },
    })),
    ...choices,
    ...placesOnDrivers(instrument, points),
  ];
}

function choicesOf(question: Question): Countable[] {
  if (!('options' in question)) return [];
  const slotOf = new Map(question.options.map(({ id }, slot) => [id, slot]));
  const size = question.options.length;
  const isRanking = question.type === 'ranking';
  const marks = (answers: Answers): number[] | null => {
    const answer = answers[question.id];
    if (answer?.kind !== 'options') return null;
    const slots = answer.options.flatMap((option, place) => {
      const slot = slotOf.get(option);
      return slot === undefined ? [] : [isRanking ? slot * size + place : slot];
    });
    return answer.other === undefined ? slots : [...slots, size];
  };
  // Ranking: a slot for each option at each place. A choice: one for each option, and one for whatever was written instead.
  return [{ id: questionKey(question.id), slots: isRanking ? size * size : size + 1, marks }];
}

/**
 * Where people stand on drivers, and their types. Only those who answered all of the questions of the driver are counted, and drivers that
 * a typology links are counted among the same people: were each counted among its own, the difference of two figures would be a figure
 * on the few who left one question out. A driver of one question is that question.
 */
function placesOnDrivers(instrument: Instrument, points: readonly ScoredQuestion[]): Countable[] {
  const questionsOf = new Map(
    instrument.drivers.map(({ id }) => [id, points.filter(({ driver }) => driver === id)] as const),
  );
  const isSpread = (driver: string): boolean => (questionsOf.get(driver)?.length ?? 0) >= 2;
  const typologies = instrument.typologies.filter(({ across, up }) => isSpread(across.driver) && isSpread(up.driver));
  const linked = linkedDrivers(
    instrument.drivers.map(({ id }) => id).filter(isSpread),
    typologies.map(({ across, up }) => [across.driver, up.driver]),
  );
  const scoresIn = (group: readonly string[], answers: Answers): Map<string, number> | null => {
    const scores = new Map<string, number>();
    for (const driver of group) {
      const score = completeScore(questionsOf.get(driver) ?? [], answers);
      if (score === null) return null;
      scores.set(driver, score);
    }
    return scores;
  };
  const groupOf = (driver: string): readonly string[] => linked.find((group) => group.includes(driver)) ?? [driver];
  const drivers = linked.flat().map((driver): Countable => ({
    id: driverKey(driver),
    slots: 5,
    marks: (answers) => {
      const score = scoresIn(groupOf(driver), answers)?.get(driver);
      return score === undefined ? null : [nearestPoint(score)];
    },
  }));
  const types = typologies.map((typology): Countable => ({
    id: typologyKey(typology.id),
    slots: typology.types.length,
    marks: (answers) => {
      const scores = scoresIn(groupOf(typology.across.driver), answers);
      return scores === null ? null : [typeOf(typology, scores)];
    },
  }));
  return [...drivers, ...types];
}

/** The mean of all the questions; null when one was left out. */
export function completeScore(questions: readonly ScoredQuestion[], answers: Answers): number | null {
  let sum = 0;
  for (const question of questions) {
    const point = question.pointIn(answers);
    if (point === null) return null;
    sum += scoreOfPoint(question, point);
  }
  return questions.length === 0 ? null : sum / questions.length;
}

/** Drivers with all those that a typology ties them to, directly or by others. */
function linkedDrivers(drivers: readonly string[], ties: readonly (readonly [string, string])[]): string[][] {
  let groups = drivers.map((driver) => [driver]);
  for (const tie of ties) {
    const joined = groups.filter((group) => tie.some((driver) => group.includes(driver)));
    groups = [...groups.filter((group) => !joined.includes(group)), joined.flat()];
  }
  return groups;
}
