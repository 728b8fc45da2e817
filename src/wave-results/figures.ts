import type { Counts, Cut, Withheld } from '../disclosure/index.js';

/** What is kept of one cut once a wave is counted, and all that can ever be shown of it. Of what is withheld nothing is kept but why. */
export type CutFigures =
  | { readonly key: string; readonly cut: Cut; readonly withheld: Withheld }
  | {
      readonly key: string;
      readonly cut: Cut;
      readonly withheld: null;
      readonly answered: number;
      /** By the id of what is counted. */
      readonly counts: Readonly<Record<string, Counts | Withheld>>;
    };

/** How well the questions of a driver hold together, over the whole organisation. */
export interface Soundness {
  /** Rounded to a hundredth; null when it cannot be said. */
  readonly alpha: number | null;
  readonly omega: number | null;
  /**
   * Standard error of the driver's mean against the mean of those of its questions: near 1 when the questions say the same, 1 ÷ √questions
   * when each says its own.
   */
  readonly errorShare: number;
}

/** Something that somebody wrote. It carries neither who, nor when, nor anything else that they answered. */
export interface WrittenComment {
  /** UUID v4, of its own. */
  readonly id: string;
  readonly question: string;
  readonly text: string;
  /** Keys of the cuts in whose lists it stands. Never told together: the lists are shown one at a time. */
  readonly cuts: readonly string[];
}

/** A wave, counted. */
export interface WaveFigures {
  /** In the one order. */
  readonly cuts: readonly CutFigures[];
  /** By driver. */
  readonly soundness: Readonly<Record<string, Soundness>>;
  readonly comments: readonly WrittenComment[];
}
