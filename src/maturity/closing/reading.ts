import { readingOf as readingAgainstJob } from '../../decisions/index.js';

export const LEVELS_OF_RESULTS = 5;

/** How a person stands to what their job asks of a domain. */
export type Reading = 'reached' | 'close' | 'below';

const NAMES = { reached: 'reached', middling: 'close', poor: 'below' } as const;

/** The reading of a result beside a job (docs/decisions/0060), counted. */
export const readingOf = (probabilities: readonly number[], asked: number): Reading =>
  NAMES[readingAgainstJob(probabilities, asked)];
