import { entry, type ProblemWords } from './problem-entry.js';

/** What people may ask about their own data, and what is kept. */
export const privacyProblems: ProblemWords = {
  RETENTION_OUT_OF_BOUNDS: entry(
    422,
    ['Durée hors limites', 'Duration out of bounds'],
    [
      'Choisissez un nombre de mois entre {atLeast} et {atMost}.',
      'Please choose a number of months between {atLeast} and {atMost}.',
    ],
  ),
  GROUPS_REFUSED: entry(
    422,
    ['Liste refusée', 'List refused'],
    [
      'Rien n’a été pris : corrigez les lignes indiquées, puis recommencez.',
      'Nothing was taken in: please correct the lines named, then try again.',
    ],
  ),
  GROUPS_UNKNOWN: entry(
    404,
    ['Groupes inconnus', 'Unknown groups'],
    ['Aucun groupe de ce genre n’est gardé.', 'No groups of this kind are held.'],
  ),
  NOTICE_UNKNOWN: entry(
    404,
    ['Notice inconnue', 'Unknown notice'],
    [
      'Aucune notice n’a été publiée dans cette version. Vérifiez l’adresse reçue.',
      'No notice was ever published in this version. Please check the address you were given.',
    ],
  ),
  EMPLOYEE_STILL_THERE: entry(
    409,
    ['Cette personne travaille encore ici', 'This person still works here'],
    [
      'Marquez d’abord son départ ; ses tests, elle peut les effacer elle-même.',
      'Please mark them as left first; their tests they can erase themselves.',
    ],
  ),
};
