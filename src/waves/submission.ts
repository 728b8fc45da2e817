import type { Answers } from '../barometers/index.js';

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
  /** Band by attribute of the frame. */
  readonly bands: Readonly<Record<string, string>>;
  readonly answers: Answers;
  /** YYYY-MM-DD. */
  readonly day: string;
  /** How long it took, against the minutes foretold: for the steward alone. */
  readonly pace: 'quick' | 'usual' | 'slow';
  /** The same point on every question of a long list: for the steward alone. */
  readonly isUniform: boolean;
  /** Null in an anonymous wave, always. */
  readonly personId: string | null;
}
