import type { Localised } from '../kernel/localised.js';
import type { Bounded } from '../psychometrics/index.js';
import type { Cut, Withheld as WithheldBecause } from '../disclosure/index.js';
import type { MaskReason } from './mask.js';

/** `not-counted`: it cannot be said here at all, such as where people stand when each was asked few of the questions. */
export interface Withheld {
  readonly kind: 'withheld';
  readonly because: WithheldBecause | 'not-counted';
}

export const withheld = (because: Withheld['because']): Withheld => ({ kind: 'withheld', because });

export interface CutChoice {
  readonly key: string;
  readonly kind: Cut['kind'];
  readonly label: Localised;
  readonly parentKey: string | null;
  readonly depth: number;
  readonly withheld: Withheld | null;
}

/** How large a difference is and whether chance alone would explain it: two signs, since neither says the other. */
export interface Change {
  readonly difference: number;
  /** Hedges' g. */
  readonly effect: number;
  readonly magnitude: 'negligible' | 'small' | 'medium' | 'large';
  /** Among all the comparisons shown together, five in a hundred of those called so being chance. */
  readonly isSignificant: boolean;
}

export interface DriverShown {
  readonly id: string;
  readonly name: Localised;
  readonly description: Localised;
  readonly standsBeside: string | null;
  readonly advice: readonly Localised[];
  readonly mean: { readonly kind: 'shown'; readonly answered: number; readonly value: Bounded } | Withheld;
  readonly favourable: { readonly kind: 'shown'; readonly share: Bounded } | Withheld;
  readonly distribution:
    { readonly kind: 'shown'; readonly answered: number; readonly counts: readonly number[] } | Withheld;
  readonly weightedMean: number | null;
  readonly reliability: Reliability | null;
  readonly change: Change | null;
  readonly besideOrganisation: Change | null;
}

export interface Reliability {
  readonly alpha: number | null;
  readonly omega: number | null;
  readonly verdict: 'good' | 'fair' | 'weak' | 'unknown';
}

export interface OptionShown {
  readonly id: string;
  readonly label: Localised;
  readonly count: number;
  readonly share: Bounded;
}

export interface RankedShown {
  readonly id: string;
  readonly label: Localised;
  readonly ranked: number;
  /** Of those who answered, who gave it a place at all. */
  readonly share: Bounded;
  readonly first: number;
  readonly meanPlace: number | null;
}

export type QuestionFigures =
  | Withheld
  | {
      readonly kind: 'points';
      readonly answered: number;
      readonly least: number;
      /** The first point is the favourable one. */
      readonly isReversed: boolean;
      readonly labels: readonly Localised[];
      readonly counts: readonly number[];
      readonly mean: Bounded;
      readonly score: number;
      readonly favourable: Bounded;
      readonly netPromoter:
        (Bounded & { readonly promoters: number; readonly passives: number; readonly detractors: number }) | null;
    }
  | { readonly kind: 'options'; readonly answered: number; readonly options: readonly OptionShown[] }
  | { readonly kind: 'ranking'; readonly answered: number; readonly options: readonly RankedShown[] };

export interface QuestionShown {
  readonly id: string;
  readonly text: Localised;
  readonly driver: string | null;
  readonly isAnchor: boolean;
  readonly figures: QuestionFigures;
  readonly change: Change | null;
}

export interface TypologyShown {
  readonly id: string;
  readonly name: Localised;
  readonly description: Localised;
  readonly across: string;
  readonly up: string;
  readonly types: readonly {
    readonly id: string;
    readonly name: Localised;
    readonly description: Localised;
    readonly isHighAcross: boolean;
    readonly isHighUp: boolean;
  }[];
  readonly figures: TypesShown;
  /** What the tool counted, beside what people say; null: nothing, or no file of it. */
  readonly measured: {
    readonly description: Localised;
    /** As those who answered are: what is measured may be compared with what is said. */
    readonly isOfThoseWhoCame: boolean;
    readonly figures: MeasuredTypesShown;
  } | null;
}

export type TypesShown =
  | {
      readonly kind: 'shown';
      readonly answered: number;
      readonly counts: readonly number[];
      readonly shares: readonly Bounded[];
    }
  | Withheld;

/** Everybody was counted, nobody drawn: shares have no margin. */
export type MeasuredTypesShown =
  { readonly kind: 'shown'; readonly members: number; readonly counts: readonly number[] } | Withheld;

export interface ActivityShown {
  /** Of the file of members. */
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly spaces: SpacesShown | null;
}

export interface SpacesShown {
  readonly on: string;
  readonly description: Localised;
  /** Null: of none can it be said. */
  readonly lasting: SpaceShare | null;
  readonly living: SpaceShare | null;
  readonly managed: SpaceShare | null;
}

