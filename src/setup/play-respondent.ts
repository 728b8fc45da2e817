import { questionsShown, rangeOf, type Answer, type Answers, type Instrument } from '../barometers/index.js';

type Question = Instrument['pages'][number]['questions'][number];

/** Somebody of the story: where they stand on each driver, in points from the middle of a scale. */
export interface Temper {
  readonly standOn: (driver: string | undefined) => number;
  /** From 0 to 1, another one each time. */
  readonly chance: () => number;
  readonly comments: readonly string[];
}

/** One in twelve prefers not to say; one in three writes something. */
const DECLINES = 1 / 12;
const WRITES = 1 / 3;

/** Answers question by question, as the pages lead: what an answer opens is answered too. */
export function playRespondent(instrument: Instrument, temper: Temper): Answers {
  const answers: Record<string, Answer> = {};
  for (let waiting = next(instrument, answers); waiting; waiting = next(instrument, answers))
    answers[waiting.id] = answerTo(waiting, instrument, temper);
  return answers;
}

const next = (instrument: Instrument, answers: Answers): Question | undefined =>
  questionsShown(instrument, answers).find(({ id }) => answers[id] === undefined);

function answerTo(question: Question, instrument: Instrument, temper: Temper): Answer {
  const { chance } = temper;
  if (question.type === 'free-text') return writes(temper);
  if (chance() < DECLINES) return { kind: 'declined' };
  if ('options' in question) return chooses(question, chance);
  const [least, most] = rangeOf(question, instrument.scales);
  const pointOn = (driver: string | undefined, isReversed: boolean): number => {
    const half = (most - least) / 2;
    const stand = ((temper.standOn(driver) + bell(chance)) * half) / 2;
    return Math.min(most, Math.max(least, Math.round(least + half + (isReversed ? -stand : stand))));
  };
  if (question.type !== 'matrix') return { kind: 'point', point: pointOn(question.driver, question.isReversed) };
  const points = question.rows.map(({ id, driver, isReversed }) => [id, pointOn(driver, isReversed)] as const);
  return { kind: 'rows', points: Object.fromEntries(points) };
}

const writes = ({ chance, comments }: Temper): Answer =>
  chance() < WRITES
    ? { kind: 'text', text: comments[Math.floor(chance() * comments.length)] ?? '' }
    : { kind: 'declined' };

function chooses(question: Extract<Question, { options: unknown }>, chance: () => number): Answer {
  const inOrder = question.options
    .map(({ id }, place) => ({ id, order: chance() * (place + 1) }))
    .sort((left, right) => left.order - right.order)
    .map(({ id }) => id);
  const most = { 'single-choice': 1, 'multiple-choice': Math.min(2, inOrder.length), ranking: inOrder.length };
  const count = question.type === 'ranking' ? (question.places ?? most.ranking) : most[question.type];
  return { kind: 'options', options: inOrder.slice(0, count) };
}

/** What is said of one question beyond where somebody stands; nearly normal, of standard deviation 0.8: the sum of twelve uniform draws (central limit). */
const bell = (chance: () => number): number =>
  0.8 * Array.from({ length: 12 }, chance).reduce((sum, one) => sum + one, -6);
