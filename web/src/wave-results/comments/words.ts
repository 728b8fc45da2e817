import * as m from '../../paraglide/messages.js';
import type { MaskReason } from './contract.js';

const CHOICES: Readonly<Record<MaskReason, () => string>> = {
  'names-somebody': m.wave_results_comments_mask_names,
  recognisable: m.wave_results_comments_mask_recognisable,
  wounding: m.wave_results_comments_mask_wounding,
  private: m.wave_results_comments_mask_private,
};

const REASONS: Readonly<Record<MaskReason, () => string>> = {
  'names-somebody': m.wave_results_comments_because_names,
  recognisable: m.wave_results_comments_because_recognisable,
  wounding: m.wave_results_comments_because_wounding,
  private: m.wave_results_comments_because_private,
};

export const maskChoiceInWords = (reason: MaskReason): string => CHOICES[reason]();
export const maskReasonInWords = (reason: MaskReason): string => REASONS[reason]();

const FIRST_WORDS = 40;

/** Enough of a comment to tell its buttons from those of others. */
export const beginningOf = (text: string): string => {
  const characters = [...text];
  return characters.length <= FIRST_WORDS ? text : `${characters.slice(0, FIRST_WORDS).join('').trimEnd()}…`;
};
