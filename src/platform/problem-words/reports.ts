import { entry, type ProblemWords } from './problem-entry.js';

/** Documents that people ask for. */
export const reportProblems: ProblemWords = {
  REPORT_UNKNOWN: entry(
    404,
    ['Rapport introuvable', 'No such report'],
    [
      'Ce rapport n’existe pas, ou n’est plus gardé : un rapport l’est trente jours.',
      'This report does not exist, or is no longer kept: a report is for thirty days.',
    ],
  ),
  REPORT_NOT_READY: entry(
    409,
    ['Rapport en préparation', 'Report being made'],
    [
      'Le rapport est en train d’être fait. Réessayez dans un instant.',
      'The report is being made. Try again in a moment.',
    ],
  ),
  SUBSCRIPTION_UNKNOWN: entry(
    404,
    ['Abonnement introuvable', 'No such subscription'],
    ['Cet abonnement n’existe pas, ou plus.', 'This subscription does not exist, or no longer does.'],
  ),
};
