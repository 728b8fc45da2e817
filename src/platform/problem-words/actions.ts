import { entry, type ProblemWords } from './problem-entry.js';

/** What teams decide, and views that are shared. */
export const actionProblems: ProblemWords = {
  ACTION_UNKNOWN: entry(
    404,
    ['Action introuvable', 'No such action'],
    ['Cette action n’existe pas dans cette unité.', 'This action does not exist in this unit.'],
  ),
  OWNER_UNKNOWN: entry(
    422,
    ['Responsable introuvable', 'No such owner'],
    [
      'La personne responsable se choisit parmi les personnes présentes dans l’organisation.',
      'The owner is chosen among the people who are in the organisation.',
    ],
  ),
  SHARED_VIEW_UNKNOWN: entry(
    404,
    ['Lien de partage introuvable', 'No such shared link'],
    ['Ce lien a été révoqué, ou il est arrivé à son terme.', 'This link was revoked, or it has expired.'],
  ),
};
