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
  WAVE_ANONYMOUS: entry(
    409,
    ['Vague anonyme', 'Anonymous wave'],
    [
      'Cette vague est anonyme : personne ne peut lire les réponses d’une personne, vous non plus.',
      'This wave is anonymous: nobody can read what a person answered, and neither can you.',
    ],
  ),
  RESPONDENT_UNKNOWN: entry(
    404,
    ['Réponses introuvables', 'No such answers'],
    [
      'Cette personne n’a pas répondu à cette vague, ou ses réponses ont été effacées.',
      'This person did not answer this wave, or the answers have been erased.',
    ],
  ),
  ACTIVITY_NOT_MEASURED: entry(
    409,
    ['Rien à mesurer', 'Nothing to measure'],
    [
      'Le questionnaire de cette vague ne prévoit pas de mesure d’activité, ou la vague s’adresse au public.',
      'The questionnaire of this wave has no measure of activity, or the wave asks people outside.',
    ],
  ),
  ACTIVITY_UNTOLD: entry(
    422,
    ['Personnes non informées', 'People not told'],
    [
      'Mesurer l’activité des personnes sans les en informer n’est pas permis. Confirmez qu’elles le sont, et que leurs représentants ont été consultés.',
      'Measuring what people do without telling them is not allowed. Confirm that they were told and that their representatives were consulted.',
    ],
  ),
  ACTIVITY_PERIOD_WRONG: entry(
    422,
    ['Période à revoir', 'Period to change'],
    [
      'La période doit compter de {least} à {most} jours, du premier au dernier compris, et être passée.',
      'The period must be of {least} to {most} days, the first and the last included, and be past.',
    ],
  ),
  ACTIVITY_DAY_WRONG: entry(
    422,
    ['Jour à revoir', 'Day to change'],
    [
      'Le jour de l’extraction n’existe pas ou n’est pas encore là.',
      'The day of the list does not exist or is to come.',
    ],
  ),
  ACTIVITY_COLUMNS_MISSING: entry(
    422,
    ['Colonnes manquantes', 'Columns missing'],
    [
      'Le fichier n’a toutes les colonnes d’aucune des matrices. Reprenez les titres du modèle.',
      'The file has all the columns of none of the matrices. Use the titles of the template.',
    ],
  ),
  ACTIVITY_FILE_FAULTY: entry(
    422,
    ['Fichier à corriger', 'File to correct'],
    [
      'Rien n’a été pris du fichier. Erreurs trouvées : {count}. Corrigez les lignes dites, puis envoyez-le de nouveau.',
      'Nothing was taken from the file. Errors found: {count}. Correct the lines that are told, then send it again.',
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
