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
      'Quelqu’un d’autre a modifié ceci pendant que vous écriviez. Rien n’a été remplacé : comparez, puis enregistrez de nouveau.',
      'Somebody else changed this while you were writing. Nothing was overwritten: compare, then save again.',
    ],
  ),
  ORGANISATION_UNKNOWN: entry(
    404,
    ['Organisation inconnue', 'Unknown organisation'],
    ['Cette organisation n’existe pas.', 'There is no such organisation.'],
  ),
  MODEL_UNKNOWN: entry(
    404,
    ['Référentiel inconnu', 'Unknown model'],
    ['Ce référentiel de compétences n’existe pas.', 'There is no such competency model.'],
  ),
  UNIT_CIRCLE: entry(
    409,
    ['Une boucle', 'A circle'],
    [
      'Une unité ne peut pas être placée sous elle-même ni sous une unité qui dépend d’elle.',
      'A unit cannot be placed under itself, or under a unit that is below it.',
    ],
  ),
  UNIT_TOO_DEEP: entry(
    409,
    ['Trop de niveaux', 'Too many levels'],
    ['L’arbre des unités compte {most} niveaux au plus.', 'The tree of units has {most} levels at most.'],
  ),
  UNIT_CLOSED: entry(
    409,
    ['Unité fermée', 'Closed unit'],
    [
      'L’unité du dessus est fermée, ou l’une de celles qui la contiennent. Rouvrez-la d’abord.',
      'The unit above is closed, or one of those that contain it. Reopen it first.',
    ],
  ),
  UNIT_IN_USE: entry(
    409,
    ['Unité encore occupée', 'Unit still in use'],
    [
      'Cette unité ne peut pas être fermée : personnes encore dedans : {people} ; sous-unités ouvertes : {units}. Déplacez-les d’abord.',
      'This unit cannot be closed: people still in it: {people}; open units below: {units}. Move them first.',
    ],
  ),
};
