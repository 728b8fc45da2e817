/** What the service says of a wave to whoever holds a link, and what is sent back. */

export type Localised = Readonly<Record<'fr' | 'en', string>>;

export interface WaveLink {
  readonly organisation: string;
  readonly locale: 'fr' | 'en';
  readonly title: Localised;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly isAnonymous: boolean;
  /** The smallest group whose figures are shown, and the smallest number who wrote before comments are. */
  readonly threshold: number;
  readonly commentThreshold: number;
  readonly readers: { readonly hr: boolean; readonly managers: boolean };
  readonly countedIn: {
    readonly unit: string | null;
    readonly bands: readonly { readonly attribute: Localised; readonly band: Localised }[];
  };
  readonly contact: { readonly name: string; readonly email: string };
  /** Everything can be tried, nothing can be sent. */
  readonly isPreview: boolean;
  /** The same for the invitation and its reminders: what was begun from one goes on from another. */
  readonly draftKey: string | null;
  readonly instrument: Instrument;
}

export interface Instrument {
  readonly name: Localised;
  readonly welcome: Localised;
  readonly thanks: Localised;
  readonly minutes: number;
  readonly scales: readonly { readonly id: string; readonly labels: readonly Localised[] }[];
  readonly pages: readonly Page[];
}

/** Shown only when an earlier question was answered with one of these. */
export interface Condition {
  readonly question: string;
  readonly isOneOf: readonly (string | number)[];
}

export interface Page {
  readonly id: string;
  readonly title: Localised;
  readonly introduction?: Localised | undefined;
  readonly shownIf?: Condition | undefined;
  readonly questions: readonly Question[];
}

interface Asked {
  readonly id: string;
  readonly text: Localised;
  readonly help?: Localised | undefined;
  readonly shownIf?: Condition | undefined;
}

export interface Option {
  readonly id: string;
  readonly label: Localised;
}

export type Likert = Asked & { readonly type: 'likert'; readonly scale: string };
export type Rating = Asked & { readonly type: 'rating'; readonly lowest: Localised; readonly highest: Localised };
export type SingleChoice = Asked & {
  readonly type: 'single-choice';
  readonly options: readonly Option[];
  readonly other?: Localised | undefined;
};
export type MultipleChoice = Asked & {
  readonly type: 'multiple-choice';
  readonly options: readonly Option[];
  readonly most?: number | undefined;
  readonly other?: Localised | undefined;
};
export type Ranking = Asked & {
  readonly type: 'ranking';
  readonly options: readonly Option[];
  readonly places?: number | undefined;
};
export type Matrix = Asked & {
  readonly type: 'matrix';
  readonly scale: string;
  readonly rows: readonly { readonly id: string; readonly text: Localised }[];
};
export type FreeText = Asked & { readonly type: 'free-text'; readonly longest: number };

export type Question = Likert | Rating | SingleChoice | MultipleChoice | Ranking | Matrix | FreeText;

/** A question that is absent was skipped; `declined`: they preferred not to answer. */
export type Answer =
  | { readonly kind: 'declined' }
  | { readonly kind: 'point'; readonly point: number }
  | { readonly kind: 'options'; readonly options: readonly string[]; readonly other?: string }
  | { readonly kind: 'rows'; readonly points: Readonly<Record<string, number>> }
  | { readonly kind: 'text'; readonly text: string };

export type Answers = Readonly<Record<string, Answer>>;

export interface Submission {
  /** Made once on this device: sending again what was received already changes nothing. */
  readonly submissionId: string;
  readonly seconds: number;
  readonly answers: Answers;
}
