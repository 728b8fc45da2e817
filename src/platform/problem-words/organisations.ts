import { entry, type ProblemWords } from './problem-entry.js';

/** Organisations and what their members may do. */
export const organisationProblems: ProblemWords = {
  NOT_ALLOWED: entry(
    403,
    ['Accès réservé', 'Not for this account'],
    [
      'Votre rôle ne permet pas cela. Adressez-vous à la personne qui administre le service.',
      'Your role does not allow this. Please ask the person who administers the service.',
    ],
  ),
  UNIT_UNKNOWN: entry(404, ['Unité inconnue', 'Unknown unit'], ['Cette unité n’existe pas.', 'There is no such unit.']),
  JOB_UNKNOWN: entry(404, ['Métier inconnu', 'Unknown job'], ['Ce métier n’existe pas.', 'There is no such job.']),
  CHANGED_MEANWHILE: entry(
    409,
    ['Modifié entre-temps', 'Changed meanwhile'],
    [
      'Quelqu’un d’autre a modifié ceci pendant que vous écriviez. Rien n’a été remplacé : comparez, puis enregistrez de nouveau.',
      'Somebody else changed this while you were writing. Nothing was overwritten: compare, then save again.',
    ],
  ),
};
