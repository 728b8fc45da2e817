import { fits, questionsShown, type Answers, type Instrument } from '../barometers/index.js';

/**
 * What one respondent sent, once. In an anonymous wave nothing in it leads to a person: a random id that carries no time, the day and
 * nothing finer, and the place of the frozen frame that the answer is counted in.
 */
export interface Submission {
  readonly organisationId: string;
  readonly waveId: string;
  /** UUID v4. */
  readonly id: string;
  /** Of the frame; null outside of units. */
  readonly unitId: string | null;
  /** Band by attribute of the frame; none for a code that was drawn from a pile. */
  readonly bands: Readonly<Record<string, string>>;
  readonly answers: Answers;
  /** YYYY-MM-DD. */
  readonly day: string;
  /** How long it took, against the minutes foretold: for the steward alone. */
  readonly pace: Pace;
  /** The same point on every question of a long list: for the steward alone. */
  readonly isUniform: boolean;
  /** Null in an anonymous wave, always. */
  readonly personId: string | null;
}

export type Pace = 'quick' | 'usual' | 'slow';

/** A third of the time foretold, or three times as much: nothing finer is kept. */
export function paceOf(seconds: number, { minutes }: Pick<Instrument, 'minutes'>): Pace {
  const foretold = 60 * minutes;
  if (seconds < foretold / 3) return 'quick';
  return seconds > 3 * foretold ? 'slow' : 'usual';
}

/** Fewer equal answers happen by themselves. */
const LONG_LIST = 8;

export function isUniform(answers: Answers): boolean {
  const points = Object.values(answers).flatMap((answer) => {
    if (answer.kind === 'point') return [answer.point];
    return answer.kind === 'rows' ? Object.values(answer.points) : [];
  });
  return points.length >= LONG_LIST && new Set(points).size === 1;
}

/**
 * What is kept of the answers sent: those of questions that were shown, blank texts left out.
 * @returns null when one of them cannot be an answer to its question
 */
export function keptAnswers(instrument: Instrument, answers: Answers): Answers | null {
  const known = new Set(instrument.pages.flatMap(({ questions }) => questions.map(({ id }) => id)));
  if (Object.keys(answers).some((id) => !known.has(id))) return null;
  const kept: Record<string, Answers[string]> = {};
  for (const question of questionsShown(instrument, answers)) {
    const answer = answers[question.id];
    if (answer === undefined) continue;
    if (!fits(question, answer, instrument)) return null;
    if (answer.kind === 'text' && answer.text.trim() === '') continue;
    kept[question.id] = answer.kind === 'text' ? { kind: 'text', text: answer.text.trim() } : answer;
  }
  return kept;
}
