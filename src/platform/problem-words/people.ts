import type { ProblemWords } from './problem-entry.js';

/** People, their places and their import. */
export const peopleProblems: ProblemWords = {};
