import type { Localised } from '../../language/language.svelte.js';
import type { CutChoice, Withheld } from '../contract.js';

export const MASK_REASONS = ['names-somebody', 'recognisable', 'wounding', 'private'] as const;

export type MaskReason = (typeof MASK_REASONS)[number];

export interface CommentShown {
  readonly id: string;
  readonly question: string;
  /** Empty when it is masked, but for the steward. */
  readonly text: string;
  readonly tags: readonly string[];
  readonly maskedBecause: MaskReason | null;
}

export interface CommentPage {
  readonly wave: { readonly id: string; readonly title: Localised; readonly closedAt: string };
  readonly threshold: number;
  readonly cuts: readonly CutChoice[];
  readonly cutKey: string | null;
  readonly questions: readonly { readonly id: string; readonly text: Localised }[];
  readonly tags: readonly string[];
  readonly withheld: Withheld | null;
  readonly total: number;
  readonly comments: readonly CommentShown[];
}
