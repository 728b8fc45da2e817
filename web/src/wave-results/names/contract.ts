import type { Localised } from '../../language/language.svelte.js';

export interface Respondent {
  readonly personId: string;
  readonly name: string;
  readonly unit: string | null;
  readonly day: string;
}

export interface RespondentPage {
  readonly total: number;
  readonly respondents: readonly Respondent[];
}

export interface NamedAnswers {
  readonly wave: { readonly id: string; readonly title: Localised; readonly instrumentName: Localised };
  readonly respondent: Respondent;
  readonly answers: readonly { readonly id: string; readonly text: Localised; readonly said: readonly Localised[] }[];
}
