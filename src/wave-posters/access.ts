import type { Actor } from '../organisations/index.js';
import { mayReadSomeResults } from '../wave-results/index.js';

/** Whoever reads the organisation's results: which waves these are, the results say themselves. */
export const mayPrintPoster = (actor: Actor): void => mayReadSomeResults(actor);
