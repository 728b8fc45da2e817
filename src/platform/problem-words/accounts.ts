import { entry, type ProblemWords } from './problem-entry.js';

/** Signing in. */
export const accountProblems: ProblemWords = {
  ACCOUNT_UNKNOWN: entry(
    404,
    ['Compte inconnu', 'Unknown account'],
    ['Ce compte n’existe pas ou plus.', 'This account does not exist, or no longer does.'],
  ),
};
