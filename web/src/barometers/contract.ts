/** A text to be read, in both languages. */
type Localised = Readonly<Record<'fr' | 'en', string>>;

/** A text being written, in both languages. */
export interface Texts {
  fr: string;
  en: string;
}

export interface Condition {
  question: string;
  isOneOf: (string | number)[];
}

interface Asked {
  id: string;
  text: Texts;
  help?: Texts;
  shownIf?: Condition;
  isAnchor: boolean;
}

export interface Scored {
  driver?: string;
  isReversed: boolean;
}

export interface Option {
  id: string;
  label: Texts;
}

export interface Row extends Scored {
  id: string;
  text: Texts;
}

export type LikertQuestion = Asked & Scored & { type: 'likert'; scale: string };
export type RatingQuestion = Asked & Scored & { type: 'rating'; lowest: Texts; highest: Texts; isNetPromoter: boolean };
export type SingleChoice = Asked & { type: 'single-choice'; options: Option[]; other?: Texts };
export type MultipleChoice = Asked & { type: 'multiple-choice'; options: Option[]; other?: Texts; most?: number };
export type RankingQuestion = Asked & { type: 'ranking'; options: Option[]; places?: number };
export type MatrixQuestion = Asked & { type: 'matrix'; scale: string; rows: Row[] };
export type FreeText = Asked & { type: 'free-text'; longest: number };

export type Question =
  LikertQuestion | RatingQuestion | SingleChoice | MultipleChoice | RankingQuestion | MatrixQuestion | FreeText;
export type QuestionType = Question['type'];

export interface Page {
  id: string;
  title: Texts;
  introduction?: Texts;
  shownIf?: Condition;
  questions: Question[];
}

export interface Scale {
  id: string;
  labels: Texts[];
}

export interface Driver {
  id: string;
  name: Texts;
  description: Texts;
  standsBeside?: string;
  advice: Texts[];
}

export interface Typology {
  id: string;
  name: Texts;
}

/** What an instrument says; what is not edited here is kept as it came. */
export interface InstrumentBody {
  model: string;
  name: Texts;
  description: Texts;
  welcome: Texts;
  thanks: Texts;
  minutes: number;
  sampling?: { questionsPerPerson: number; wavesToCover: number };
  scales: Scale[];
  drivers: Driver[];
  typologies: Typology[];
  pages: Page[];
}

export interface Instrument extends InstrumentBody {
  id: string;
  version: number;
}

export interface ListedInstrument {
  readonly id: string;
  readonly isOwn: boolean;
  readonly name: Localised;
  readonly description: Localised;
  readonly minutes: number;
  readonly questions: number;
  readonly published: { readonly version: number; readonly at: string | null } | null;
  readonly draft: { readonly version: number; readonly changedAt: string } | null;
}

export interface ShownInstrument {
  readonly instrument: Instrument;
  readonly isOwn: boolean;
  readonly versions: readonly { readonly version: number; readonly publishedAt: string | null }[];
  readonly hasDraft: boolean;
}

export interface Complaint {
  readonly at: readonly (string | number)[];
  readonly reason: Localised;
}

export interface OpenedDraft {
  readonly instrument: Instrument;
  readonly revision: number;
  readonly changedBy: string;
  readonly changedAt: string;
  readonly complaints: readonly Complaint[];
  readonly changedAnchors: readonly { readonly question: string; readonly change: 'reworded' | 'gone' }[];
  readonly measures: readonly { readonly id: string; readonly name: Localised }[];
}

/** What could not be carried from one format to the other as it was. */
export interface Loss {
  readonly path: string;
  readonly what: string;
  readonly why: Localised;
}
