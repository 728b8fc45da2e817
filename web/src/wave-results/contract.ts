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
  readonly label: Localised;
  readonly depth: number;
  readonly withheld: Withheld | null;
}

export interface Change {
  readonly difference: number;
  readonly magnitude: 'negligible' | 'small' | 'medium' | 'large';
  readonly isSignificant: boolean;
}

export interface DriverShown {
  readonly id: string;
  readonly name: Localised;
  readonly description: Localised;
  readonly advice: readonly Localised[];
  readonly mean: { readonly kind: 'shown'; readonly answered: number; readonly value: Bounded } | Withheld;
  readonly favourable: { readonly kind: 'shown'; readonly share: Bounded } | Withheld;
  readonly distribution: { readonly kind: 'shown'; readonly counts: readonly number[] } | Withheld;
  readonly reliability: { readonly verdict: 'good' | 'fair' | 'weak' | 'unknown' } | null;
  readonly change: Change | null;
  readonly besideOrganisation: Change | null;
}

interface Points {
  readonly kind: 'points';
  readonly favourable: Bounded;
  readonly netPromoter: Bounded | null;
}

interface Options {
  readonly kind: 'options';
  readonly options: readonly { readonly id: string; readonly label: Localised; readonly share: Bounded }[];
}

interface Ranking {
  readonly kind: 'ranking';
  readonly options: readonly { readonly id: string; readonly label: Localised; readonly meanPlace: number | null }[];
}

export interface QuestionShown {
  readonly id: string;
  readonly text: Localised;
  readonly driver: string | null;
  readonly figures: Withheld | Points | Options | Ranking;
}

export interface TypologyShown {
  readonly id: string;
  readonly name: Localised;
  readonly description: Localised;
  readonly types: readonly {
    readonly id: string;
    readonly name: Localised;
    readonly description: Localised;
    readonly isHighAcross: boolean;
    readonly isHighUp: boolean;
  }[];
  readonly figures: { readonly kind: 'shown'; readonly shares: readonly Bounded[] } | Withheld;
}

export interface WaveOverview {
  readonly wave: {
    readonly title: Localised;
    readonly instrumentName: Localised;
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
  readonly before: { readonly title: Localised; readonly closedAt: string } | null;
  readonly notComparable: readonly { readonly question: string }[];
  readonly drivers: readonly DriverShown[];
  readonly questions: readonly QuestionShown[];
  readonly typologies: readonly TypologyShown[];
}

export interface Heatmap {
  readonly by: string;
  readonly choices: readonly { readonly id: string; readonly name: Localised }[];
  readonly drivers: readonly { readonly id: string; readonly name: Localised }[];
  readonly rows: readonly {
    readonly cut: CutChoice;
    readonly cells: readonly ({ readonly kind: 'shown'; readonly mean: number } | Withheld)[];
  }[];
}
