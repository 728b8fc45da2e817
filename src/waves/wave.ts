import type { Instrument } from '../barometers/index.js';
import type { Instant } from '../kernel/clock.js';
import type { Localised } from '../kernel/localised.js';
import type { Frame } from './frame.js';

/**
 * Planned: everything may change. Scheduled: launched, and opens on its day. Open: people answer, nothing changes but the day of
 * closing. Closing: nobody answers any more, the figures are being counted, once. Closed: they are there.
 */
export type WaveState = 'planned' | 'scheduled' | 'open' | 'closing' | 'closed';

/** Who is asked: staff (units with what is below them, sites; null: all), or people outside, by an open link for each audience. */
export type Population =
  | { readonly kind: 'staff'; readonly unitIds: readonly string[] | null; readonly sites: readonly string[] | null }
  | { readonly kind: 'outside'; readonly audiences: readonly Audience[] };

export interface Audience {
  readonly id: string;
  readonly name: Localised;
}

/** How staff without an address come in: a sheet in their name, or a code of their unit, drawn from a pile. */
export type WithoutMail = 'sheets' | 'codes';

/** What is decided before a wave opens. */
export interface WavePlan {
  readonly title: Localised;
  readonly population: Population;
  /** Identified answers are read by name by HR and nobody else; the respondent is told. */
  readonly isAnonymous: boolean;
  /** The smallest group whose figures are shown. */
  readonly threshold: number;
  readonly withoutMail: WithoutMail;
  /** Days before closing on which those who have not answered are reminded. */
  readonly remindDaysBefore: readonly number[];
  /** Whether managers of units read the figures of their own units. */
  readonly isShownToManagers: boolean;
  /** Asked again so many months later, from its launch on; absent: once. */
  readonly repeatsEveryMonths?: number | undefined;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}

/** One survey of one population, once. */
export interface Wave extends WavePlan {
  readonly organisationId: string;
  readonly id: string;
  /** As it is asked, whole: years later a result is explained by what people read. */
  readonly instrument: Instrument;
  readonly state: WaveState;
  /** Null until it opens. */
  readonly frame: Frame | null;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** Invitation and reminders, in the order of their sending: one in three days at most. */
  readonly lettersAskedAt: readonly Instant[];
  /** Waves of one schedule follow one another. */
  readonly scheduleId: string | null;
  readonly createdAt: Instant;
}

/** Below five, a group can be seen through (Glint, Culture Amp); above fifty, nobody learns anything. */
export const THRESHOLDS = { least: 5, most: 50 } as const;

/** Words of people are recognised where figures are not. */
export const COMMENT_THRESHOLD = 10;

/** Free text is for ten at least, even where figures are for five. */
export const commentThresholdOf = ({ threshold }: Pick<Wave, 'threshold'>): number =>
  Math.max(COMMENT_THRESHOLD, threshold);

/** Whether answers are taken at that moment. */
export const isAnswerable = ({ state, closesAt }: Pick<Wave, 'state' | 'closesAt'>, now: Instant): boolean =>
  state === 'open' && now < closesAt;
