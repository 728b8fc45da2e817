import { z } from 'zod';
import { localisedSchema } from '../content/index.js';
import type { Localised } from '../kernel/localised.js';

/** How much must be there: all of it when people are asked, little while somebody is still writing. */
export interface Demands {
  readonly text: z.ZodType<Localised>;
  readonly fewest: (count: number) => number;
}

export const WHOLE: Demands = { text: localisedSchema, fewest: (count) => count };

/** Longer than any text that a respondent would read. */
const LONGEST_TEXT = 4_000;
const unfinishedText = z.string().max(LONGEST_TEXT);

export const UNFINISHED: Demands = {
  text: z.strictObject({ fr: unfinishedText, en: unfinishedText }),
  fewest: () => 0,
};
