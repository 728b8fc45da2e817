import type { Localised } from '../kernel/localised.js';
import { accountProblems } from './problem-words/accounts.js';
import { actionProblems } from './problem-words/actions.js';
import { assessmentsProblems } from './problem-words/assessments.js';
import { barometerProblems } from './problem-words/barometers.js';
import { campaignProblems } from './problem-words/campaigns.js';
import { decisionProblems } from './problem-words/decisions.js';
import { edgeProblems } from './problem-words/edge.js';
import { ideaProblems } from './problem-words/ideas.js';
import { importProblems } from './problem-words/imports.js';
import { installationProblems } from './problem-words/installation.js';
import { invitationProblems } from './problem-words/invitations.js';
import { maturityProblems } from './problem-words/maturity.js';
import { operationsProblems } from './problem-words/operations.js';
import { organisationProblems } from './problem-words/organisations.js';
import { peopleProblems } from './problem-words/people.js';
import { privacyProblems } from './problem-words/privacy.js';
import { selfProblems } from './problem-words/self.js';
import { reportProblems } from './problem-words/reports.js';
import { verificationProblems } from './problem-words/verifications.js';
import { waveResultProblems } from './problem-words/wave-results.js';
import { waveProblems } from './problem-words/waves.js';
import type { ProblemWords } from './problem-words/problem-entry.js';

/** The one place where a code gets a status and words: a file of `problem-words/` for each context. */
export const PROBLEMS: ProblemWords = {
  ...accountProblems,
  ...actionProblems,
  ...assessmentsProblems,
  ...barometerProblems,
  ...campaignProblems,
  ...decisionProblems,
  ...edgeProblems,
  ...ideaProblems,
  ...importProblems,
  ...installationProblems,
  ...invitationProblems,
  ...maturityProblems,
  ...operationsProblems,
  ...organisationProblems,
  ...peopleProblems,
  ...privacyProblems,
  ...selfProblems,
  ...reportProblems,
  ...verificationProblems,
  ...waveResultProblems,
  ...waveProblems,
};

