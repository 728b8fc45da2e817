import { entry, type ProblemWords } from './problem-entry.js';

/** Instruments of barometers. */
export const barometerProblems: ProblemWords = {
  INSTRUMENT_UNKNOWN: entry(
    404,
    ['Questionnaire introuvable', 'No such questionnaire'],
    ['Il n’y a pas de questionnaire à cette adresse.', 'There is no questionnaire at this address.'],
  ),
};
