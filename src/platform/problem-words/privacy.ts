import type { ProblemWords } from './problem-entry.js';

/** What is held on people, and for how long. */
export const privacyProblems: ProblemWords = {};