/** What a single field's fault is, by the name of the check that failed. */
export const FIELD_FAULTS: Readonly<Record<string, Localised>> = {
  isString: { fr: 'texte attendu', en: 'text expected' },
  isBoolean: { fr: 'oui ou non attendu', en: 'yes or no expected' },
  isInt: { fr: 'nombre entier attendu', en: 'whole number expected' },
  isIn: { fr: 'valeur inconnue', en: 'unknown value' },
  isUuid: { fr: 'identifiant mal formé', en: 'malformed id' },
  isEmail: { fr: 'adresse électronique mal formée', en: 'malformed e-mail address' },
  'activity-column-twice': { fr: 'deux colonnes portent ce titre', en: 'two columns have this title' },
  'activity-column-missing': { fr: 'cette colonne manque', en: 'this column is missing' },
  'activity-formula': { fr: 'une formule : collez sa valeur', en: 'a formula: paste its value' },
  'activity-twice': { fr: 'déjà dit sur une autre ligne', en: 'told on another line already' },
  'activity-blank': { fr: 'vide : écrivez 0 s’il n’y a rien', en: 'blank: write 0 if there is nothing' },
  'activity-not-a-count': { fr: 'nombre entier attendu', en: 'whole number expected' },
  'activity-more-days': { fr: 'plus de jours que la période n’en compte', en: 'more days than the period has' },
  'activity-not-a-day': {
    fr: 'date attendue, comme 2026-03-01 ou 01/03/2026',
    en: 'date expected, such as 2026-03-01',
  },
  'activity-day-after': { fr: 'après le jour de l’extraction', en: 'after the day of the list' },
  'activity-before-opening': { fr: 'avant l’ouverture de l’espace', en: 'before the space was opened' },
  'activity-yes-or-no': { fr: 'oui ou non attendu, jamais un nom', en: 'yes or no expected, never a name' },
  'changed-meanwhile': { fr: 'modifié entre-temps', en: 'changed meanwhile' },
  'survey-too-large': { fr: 'fichier trop grand', en: 'file too large' },
  'survey-not-json': { fr: 'ce n’est pas du JSON', en: 'not JSON' },
  'survey-not-a-survey': { fr: 'ce n’est pas un questionnaire SurveyJS', en: 'not a SurveyJS survey' },
  'survey-too-deep': { fr: 'trop de niveaux imbriqués', en: 'too many nested levels' },
  'survey-reserved-name': { fr: 'noms réservés dans le fichier', en: 'reserved names in the file' },
  misshapen: { fr: 'mal formé', en: 'malformed' },
  'no-longer-there': { fr: 'ce choix n’existe plus', en: 'this choice no longer exists' },
  nobody: { fr: 'personne n’est invité', en: 'nobody is invited' },
  'other-purpose': { fr: 'ce test sert à autre chose', en: 'this test serves another purpose' },
  'before-opening': { fr: 'avant l’ouverture', en: 'before the opening' },
  past: { fr: 'cette date est passée', en: 'this date has passed' },
  'not-past': { fr: 'cette date doit être passée', en: 'this date must have passed' },
  'too-short': {
    fr: 'trop court pour dire le lien avec le poste (40 caractères au moins)',
    en: 'too short to say the link with the job (at least 40 characters)',
  },
  isNotEmpty: { fr: 'à remplir', en: 'to be filled in' },
  min: { fr: 'trop petit', en: 'too small' },
  max: { fr: 'trop grand', en: 'too large' },
  maxLength: { fr: 'trop long', en: 'too long' },
  minLength: { fr: 'trop court', en: 'too short' },
  isNumber: { fr: 'nombre attendu', en: 'number expected' },
  isArray: { fr: 'liste attendue', en: 'list expected' },
  arrayMinSize: { fr: 'choisissez-en au moins un', en: 'choose at least one' },
  arrayMaxSize: { fr: 'liste trop longue', en: 'list too long' },
  isObject: { fr: 'objet attendu', en: 'object expected' },
  nestedValidation: { fr: 'objet attendu', en: 'object expected' },
  isDefined: { fr: 'à remplir', en: 'to be filled in' },
  isPairs: { fr: 'associations mal formées', en: 'malformed pairs' },
  isPlainName: { fr: 'le nom seul, sans adresse ni lien', en: 'the name alone, without an address or a link' },
  matches: { fr: 'mal formé', en: 'malformed' },
  isDay: { fr: 'jour inexistant, AAAA-MM-JJ attendu', en: 'no such day, YYYY-MM-DD expected' },
  'day-to-come': { fr: 'pas de jour à venir : l’accès prend fin aussitôt', en: 'no day to come: access ends at once' },
  taken: { fr: 'déjà pris', en: 'already taken' },
  'unknown-unit': { fr: 'unité inconnue', en: 'unknown unit' },
  'closed-unit': { fr: 'cette unité est fermée', en: 'this unit is closed' },
  'unknown-job': { fr: 'métier inconnu', en: 'unknown job' },
  'archived-job': { fr: 'ce métier n’est plus utilisé', en: 'this job is no longer used' },
  'unknown-manager': { fr: 'choisissez quelqu’un qui travaille ici', en: 'choose somebody who works here' },
  whitelistValidation: { fr: 'champ inconnu', en: 'unknown field' },
  'reasons-missing': { fr: 'dites pourquoi', en: 'say why' },
  'reasons-only-score': {
    fr: 'dites ce qui compte au-delà du score, en une phrase au moins',
    en: 'say what matters beyond the score, in a sentence at least',
  },
  'other-kind': { fr: 'ce n’est pas une réponse à ce genre de question', en: 'not an answer to this kind of question' },
  'unknown-option': { fr: 'choix qui n’existe pas', en: 'choice that does not exist' },
  'not-every-option-once': { fr: 'chaque élément doit figurer une fois', en: 'every element must appear once' },
  empty: { fr: 'choisissez au moins une réponse', en: 'choose at least one answer' },
  'other-count': { fr: 'ce n’est pas le nombre de réponses demandé', en: 'not the number of answers asked for' },
  'password-too-short': {
    fr: 'il faut au moins 12 caractères ; une phrase de quelques mots convient très bien',
    en: 'at least 12 characters are needed; a phrase of a few words does very well',
  },
  'password-personal': {
    fr: 'il contient surtout votre nom, votre adresse ou celui de l’organisation : c’est ce que l’on essaie en premier',
    en: 'it is mostly your name, your address or the organisation’s name: that is what people try first',
  },
  'password-too-common': {
    fr: 'trop facile à deviner : mots très courants, suites ou répétitions ; ajoutez un ou deux mots inattendus',
    en: 'too easy to guess: very common words, sequences or repeats; add an unexpected word or two',
  },
  'password-wrong': { fr: 'ce n’est pas le mot de passe actuel', en: 'this is not the current password' },
  arrayNotEmpty: { fr: 'à choisir', en: 'choose at least one' },
  'group-missing': { fr: 'groupe absent ou trop long', en: 'group missing or too long' },
  'staff-number-unknown': { fr: 'matricule inconnu', en: 'unknown staff number' },
  'staff-number-twice': { fr: 'matricule donné deux fois', en: 'staff number given twice' },
  'too-many-groups': { fr: 'douze groupes au plus', en: 'twelve groups at most' },
  'repeated-option': { fr: 'le même choix deux fois', en: 'the same choice twice' },
};
