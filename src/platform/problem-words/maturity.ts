import { entry, type ProblemWords } from './problem-entry.js';

/** Figures of teams and of the organisation. */
export const maturityProblems: ProblemWords = {
  PERIOD_UNKNOWN: entry(
    404,
    ['Période introuvable', 'No such period'],
    ['Cette période n’existe pas, ou n’est pas encore comptée.', 'This period does not exist, or is not counted yet.'],
  ),
  NO_PERIOD: entry(
    409,
    ['Pas encore de chiffres', 'No figures yet'],
    [
      'Les chiffres paraissent à la fin de chaque semestre, ou quand les RH closent la période.',
      'Figures appear at the end of each half-year, or when HR close the period.',
    ],
  ),
  NOTHING_TO_CLOSE: entry(
    409,
    ['Rien à compter', 'Nothing to count'],
    [
      'Aucun test ne s’est terminé depuis la dernière période, ou celle-ci est encore en cours de comptage.',
      'No test has ended since the last period, or that one is still being counted.',
    ],
  ),
  CHART_UNKNOWN: entry(
    404,
    ['Graphique introuvable', 'No such chart'],
    ['Cette page n’a pas de graphique de ce nom.', 'This page has no chart of this name.'],
  ),
  POPULATION_UNKNOWN: entry(
    404,
    ['Groupe introuvable', 'No such group'],
    ['Ce groupe de personnes n’existe pas dans cette période.', 'This group of people does not exist in this period.'],
  ),
};
