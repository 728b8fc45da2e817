import type { ProblemWords } from './problem-entry.js';

/** Results, decisions and contests. */
export const decisionProblems: ProblemWords = {};
