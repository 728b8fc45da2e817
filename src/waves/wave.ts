import type { Instrument } from '../barometers/index.js';
import type { Instant } from '../kernel/clock.js';
import type { Locale, Localised } from '../kernel/localised.js';

/** Planned: everything may change. Open: people answer, nothing changes but the day of closing. Closed: figures are counted, once. */
export type WaveState = 'planned' | 'open' | 'closing' | 'closed';

/** Who is asked: staff (units with what is below them; null: everybody), or people outside, by an open link for each audience. */
export type Population =
  | { readonly kind: 'staff'; readonly unitIds: readonly string[] | null; readonly sites: readonly string[] | null }
  | { readonly kind: 'outside'; readonly audiences: readonly { readonly id: string; readonly name: Localised }[] };

/** How staff come in who have no address: a sheet in their name, or a code of their unit that is drawn from a pile. */
export type WithoutMail = 'sheets' | 'codes';

/** One survey of one population, once. */
export interface Wave {
  readonly organisationId: string;
  readonly id: string;
  readonly title: Localised;
  /** As it is asked, whole: a result is explained years later by what people read. */
  readonly instrument: Instrument;
  readonly population: Population;
  /** Fixed at opening. Identified answers are read by name by those who read results; the respondent is told. */
  readonly isAnonymous: boolean;
  /** The smallest group whose figures are shown; fixed at opening. */
  readonly threshold: number;
  readonly withoutMail: WithoutMail;
  /** Days before closing on which those who have not answered are reminded. */
  readonly remindDaysBefore: readonly number[];
  /** Whether managers of units read the figures of their own units. */
  readonly isShownToManagers: boolean;
  readonly state: WaveState;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** Waves of one schedule follow one another. */
  readonly scheduleId: string | null;
  readonly locale: Locale;
  readonly createdAt: Instant;
}
