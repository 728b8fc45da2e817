import type { Locale, Localised } from '../language/language.svelte.js';

export type { Localised };

export interface Invitation {
  readonly organisation: { readonly name: string };
  readonly campaign: {
    readonly id: string;
    readonly purpose: string;
    readonly title: Localised;
    readonly closesAt: string | null;
    readonly job: Localised | null;
  };
  readonly candidate: { readonly name: string | null; readonly locale: Locale };
  readonly notice: {
    readonly version: string;
    readonly sections: readonly NoticeSection[];
    readonly contact: Contact;
    readonly answerBy: string | null;
  };
  readonly test: TestRules;
  readonly state: 'to-acknowledge' | 'acknowledged' | 'running' | 'finished';
  readonly moreTime: 'none' | 'requested' | 'granted' | 'declined';
  /** What the contact says about more time. */
  readonly moreTimeAnswer: string | null;
  readonly sittingId: string | null;
}

export interface NoticeSection {
  readonly id: string;
  readonly heading: Localised;
  readonly text: Localised;
}

export interface Contact {
  readonly name: string;
  readonly email: string;
}

export interface TestRules {
  readonly minimumQuestions: number;
  readonly maximumQuestions: number;
  readonly minutes: number | null;
  readonly timeFactor: number;
  /** Each answer is explained at once. */
  readonly explainsAnswers: boolean;
  readonly domains: readonly { readonly id: string; readonly name: Localised }[];
}

export interface Sitting {
  readonly id: string;
  /** `paused`: the clock stands still and the question is hidden. */
  readonly state: 'running' | 'paused' | 'finished';
  readonly deadline: string | null;
  readonly progress: {
    readonly answered: number;
    readonly remaining: { readonly atLeast: number; readonly atMost: number };
    readonly share: number;
  };
  readonly question: Question | null;
  readonly flagged: boolean;
  /** Null where the clock may not be stopped. */
  readonly pause: { readonly secondsLeft: number } | null;
  /** What the answer just given was worth, where answers are explained. */
  readonly explained: ExplainedAnswer | null;
}

export interface ExplainedAnswer {
  readonly position: number;
  readonly verdict: 'right' | 'partly' | 'wrong';
  readonly expected: Response;
  readonly explanation: Localised;
}

export interface Choice {
  readonly id: string;
  readonly text: Localised;
}

export interface Question {
  readonly position: number;
  readonly kind: 'single-choice' | 'multiple-choice' | 'ordering' | 'matching';
  readonly stem: Localised;
  readonly material: Localised | null;
  readonly options: readonly Choice[];
  readonly targets: readonly Choice[] | null;
  readonly reuseTargets: boolean;
  readonly choose: number | null;
}

export type Answer =
  | { readonly kind: 'single-choice'; readonly choice: string }
  | { readonly kind: 'multiple-choice'; readonly choices: readonly string[] }
  | { readonly kind: 'ordering'; readonly order: readonly string[] }
  | { readonly kind: 'matching'; readonly pairs: Readonly<Record<string, string>> };

export type Response = Answer | { readonly kind: 'skip' };

export interface PracticeVerdict {
  readonly correct: boolean;
  readonly explanation: Localised;
  readonly expected: Response;
}

export type FlagCategory = 'accessibility' | 'unclear' | 'wrong' | 'display' | 'other';

export interface Flag {
  readonly position: number;
  readonly category: FlagCategory;
  readonly comment?: string;
}

export interface WindowEvent {
  readonly position: number;
  readonly kind: 'window-left' | 'window-returned';
}

/** Whoever assesses themselves has no clock; in a supervised test the supervisor is beside the person. */
export const mayAskForMoreTime = ({ campaign, moreTime }: Invitation): boolean =>
  moreTime !== 'none' || !['self', 'verification'].includes(campaign.purpose);
