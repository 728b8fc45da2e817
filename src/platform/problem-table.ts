import type { Localised } from '../kernel/localised.js';

export interface ProblemEntry {
  readonly status: number;
  readonly title: Localised;
  /** A sentence with the problem's facts in braces. */
  readonly detail: Localised;
}

const entry = (status: number, title: [string, string], detail: [string, string]): ProblemEntry => ({
  status,
  title: { fr: title[0], en: title[1] },
  detail: { fr: detail[0], en: detail[1] },
});

/** The one place where a code gets a status and words. */
export const PROBLEMS: Readonly<Record<string, ProblemEntry>> = {
  LINK_UNKNOWN: entry(
    404,
    ['Lien inconnu', 'Unknown link'],
    [
      'Ce lien ne mène à aucun test. Vérifiez qu’il est complet, ou demandez-en un autre à la personne qui vous l’a envoyé.',
      'This link leads to no test. Check that it is complete, or ask the person who sent it for another one.',
    ],
  ),
  LINK_EXPIRED: entry(
    410,
    ['Lien expiré', 'Expired link'],
    [
      'Ce lien n’est plus valable depuis le {at}. Demandez-en un autre à la personne qui vous l’a envoyé.',
      'This link expired on {at}. Ask the person who sent it for another one.',
    ],
  ),
  CAMPAIGN_NOT_OPEN: entry(
    403,
    ['Pas encore ouvert', 'Not open yet'],
    [
      'Le test ouvre le {at}. Gardez ce lien et revenez à cette date.',
      'The test opens on {at}. Keep this link and come back then.',
    ],
  ),
  CAMPAIGN_CLOSED: entry(
    410,
    ['Test clos', 'Test closed'],
    [
      'Le test est clos depuis le {at}. Adressez-vous à la personne qui vous a envoyé ce lien.',
      'The test closed on {at}. Please contact the person who sent you this link.',
    ],
  ),
  NOTICE_NOT_ACKNOWLEDGED: entry(
    409,
    ['Notice à lire d’abord', 'Notice to read first'],
    ['Lisez la notice avant de commencer le test.', 'Please read the notice before you start the test.'],
  ),
  NOTICE_CHANGED: entry(
    409,
    ['La notice a changé', 'The notice has changed'],
    [
      'La notice a été mise à jour. Rechargez la page pour lire la nouvelle.',
      'The notice has been updated. Reload the page to read the new one.',
    ],
  ),
  SITTING_ALREADY_BEGUN: entry(
    409,
    ['Test déjà commencé', 'Test already begun'],
    [
      'Le test a déjà commencé : sa durée ne peut plus changer.',
      'The test has already begun: its duration can no longer change.',
    ],
  ),
  SITTING_FINISHED: entry(
    409,
    ['Test terminé', 'Test finished'],
    [
      'Ce test est terminé ; cette réponse n’a pas été comptée. Le résultat vous attend.',
      'This test has ended; this answer was not counted. Your result is ready.',
    ],
  ),
  ANSWER_ALREADY_GIVEN: entry(
    409,
    ['Réponse déjà donnée', 'Already answered'],
    [
      'La question {position} a déjà reçu une autre réponse, peut-être depuis un autre onglet. C’est la première qui compte.',
      'Question {position} already has another answer, perhaps from another tab. The first one counts.',
    ],
  ),
  POSITION_NOT_SERVED: entry(
    409,
    ['Question pas encore posée', 'Question not asked yet'],
    ['La question {position} n’a pas encore été posée.', 'Question {position} has not been asked yet.'],
  ),
  RESULT_NOT_READY: entry(
    409,
    ['Résultat pas encore prêt', 'Result not ready yet'],
    ['Le résultat sera là quand le test sera terminé.', 'The result will be there once the test has ended.'],
  ),
  FLAG_UNKNOWN: entry(
    404,
    ['Signalement inconnu', 'Unknown report'],
    ['Aucun signalement ne porte l’identifiant {id}.', 'No report has the id {id}.'],
  ),
  FLAG_ALREADY_DECIDED: entry(
    409,
    ['Signalement déjà traité', 'Report already decided'],
    ['Le signalement {id} a déjà été tranché.', 'The report {id} has already been decided.'],
  ),
  INVITATION_UNKNOWN: entry(
    404,
    ['Invitation inconnue', 'Unknown invitation'],
    ['Aucune invitation ne porte l’identifiant {id}.', 'No invitation has the id {id}.'],
  ),
  TIME_FACTOR_OUT_OF_RANGE: entry(
    422,
    ['Facteur de temps hors limites', 'Time factor out of range'],
    ['Le facteur de temps va de 1 à {largest}.', 'The time factor goes from 1 to {largest}.'],
  ),
  SETUP_DONE: entry(
    409,
    ['Déjà installé', 'Already set up'],
    ['Ce service a déjà une organisation.', 'This service already has an organisation.'],
  ),
  SETUP_CODE_WRONG: entry(
    403,
    ['Code d’installation incorrect', 'Wrong setup code'],
    [
      'Le code d’installation n’est pas celui que le service a écrit dans son journal au démarrage.',
      'The setup code is not the one that the service wrote to its log when it started.',
    ],
  ),
  CONTENT_MISSING: entry(
    500,
    ['Contenu absent', 'Missing content'],
    [
      'Il manque un contenu : {what}. Prévenez la personne qui administre le service.',
      'Some content is missing: {what}. Please tell the person who administers the service.',
    ],
  ),
  CONTENT_REFUSED: entry(
    500,
    ['Contenu refusé', 'Content refused'],
    ['Le contenu a {count} défaut(s) ; rien n’a été chargé.', 'The content has {count} fault(s); nothing was loaded.'],
  ),
  CONFIG_REFUSED: entry(
    500,
    ['Réglages refusés', 'Settings refused'],
    ['À corriger dans l’environnement : {variables}.', 'To correct in the environment: {variables}.'],
  ),
  BACKUP_DAMAGED: entry(
    422,
    ['Sauvegarde abîmée', 'Damaged backup'],
    [
      '{file} n’est pas une sauvegarde entière (ligne {line}). Rien n’a été restauré.',
      '{file} is not a whole backup (line {line}). Nothing was restored.',
    ],
  ),
  BACKUP_NEWER: entry(
    422,
    ['Sauvegarde plus récente', 'Newer backup'],
    [
      'Cette sauvegarde vient d’une version plus récente ({madeBy}). Installez cette version, puis recommencez.',
      'This backup was made by a newer version ({madeBy}). Install that version, then try again.',
    ],
  ),
  BACKUP_OLDER: entry(
    422,
    ['Sauvegarde plus ancienne', 'Older backup'],
    [
      'Cette sauvegarde vient d’une version plus ancienne ({madeBy}). Restaurez-la avec cette version, puis mettez à jour.',
      'This backup was made by an older version ({madeBy}). Restore it with that version, then upgrade.',
    ],
  ),
  BACKUP_FILE_EXISTS: entry(
    409,
    ['Fichier déjà là', 'File already there'],
    [
      '{file} existe déjà ; une sauvegarde ne remplace rien. Donnez un autre nom.',
      '{file} already exists; a backup replaces nothing. Give another name.',
    ],
  ),
  DATABASE_NOT_EMPTY: entry(
    409,
    ['Base déjà remplie', 'Database not empty'],
    [
      'La base contient déjà des données (table {table}). Il faut une base vide ; rien n’a été changé.',
      'The database already holds data (table {table}). An empty one is needed; nothing was changed.',
    ],
  ),
  DATABASE_MISSING: entry(
    404,
    ['Base absente', 'No database'],
    [
      'Il n’y a pas encore de base à cet endroit : {place}. `agilometre migrate` la crée.',
      'There is no database there yet: {place}. `agilometre migrate` makes it.',
    ],
  ),
  MIGRATIONS_PENDING: entry(
    409,
    ['Base à mettre à jour', 'Database to be upgraded'],
    [
      'La base est d’une version plus ancienne : lancez d’abord `agilometre migrate`.',
      'The database is of an older version: run `agilometre migrate` first.',
    ],
  ),
  CAMPAIGN_UNKNOWN: entry(
    404,
    ['Campagne inconnue', 'Unknown campaign'],
    ['Il n’y a pas de campagne « {id} ».', 'There is no campaign “{id}”.'],
  ),
  PORT_TAKEN: entry(
    409,
    ['Port déjà pris', 'Port taken'],
    [
      'Le port {port} est déjà pris : choisissez-en un autre avec PORT. Rien n’a été changé.',
      'Port {port} is taken: choose another with PORT. Nothing was changed.',
    ],
  ),
  VALIDATION_FAILED: entry(
    422,
    ['Saisie à corriger', 'Input to correct'],
    ['À corriger : {fields}. Rien n’a été changé.', 'To correct: {fields}. Nothing was changed.'],
  ),
  MALFORMED_REQUEST: entry(
    400,
    ['Requête illisible', 'Unreadable request'],
    [
      'La requête n’a pas pu être lue ; elle doit être du JSON bien formé.',
      'The request could not be read; it must be well-formed JSON.',
    ],
  ),
  REQUEST_TOO_LARGE: entry(
    413,
    ['Requête trop grande', 'Request too large'],
    ['La requête est trop grande.', 'The request is too large.'],
  ),
  UNSUPPORTED_FORMAT: entry(
    415,
    ['Format non pris en charge', 'Unsupported format'],
    ['Envoyez du JSON (`application/json`).', 'Send JSON (`application/json`).'],
  ),
  NOT_FOUND: entry(
    404,
    ['Introuvable', 'Not found'],
    ['Il n’y a rien à cette adresse.', 'There is nothing at this address.'],
  ),
  RATE_LIMITED: entry(
    429,
    ['Trop de requêtes', 'Too many requests'],
    [
      'Trop de requêtes en peu de temps. Patientez un instant.',
      'Too many requests in a short time. Please wait a moment.',
    ],
  ),
  NOT_READY: entry(
    503,
    ['Pas encore prêt', 'Not ready yet'],
    ['Le service n’est pas prêt : {what}.', 'The service is not ready: {what}.'],
  ),
  INTERNAL: entry(
    500,
    ['Erreur du service', 'Service error'],
    [
      'Quelque chose a manqué de notre côté. Rien de ce qui était enregistré n’est perdu ; réessayez dans un instant.',
      'Something went wrong on our side. Nothing that was saved is lost; please try again in a moment.',
    ],
  ),
};

