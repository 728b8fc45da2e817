import { entry, type ProblemWords } from './problem-entry.js';

/** Results, decisions and contests. */
export const decisionProblems: ProblemWords = {
  RESULT_UNKNOWN: entry(
    404,
    ['Résultat inconnu', 'Unknown result'],
    ['Ce résultat n’existe pas.', 'There is no such result.'],
  ),
  DECISION_UNKNOWN: entry(
    404,
    ['Décision inconnue', 'Unknown decision'],
    ['Cette décision n’existe pas.', 'There is no such decision.'],
  ),
  CONTEST_UNKNOWN: entry(
    404,
    ['Contestation inconnue', 'Unknown contest'],
    ['Cette contestation n’existe pas.', 'There is no such contest.'],
  ),
  PASSPORT_UNKNOWN: entry(
    404,
    ['Passeport inconnu', 'Unknown passport'],
    [
      'Aucun passeport ne porte ce code. Vérifiez-le signe par signe.',
      'No passport bears this code. Please check it sign by sign.',
    ],
  ),
  RESULTS_NOT_COMPARABLE: entry(
    409,
    ['Résultats non comparables', 'Results that cannot be compared'],
    [
      'Ces résultats ne sont pas sur la même échelle : leurs scores ne se comparent pas.',
      'These results are not on the same scale: their scores cannot be compared.',
    ],
  ),
  CHOOSE_TWO_TO_SIX: entry(
    422,
    ['Deux à six personnes', 'Two to six people'],
    ['Choisissez deux à six personnes à comparer.', 'Choose two to six people to compare.'],
  ),
  OUTCOME_NOT_OF_PURPOSE: entry(
    422,
    ['Décision impossible ici', 'Not a decision here'],
    ['Cette décision ne convient pas à l’objet du test.', 'This decision does not fit what the test was for.'],
  ),
  REASONS_NEEDED: entry(
    422,
    ['Des raisons sont nécessaires', 'Reasons are needed'],
    [
      'Dites pourquoi, avec vos mots : le score ne suffit pas à motiver une décision.',
      'Say why, in your own words: the score alone does not make a reason.',
    ],
  ),
  NOT_ABOUT_ONESELF: entry(
    403,
    ['Cela vous concerne', 'This is about you'],
    ['Une autre personne doit le faire : il s’agit de vous.', 'Somebody else must do this: it is about you.'],
  ),
  CONTEST_WAITING: entry(
    409,
    ['Une contestation attend', 'A contest is waiting'],
    [
      'La personne conteste : répondez d’abord à sa contestation. La réponse peut changer la décision.',
      'The person contests: please answer the contest first. The answer may change the decision.',
    ],
  ),
  CONTEST_ALREADY_OPEN: entry(
    409,
    ['Déjà contesté', 'Already contested'],
    [
      'Une demande est déjà en cours : vous recevrez une réponse.',
      'A request is already under way: you will get an answer.',
    ],
  ),
  CONTEST_ALREADY_ANSWERED: entry(
    409,
    ['Déjà répondu', 'Already answered'],
    ['Quelqu’un a déjà répondu à cette contestation.', 'Somebody has already answered this contest.'],
  ),
  CONTEST_NEEDS_ANOTHER: entry(
    403,
    ['Une autre personne doit répondre', 'Another person must answer'],
    [
      'Vous avez pris part à la décision : une autre personne doit répondre à la contestation.',
      'You took part in the decision: another person must answer the contest.',
    ],
  ),
  NEW_DECISION_NEEDED: entry(
    422,
    ['Nouvelle décision attendue', 'New decision needed'],
    ['Dites ce que la décision devient.', 'Say what the decision becomes.'],
  ),
  PASSPORT_NEEDS_NAME: entry(
    409,
    ['Un nom est nécessaire', 'A name is needed'],
    [
      'Ce lien n’est au nom de personne : demandez au contact indiqué d’y inscrire votre nom.',
      'This link is in nobody’s name: please ask the named contact to put yours.',
    ],
  ),
  TOO_MANY_PASSPORTS: entry(
    409,
    ['Trop de passeports', 'Too many passports'],
    [
      'Retirez d’abord un passeport que vous n’utilisez plus.',
      'Please withdraw a passport that you no longer use first.',
    ],
  ),
};
