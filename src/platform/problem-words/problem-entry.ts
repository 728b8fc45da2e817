import type { Localised } from '../../kernel/localised.js';

export interface ProblemEntry {
  readonly status: number;
  readonly title: Localised;
  /** A sentence with the problem's facts in braces. */
  readonly detail: Localised;
}

export type ProblemWords = Readonly<Record<string, ProblemEntry>>;

/** A status, a title and a sentence, each text in French then in English. */
export const entry = (status: number, title: [string, string], detail: [string, string]): ProblemEntry => ({
  status,
  title: { fr: title[0], en: title[1] },
  detail: { fr: detail[0], en: detail[1] },
});
