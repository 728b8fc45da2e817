import { entry, type ProblemWords } from './problem-entry.js';

/** Installing and operating. */
export const installationProblems: ProblemWords = {
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
  ERASURE_LIST_DAMAGED: entry(
    422,
    ['Liste d’effacements abîmée', 'Damaged list of erasures'],
    [
      '{file} n’est pas une liste d’effacements entière. Rien n’a été changé dans la base.',
      '{file} is not a whole list of erasures. Nothing was changed in the database.',
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
  DATABASE_NOT_OF_DEMONSTRATION: entry(
    409,
    ['Cette base n’est pas celle de la démonstration', 'Not the demonstration’s database'],
    [
      'La base de DATABASE_URL contient une autre organisation que celle de la démonstration, qui laisse entrer sans mot de passe. Rien n’a été changé : donnez une base vide, ou lancez la commande sans DATABASE_URL.',
      'The database of DATABASE_URL holds another organisation than the demonstration’s, which lets people in without a password. Nothing was changed: give an empty database, or run the command without DATABASE_URL.',
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
  NO_SUCH_CAMPAIGN: entry(
    404,
    ['Campagne inconnue', 'Unknown campaign'],
    ['Il n’y a pas de campagne « {id} ».', 'There is no campaign “{id}”.'],
  ),
  NOTED_ORGANISATION_UNKNOWN: entry(
    404,
    ['Organisation notée inconnue', 'Unknown noted organisation'],
    [
      'Aucune organisation « {id} » dans cette base : rien n’a été comparé à l’empreinte notée. Vérifiez-la, ainsi que DATABASE_URL.',
      'No organisation “{id}” in this database: nothing was compared with the noted digest. Check it, and DATABASE_URL.',
    ],
  ),
  PORT_TAKEN: entry(
    409,
    ['Port déjà pris', 'Port taken'],
    [
      'Le port {port} est déjà pris : choisissez-en un autre avec PORT. Rien n’a été changé.',
      'Port {port} is taken: choose another with PORT. Nothing was changed.',
    ],
  ),
};
