import { entry, type ProblemWords } from './problem-entry.js';

/** The open door: opinions and ideas. */
export const ideaProblems: ProblemWords = {
  IDEA_UNKNOWN: entry(
    404,
    ['Idée introuvable', 'No such idea'],
    [
      'Il n’y a pas d’idée à cette adresse : elle a pu être retirée par la personne qui l’a écrite.',
      'There is no idea at this address: whoever wrote it may have withdrawn it.',
    ],
  ),
  RECEIPT_UNKNOWN: entry(
    404,
    ['Reçu introuvable', 'No such receipt'],
    [
      'Ce code n’ouvre rien : vérifiez-le, ou l’idée a été retirée.',
      'This code opens nothing: check it, or the idea has been withdrawn.',
    ],
  ),
  OWN_IDEA: entry(
    409,
    ['C’est votre idée', 'This is your idea'],
    ['On ne soutient pas sa propre idée.', 'One does not support an idea of one’s own.'],
  ),
  SUPPORT_OVER: entry(
    409,
    ['Soutiens clos', 'Support is over'],
    [
      'Cette idée a reçu sa réponse ou n’est plus affichée : elle ne reçoit plus de soutiens.',
      'This idea has been answered or is no longer shown: it takes no more support.',
    ],
  ),
  PRECISIONS_FULL: entry(
    409,
    ['Plus de précisions possibles', 'Nothing more can be added'],
    [
      'Cette idée a déjà beaucoup de précisions. Vous pouvez en écrire une nouvelle.',
      'This idea has many additions already. You can write a new one.',
    ],
  ),
  SUPPORTER_KEY_MISSING: entry(
    503,
    ['Soutiens indisponibles', 'Support unavailable'],
    [
      'Les soutiens ne peuvent pas être enregistrés pour le moment. La personne qui administre le service doit vérifier le fichier de clé (SUPPORTERS_KEY_FILE).',
      'Support cannot be recorded at present. Whoever administers the service must check the key file (SUPPORTERS_KEY_FILE).',
    ],
  ),
};