/** What a single field's fault is, by the name of the check that failed. */
export const FIELD_FAULTS: Readonly<Record<string, Localised>> = {
  isString: { fr: 'texte attendu', en: 'text expected' },
  isInt: { fr: 'nombre entier attendu', en: 'whole number expected' },
  isIn: { fr: 'valeur inconnue', en: 'unknown value' },
  isUuid: { fr: 'identifiant mal formé', en: 'malformed id' },
  isEmail: { fr: 'adresse électronique mal formée', en: 'malformed e-mail address' },
  isNotEmpty: { fr: 'à remplir', en: 'to be filled in' },
  min: { fr: 'trop petit', en: 'too small' },
  max: { fr: 'trop grand', en: 'too large' },
  maxLength: { fr: 'trop long', en: 'too long' },
  minLength: { fr: 'trop court', en: 'too short' },
  isArray: { fr: 'liste attendue', en: 'list expected' },
  arrayMaxSize: { fr: 'liste trop longue', en: 'list too long' },
  isObject: { fr: 'objet attendu', en: 'object expected' },
  nestedValidation: { fr: 'objet attendu', en: 'object expected' },
  isDefined: { fr: 'à remplir', en: 'to be filled in' },
  isPairs: { fr: 'associations mal formées', en: 'malformed pairs' },
  whitelistValidation: { fr: 'champ inconnu', en: 'unknown field' },
  'other-kind': { fr: 'ce n’est pas une réponse à ce genre de question', en: 'not an answer to this kind of question' },
  'unknown-option': { fr: 'choix qui n’existe pas', en: 'choice that does not exist' },
  'not-every-option-once': { fr: 'chaque élément doit figurer une fois', en: 'every element must appear once' },
  empty: { fr: 'choisissez au moins une réponse', en: 'choose at least one answer' },
  'other-count': { fr: 'ce n’est pas le nombre de réponses demandé', en: 'not the number of answers asked for' },
  'repeated-option': { fr: 'le même choix deux fois', en: 'the same choice twice' },
};
