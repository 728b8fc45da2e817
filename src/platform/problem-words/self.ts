import { entry, type ProblemWords } from './problem-entry.js';

/** One’s own space. */
export const selfProblems: ProblemWords = {
  DOMAIN_UNKNOWN: entry(
    422,
    ['Domaine inconnu', 'No such domain'],
    [
      'Le référentiel a changé depuis l’ouverture de la page. Rechargez-la, puis recommencez.',
      'The competency model has changed since this page was opened. Reload it, then try again.',
    ],
  ),
};
