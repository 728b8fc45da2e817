import { entry, type ProblemWords } from './problem-entry.js';

/** Instruments of barometers. */
export const barometerProblems: ProblemWords = {
  INSTRUMENT_UNKNOWN: entry(
    404,
    ['Questionnaire introuvable', 'No such questionnaire'],
    ['Il n’y a pas de questionnaire à cette adresse.', 'There is no questionnaire at this address.'],
  ),
  INSTRUMENT_DRAFT_UNKNOWN: entry(
    404,
    ['Brouillon introuvable', 'No such draft'],
    [
      'Ce questionnaire n’a pas de brouillon : il a été publié, ou supprimé.',
      'This questionnaire has no draft: it was published, or deleted.',
    ],
  ),
  SURVEY_UNREADABLE: entry(
    422,
    ['Fichier illisible', 'Unreadable file'],
    [
      'Ce fichier n’a pas pu être lu comme un questionnaire SurveyJS. Rien n’a été créé.',
      'This file could not be read as a SurveyJS survey. Nothing was created.',
    ],
  ),
  INSTRUMENT_UNFINISHED: entry(
    422,
    ['Questionnaire à terminer', 'Questionnaire to be finished'],
    [
      'Ce questionnaire ne peut pas encore être publié. Points à revoir : {complaints}.',
      'This questionnaire cannot be published yet. Points to look at: {complaints}.',
    ],
  ),
};
