import { entry, type ProblemWords } from './problem-entry.js';

/** Results of barometers. */
export const waveResultProblems: ProblemWords = {
  WAVE_RESULTS_UNKNOWN: entry(
    404,
    ['Résultats introuvables', 'No such results'],
    [
      'Il n’y a pas de résultats à cette adresse, ou ils ne vous sont pas ouverts.',
      'There are no results at this address, or they are not open to you.',
    ],
  ),
  WAVE_NOT_COUNTED: entry(
    409,
    ['Vague pas encore close', 'Wave not closed yet'],
    [
      'Les résultats n’existent qu’une fois la vague close et comptée. Jusque-là, seule la participation se lit.',
      'Results exist only once the wave has closed and been counted. Until then only participation can be read.',
    ],
  ),
  CUT_UNKNOWN: entry(
    404,
    ['Périmètre introuvable', 'No such group'],
    [
      'Ce périmètre n’existe pas dans cette vague, ou il ne vous est pas ouvert.',
      'This group does not exist in this wave, or it is not open to you.',
    ],
  ),
  COMMENT_UNKNOWN: entry(
    404,
    ['Commentaire introuvable', 'No such comment'],
    ['Il n’y a pas de commentaire à cette adresse.', 'There is no comment at this address.'],
  ),
};
