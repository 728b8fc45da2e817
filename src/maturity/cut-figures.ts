import type { Cut, Withheld } from '../disclosure/index.js';

/** Counts of people, or why they are not shown. */
export type CountsOr = readonly number[] | Withheld;

/** What may be shown of one cut of a period: sums and counts of people, nothing that is not such a sum (docs/decisions/0110). */
export interface ShownFigures {
  /** Whose tests count. */
  readonly people: number;
  /** How many belonged to it when the period was counted; never fewer. */
  readonly staff: number;
  /** Of what people bring to the mean of each domain, whole points. */
  readonly sums: readonly number[];
  /** People by the level of their own result: overall, and in each domain. */
  readonly overall: CountsOr;
  readonly levels: readonly CountsOr[];
  /** In each domain, among those whose job asks for it: how many surely reach its level, are not far, surely do not. */
  readonly gaps: readonly CountsOr[];
  /** Those of whom `gaps` speaks: by the limit of the level that their job asks, points. Too few of one level are left out. */
  readonly gapsOf: readonly (readonly number[])[];
  /** In each domain, what the jobs of its staff ask: how many ask, and the sum of the limits of the levels asked, points. */
  readonly asked: readonly (readonly [number, number])[];
}

export type CutFigures =
  | { readonly key: string; readonly cut: Cut; readonly withheld: Withheld; readonly figures: null }
  | { readonly key: string; readonly cut: Cut; readonly withheld: null; readonly figures: ShownFigures };

export type ShownCut = Extract<CutFigures, { withheld: null }>;

export const isShown = (cut: CutFigures | undefined): cut is ShownCut => cut?.withheld === null;
