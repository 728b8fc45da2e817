import type { Localised } from '../language/language.svelte.js';

export const STATES = ['received', 'being-read', 'under-way', 'done', 'declined'] as const;
export type IdeaState = (typeof STATES)[number];

export interface Theme {
  readonly id: string;
  readonly name: Localised;
}

interface Hidden {
  readonly on: string;
  readonly reason: string;
}

/** What every view of an idea tells. */
export interface IdeaFacts {
  readonly theme: string;
  readonly state: IdeaState;
  readonly arrivedOn: string;
  /** 0 nobody, 1 fewer than five, then at least 5, 10, 15… */
  readonly supports: number;
  readonly hidden: Hidden | null;
}

export interface ListedIdea extends IdeaFacts {
  readonly id: string;
  /** Null: hidden from this reader. */
  readonly title: string | null;
  readonly body: string | null;
  /** Null: unsigned. */
  readonly author: string | null;
  readonly isOwn: boolean;
  readonly isOpenToSupport: boolean;
  readonly isReported: boolean;
}

export interface Ideas {
  readonly ideas: readonly ListedIdea[];
  readonly total: number;
  readonly themes: readonly Theme[];
}

export interface FollowUpEntry {
  readonly kind: 'answer' | 'precision';
  readonly on: string;
  readonly text: string | null;
  readonly state: IdeaState | null;
}

export const REASONS = ['names-somebody', 'hurts', 'gives-its-author-away', 'other'] as const;
export type ReportReason = (typeof REASONS)[number];

export interface Report {
  readonly reason: ReportReason;
  readonly comment: string | null;
  readonly on: string;
}

export interface Idea extends ListedIdea {
  readonly followUp: readonly FollowUpEntry[];
  readonly isSupported: boolean;
  readonly reports: readonly Report[];
  readonly themes: readonly Theme[];
}

export interface Receipt extends IdeaFacts {
  readonly ideaId: string;
  readonly title: string;
  readonly body: string;
  readonly hasAppeared: boolean;
  readonly followUp: readonly FollowUpEntry[];
  readonly themes: readonly Theme[];
}
