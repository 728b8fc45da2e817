import type { Instant } from '../kernel/clock.js';
import type { Day } from '../people/index.js';

export const ACTION_STATES = ['planned', 'under-way', 'done', 'dropped'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** What an action aims at: a domain of the tests, or a driver of the barometer. */
export interface Measure {
  readonly kind: 'domain' | 'driver';
  readonly id: string;
}

/** What a team decided to do. */
export interface Action {
  readonly organisationId: string;
  readonly id: string;
  readonly unitId: string;
  readonly title: string;
  /** Who sees to it; null once they have gone, or nobody yet. */
  readonly ownerId: string | null;
  readonly dueOn: Day;
  readonly state: ActionState;
  readonly measure: Measure | null;
  readonly decidedAt: Instant;
  /** Grows with each change: two people who edit at once are told. */
  readonly version: number;
}

export const LONGEST_TITLE = 200;