interface SpaceShare {
  readonly count: number;
  readonly of: number;
}

export interface WaveOverview {
  readonly wave: {
    readonly id: string;
    readonly title: Localised;
    readonly instrumentId: string;
    readonly instrumentVersion: number;
    readonly instrumentName: Localised;
    readonly closedAt: string;
    readonly threshold: number;
    readonly commentThreshold: number;
    readonly isAnonymous: boolean;
  };
  readonly cuts: readonly CutChoice[];
  readonly cut: CutChoice;
  /** Null where the cut is withheld. */
  readonly participation: {
    readonly invited: number | null;
    readonly answered: number;
    readonly share: number | null;
  } | null;
  readonly before: { readonly waveId: string; readonly title: Localised; readonly closedAt: string } | null;
  readonly notComparable: readonly NotComparable[];
  readonly drivers: readonly DriverShown[];
  readonly questions: readonly QuestionShown[];
  readonly typologies: readonly TypologyShown[];
  /** Null where a tool measures nothing of it. */
  readonly activity: ActivityShown | null;
  readonly weighted: { readonly designEffect: number; readonly margins: readonly string[] } | null;
  readonly comparisons: number;
}

export interface NotComparable {
  readonly question: string;
  readonly because: 'changed-words' | 'new' | 'gone';
}

export interface HeatmapRow {
  readonly cut: CutChoice;
  readonly answered: number | null;
  readonly cells: readonly (
    | {
        readonly kind: 'shown';
        readonly mean: number;
        readonly interval: { readonly low: number; readonly high: number };
        readonly beside: Change | null;
        /** Since the wave before. */
        readonly change: Change | null;
      }
    | Withheld
  )[];
}

export interface Heatmap {
  readonly by: string;
  readonly choices: readonly { readonly id: string; readonly name: Localised }[];
  readonly drivers: readonly { readonly id: string; readonly name: Localised }[];
  readonly before: WaveOverview['before'];
  readonly rows: readonly HeatmapRow[];
  readonly comparisons: number;
}

export type TrendPoint = { readonly kind: 'shown'; readonly value: Bounded; readonly answered: number } | Withheld;

/** From the first wave of an unbroken line to the last; waves by their place in the series. */
export interface Moved {
  readonly from: number;
  readonly to: number;
  readonly change: Change;
}

export interface Trend {
  /** In the one order, what this reader may look at. */
  readonly cuts: readonly CutChoice[];
  readonly cut: CutChoice;
  readonly waves: readonly {
    readonly id: string;
    readonly title: Localised;
    readonly closedAt: string;
    readonly instrumentVersion: number;
  }[];
  readonly drivers: readonly {
    readonly id: string;
    readonly name: Localised;
    readonly points: readonly TrendPoint[];
    /** By wave; false where only anchors, if any, link it to the one before. */
    readonly isSameWords: readonly boolean[];
    /** Null where the last wave is not shown, or stands alone. */
    readonly moved: Moved | null;
  }[];
  readonly anchors: readonly {
    readonly question: string;
    readonly text: Localised;
    /** Not counted where the words were others. */
    readonly points: readonly TrendPoint[];
    readonly moved: Moved | null;
  }[];
  readonly comparisons: number;
}

/** In steps; `not-counted`: of a wave counted before this was kept. */
export type QualityFigure = { readonly kind: 'shown'; readonly atLeast: number } | Withheld;

export interface WaveQuality {
  readonly wave: { readonly id: string; readonly title: Localised; readonly closedAt: string };
  readonly threshold: number;
  /** Foretold. */
  readonly minutes: number;
  readonly answered: QualityFigure;
  readonly uniform: QualityFigure;
  readonly paces: Readonly<Record<'quick' | 'usual' | 'slow', QualityFigure>>;
}

export interface CommentPage {
  readonly wave: { readonly id: string; readonly title: Localised; readonly closedAt: string };
  /** The smallest list. */
  readonly threshold: number;
  /** The list that is shown; null where there is none. */
  readonly cutKey: string | null;
  /** A search that finds too few tells neither how many nor whether any. */
  readonly withheld: Withheld | null;
  readonly cuts: readonly CutChoice[];
  readonly questions: readonly { readonly id: string; readonly text: Localised }[];
  readonly tags: readonly string[];
  readonly total: number;
  readonly comments: readonly CommentShown[];
}

export interface CommentShown {
  readonly id: string;
  readonly question: string;
  /** Empty when it is masked, but for the steward. */
  readonly text: string;
  readonly tags: readonly string[];
  readonly maskedBecause: MaskReason | null;
}
