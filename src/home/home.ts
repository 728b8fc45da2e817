import type { Instant } from '../kernel/clock.js';
import type { Localised } from '../kernel/localised.js';

/** What may wait for somebody, in the order in which it is best done: what others wait for comes before what can wait. */
export const WAITING_KINDS = [
  'test-to-take',
  'contests-to-answer',
  'results-to-decide',
  'questions-reported',
  'jobs-failed',
  'mails-stuck',
  'wave-closing',
  'ideas-to-answer',
  'self-assessment-begun',
] as const;

/** What may have changed since somebody's last visits. */
export type ChangedKind =
  | 'own-result'
  | 'decision-about-me'
  | 'contest-answered'
  | 'idea-answered'
  | 'wave-results'
  | 'wave-comments'
  | 'people-imported';

/** One fact; the page makes a sentence of it, and a link. */
export interface Fact<Kind extends string> {
  readonly kind: Kind;
  /** Of what it is about, for the link; null where a place says enough. */
  readonly id: string | null;
  readonly title: Localised | null;
  readonly count: number | null;
  /** Out of how many. */
  readonly of: number | null;
  readonly at: Instant | null;
}

export type WaitingFact = Fact<(typeof WAITING_KINDS)[number]>;
export type ChangedFact = Fact<ChangedKind>;

/** The one thing to do: the first that waits; else a first test, or a look at oneself. */
export type NextFact = WaitingFact | Fact<'first-test' | 'own-agility'>;

export interface Home {
  readonly next: NextFact;
  /** In order of priority; the first is `next`. */
  readonly waits: readonly WaitingFact[];
  /** Newest first. */
  readonly changed: readonly ChangedFact[];
}

/** A fact with what it says, and nothing more. */
export const factOf = <Kind extends string>(kind: Kind, facts: Partial<Omit<Fact<Kind>, 'kind'>> = {}): Fact<Kind> => ({
  kind,
  id: null,
  title: null,
  count: null,
  of: null,
  at: null,
  ...facts,
});
