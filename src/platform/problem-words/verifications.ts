import { entry, type ProblemWords } from './problem-entry.js';

/** Supervised tests that confirm a result. */
export const verificationProblems: ProblemWords = {
  VERIFICATION_UNKNOWN: entry(
    404,
    ['Vérification introuvable', 'No such verification'],
    ['Il n’y a pas de vérification à cette adresse.', 'There is no verification at this address.'],
  ),
  VERIFICATION_OVER: entry(
    409,
    ['Vérification terminée', 'Verification over'],
    [
      'Ce test de vérification est terminé : il ne s’ouvre plus. Lisez la comparaison, ou demandez une nouvelle vérification.',
      'This verification test is over and cannot be opened again. Read the comparison, or ask for a new verification.',
    ],
  ),
  IDENTITY_NOT_CHECKED: entry(
    422,
    ['Identité à vérifier', 'Identity to be checked'],
    [
      'Le code n’est donné qu’après avoir vérifié l’identité de la personne présente. Confirmez que vous l’avez fait.',
      'The code is given only once the identity of the person present has been checked. Confirm that you have done so.',
    ],
  ),
};
