import type { Instant } from '../kernel/clock.js';

/** A calendar day in UTC, YYYY-MM-DD: the finest that is known of what nobody signed. */
export type Day = string;

export const dayOf = (at: Instant): Day => at.slice(0, 10);

export const IDEA_STATES = ['received', 'being-read', 'under-way', 'done', 'declined'] as const;
export type IdeaState = (typeof IDEA_STATES)[number];

/** An idea in one of these has its answer: nothing more is counted behind it. */
const ANSWERED: readonly IdeaState[] = ['done', 'declined'];
export const isAnswered = (state: IdeaState): boolean => ANSWERED.includes(state);

/** For what no domain of the competency model names. */
export const OTHER_THEME = 'other';

export const IDEA_LIMITS = { title: 120, body: 4_000, precision: 2_000, answer: 4_000, reason: 500 } as const;

/** An opinion or an idea that somebody of the organisation gave. */
export interface Idea {
  readonly organisationId: string;
  /** Random: it tells no order. */
  readonly id: string;
  /** A domain of the competency model, or `other`. */
  readonly theme: string;
  readonly title: string;
  readonly body: string;
  readonly state: IdeaState;
  /** Null: nobody signed it, and nothing here tells who wrote it. */
  readonly authorId: string | null;
  /** SHA-256 of the code that the author's device made and alone knows. */
  readonly receiptDigest: string;
  readonly arrivedOn: Day;
  readonly supports: SupportStep;
  /** When it was first answered for good; support is over since. */
  readonly supportsEndedOn: Day | null;
  readonly hidden: Hiding | null;
}

export interface Hiding {
  readonly on: Day;
  /** Told in the place of the text. */
  readonly reason: string;
}

/** 0: nobody; 1: from one to four; then 5, 10, 15 and so on: at least that many. */
export type SupportStep = number;

/** Counts are told in steps: one more must not show. */
const STEP = 5;

export const stepOf = (count: number): SupportStep => (count < STEP ? Math.min(count, 1) : count - (count % STEP));

/** What the organisation answered, and the state it left the idea in. */
export interface IdeaAnswer {
  readonly organisationId: string;
  readonly id: string;
  readonly ideaId: string;
  readonly state: IdeaState;
  /** Null: the state alone changed. */
  readonly text: string | null;
  readonly at: Instant;
}

/** What the author added. */
export interface IdeaPrecision {
  readonly organisationId: string;
  readonly id: string;
  readonly ideaId: string;
  /** As the idea's own. */
  readonly authorId: string | null;
  readonly text: string;
  readonly writtenOn: Day;
}

export const REPORT_REASONS = ['names-somebody', 'hurts', 'gives-its-author-away', 'other'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** Somebody thinks that an idea should not stay as it is; who, nobody keeps. */
export interface IdeaReport {
  readonly organisationId: string;
  readonly id: string;
  readonly ideaId: string;
  readonly reason: ReportReason;
  readonly comment: string | null;
  readonly reportedOn: Day;
}

/**
 * Whether others see it already. What nobody signed appears the next day, with all that came that day: whoever watches the page does not
 * learn the hour, and so not who was writing.
 */
export const hasAppeared = ({ authorId }: { readonly authorId: string | null }, written: Day, today: Day): boolean =>
  authorId !== null || written < today;
