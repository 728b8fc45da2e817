import type { Localised } from '../language/language.svelte.js';

export interface Withheld {
  readonly kind: 'withheld';
  readonly because: 'too-few' | 'protects-others' | 'not-counted';
}

export interface Bounded {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

export interface CutChoice {
  readonly key: string;
  readonly kind: 'organisation' | 'unit' | 'band' | 'bands' | 'unit-band';
  readonly label: Localised;
  readonly depth: number;
  readonly withheld: Withheld | null;
}

export interface Change {
  readonly difference: number;
  readonly effect: number;
  readonly magnitude: 'negligible' | 'small' | 'medium' | 'large';
  readonly isSignificant: boolean;
}

export interface Reliability {
  readonly alpha: number | null;
  readonly omega: number | null;
  readonly verdict: 'good' | 'fair' | 'weak' | 'unknown';
}

export interface DriverShown {
  readonly id: string;
  readonly name: Localised;
  readonly description: Localised;
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

export interface NetPromoter extends Bounded {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

export interface Points {
  readonly kind: 'points';
  readonly answered: number;
  readonly least: number;
  readonly isReversed: boolean;
  /** One a point; empty for a bare number. */
  readonly labels: readonly Localised[];
  readonly counts: readonly number[];
  readonly mean: Bounded;
  readonly favourable: Bounded;
  readonly netPromoter: NetPromoter | null;
}

export interface Options {
  readonly kind: 'options';
  readonly answered: number;
  readonly options: readonly {
    readonly id: string;
    readonly label: Localised;
    readonly count: number;
    readonly share: Bounded;
  }[];
}

export interface Ranking {
  readonly kind: 'ranking';
  readonly answered: number;
  readonly options: readonly {
    readonly id: string;
    readonly label: Localised;
    readonly ranked: number;
    readonly share: Bounded;
    readonly first: number;
    readonly meanPlace: number | null;
  }[];
}

export interface QuestionShown {
  readonly id: string;
  readonly text: Localised;
  readonly driver: string | null;
  readonly figures: Withheld | Points | Options | Ranking;
  readonly change: Change | null;
}

export interface TypologyShown {
  readonly id: string;
  readonly name: Localised;
  readonly description: Localised;
  /** Drivers. */
  readonly across: string;
  readonly up: string;
  readonly types: readonly {
    readonly id: string;
    readonly name: Localised;
    readonly description: Localised;
    readonly isHighAcross: boolean;
    readonly isHighUp: boolean;
  }[];
  readonly figures:
    { readonly kind: 'shown'; readonly answered: number; readonly shares: readonly Bounded[] } | Withheld;
  /** What the network tool counted; null: nothing. */
  readonly measured: {
    readonly description: Localised;
    /** As those who answered are: the two may be compared. */
    readonly isOfThoseWhoCame: boolean;
    readonly figures: MeasuredTypes;
  } | null;
}

export type MeasuredTypes =
  { readonly kind: 'shown'; readonly members: number; readonly counts: readonly number[] } | Withheld;

export interface SpaceShare {
  readonly count: number;
  readonly of: number;
}

export interface NetworkActivity {
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly spaces: {
    readonly on: string;
    readonly description: Localised;
    readonly lasting: SpaceShare | null;
    readonly living: SpaceShare | null;
    readonly managed: SpaceShare | null;
  } | null;
}

export interface WaveBefore {
  readonly title: Localised;
  readonly closedAt: string;
}

export interface WaveOverview {
  readonly wave: {
    readonly title: Localised;
    readonly instrumentName: Localised;
    readonly instrumentVersion: number;
    readonly closedAt: string;
    readonly threshold: number;
    readonly isAnonymous: boolean;
  };
  readonly cuts: readonly CutChoice[];
  readonly cut: CutChoice;
  readonly participation: {
    readonly invited: number | null;
    readonly answered: number;
    readonly share: number | null;
  } | null;
  readonly before: WaveBefore | null;
  readonly notComparable: readonly { readonly question: string }[];
  readonly drivers: readonly DriverShown[];
  readonly questions: readonly QuestionShown[];
  readonly typologies: readonly TypologyShown[];
  /** Null where no tool measures anything of it. */
  readonly activity: NetworkActivity | null;
  readonly weighted: { readonly designEffect: number } | null;
  readonly comparisons: number;
}

export interface CellShown {
  readonly kind: 'shown';
  readonly mean: number;
  readonly interval: { readonly low: number; readonly high: number };
  readonly beside: Change | null;
  readonly change: Change | null;
}

export type Cell = CellShown | Withheld;

export interface HeatmapRow {
  readonly cut: CutChoice;
  readonly answered: number | null;
  readonly cells: readonly Cell[];
}

export interface Heatmap {
  readonly by: string;
  readonly choices: readonly { readonly id: string; readonly name: Localised }[];
  readonly drivers: readonly { readonly id: string; readonly name: Localised }[];
  readonly before: WaveBefore | null;
  readonly rows: readonly HeatmapRow[];
}

export interface ReadableWave {
  readonly id: string;
  readonly title: Localised;
  readonly instrumentName: Localised;
  readonly closedAt: string;
  readonly opens: 'results' | 'comments';
}
