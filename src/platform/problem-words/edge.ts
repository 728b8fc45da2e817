import { entry, type ProblemWords } from './problem-entry.js';

/** What every address may answer. */
export const edgeProblems: ProblemWords = {
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
  NOT_SIGNED_IN: entry(
    401,
    ['Connexion nécessaire', 'Sign in first'],
    ['Connectez-vous pour continuer.', 'Please sign in to go on.'],
  ),
  FORGED_REQUEST: entry(
    403,
    ['Demande venue d’ailleurs', 'Request from elsewhere'],
    [
      'Cette demande ne vient pas d’une page de ce service ; rien n’a été fait.',
      'This request does not come from a page of this service; nothing was done.',
    ],
  ),
};
