import type { Localised } from '../../language/language.svelte.js';
import type { Bounded, Change, CutChoice, Withheld } from '../contract.js';

export type TrendPoint = { readonly kind: 'shown'; readonly value: Bounded } | Withheld;

/** Waves by their place in the series. */
export interface Moved {
  readonly from: number;
  readonly to: number;
  readonly change: Change;
}

export interface TrendWave {
  readonly id: string;
  readonly title: Localised;
  readonly closedAt: string;
}

export interface Trend {
  readonly cuts: readonly CutChoice[];
  readonly cut: CutChoice;
  readonly waves: readonly TrendWave[];
  readonly drivers: readonly {
    readonly id: string;
    readonly name: Localised;
    readonly points: readonly TrendPoint[];
    readonly isSameWords: readonly boolean[];
    readonly moved: Moved | null;
  }[];
  readonly anchors: readonly {
    readonly question: string;
    readonly text: Localised;
    readonly points: readonly TrendPoint[];
    readonly moved: Moved | null;
  }[];
  readonly comparisons: number;
}

/** One line of the page, a driver or an anchor. */
export interface Line {
  readonly id: string;
  readonly name: Localised;
  readonly points: readonly TrendPoint[];
  /** By wave: whether a line leads to it from the one before. */
  readonly isLinked: readonly boolean[];
  readonly moved: Moved | null;
}
