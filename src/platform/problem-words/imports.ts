import { entry, type ProblemWords } from './problem-entry.js';

/** People read from a file. */
export const importProblems: ProblemWords = {
  IMPORT_UNKNOWN: entry(
    404,
    ['Import inconnu', 'Unknown import'],
    [
      'Cet import n’existe pas, ou plus : un fichier lu est oublié après un jour. Choisissez-le de nouveau.',
      'There is no such import, or no longer: a file that was read is forgotten after a day. Please choose it again.',
    ],
  ),
  IMPORT_FILE_MISSING: entry(
    422,
    ['Fichier manquant', 'File missing'],
    ['Aucun fichier n’a été reçu. Choisissez un fichier CSV ou XLSX.', 'No file arrived. Choose a CSV or XLSX file.'],
  ),
  IMPORT_FILE_TOO_LARGE: entry(
    413,
    ['Fichier trop grand', 'File too large'],
    [
      'Le fichier dépasse {most} Mo. Gardez les colonnes utiles, ou importez-le en plusieurs fois.',
      'The file is larger than {most} MB. Keep the columns you need, or import it in several parts.',
    ],
  ),
  IMPORT_FILE_EMPTY: entry(
    422,
    ['Fichier vide', 'Empty file'],
    ['Le fichier ne contient rien.', 'There is nothing in the file.'],
  ),
  IMPORT_NO_LINES: entry(
    422,
    ['Aucune ligne', 'No lines'],
    [
      'Le fichier ne contient qu’une ligne, celle des titres de colonnes : il n’y a personne à importer.',
      'The file holds a single line, the one of the column titles: there is nothing to read.',
    ],
  ),
  IMPORT_TOO_MANY_LINES: entry(
    422,
    ['Trop de lignes', 'Too many lines'],
    [
      'Le fichier dépasse {most} lignes. Importez-le en plusieurs fois.',
      'The file has more than {most} lines. Please import it in several parts.',
    ],
  ),
  IMPORT_TOO_MANY_COLUMNS: entry(
    422,
    ['Trop de colonnes', 'Too many columns'],
    [
      'Le fichier dépasse {most} colonnes. Gardez celles qui servent.',
      'The file has more than {most} columns. Keep those that are needed.',
    ],
  ),
  IMPORT_FORMAT_UNKNOWN: entry(
    422,
    ['Format inconnu', 'Unknown format'],
    [
      'Ce fichier n’est ni un CSV ni un classeur XLSX. Enregistrez votre liste dans l’un de ces formats.',
      'This file is neither a CSV nor an XLSX workbook. Please save your list in one of these formats.',
    ],
  ),
  IMPORT_FILE_LOCKED: entry(
    422,
    ['Classeur ancien ou protégé', 'Old or protected workbook'],
    [
      'Ce classeur est protégé par un mot de passe, ou dans l’ancien format .xls. Enregistrez-le sans mot de passe au format .xlsx.',
      'This workbook is protected by a password, or in the old .xls format. Save it as .xlsx without a password.',
    ],
  ),
  IMPORT_FILE_DAMAGED: entry(
    422,
    ['Fichier illisible', 'Unreadable file'],
    [
      'Le fichier est abîmé ou incomplet. Ouvrez-le dans votre tableur, enregistrez-le de nouveau, puis réessayez.',
      'The file is damaged or incomplete. Open it in your spreadsheet, save it again, then retry.',
    ],
  ),
  IMPORT_FILE_UNSAFE: entry(
    422,
    ['Fichier refusé', 'File refused'],
    [
      'Ce classeur n’est pas fait comme un classeur ordinaire (taille démesurée une fois ouvert, ou contenu caché) ; il n’a pas été lu. Copiez vos lignes dans un nouveau classeur.',
      'This workbook is not made like an ordinary one (huge once unfolded, or with hidden content); it was not read. Copy your lines into a new workbook.',
    ],
  ),
  IMPORT_QUOTE_OPEN: entry(
    422,
    ['Guillemet jamais fermé', 'Quote never closed'],
    [
      'Un guillemet ouvert n’est jamais fermé, ou une cellule est démesurée ; la lecture s’est arrêtée à la ligne {line}.',
      'A quote that opens is never closed, or a cell is huge; reading stopped at line {line}.',
    ],
  ),
  IMPORT_ENCODING_UNKNOWN: entry(
    422,
    ['Lettres illisibles', 'Unreadable letters'],
    [
      'Les lettres accentuées du fichier n’ont pas pu être lues. Enregistrez-le au format « CSV UTF-8 », ou en XLSX.',
      'The accented letters of the file could not be read. Save it as “CSV UTF-8”, or as XLSX.',
    ],
  ),
  IMPORT_COLUMNS_WRONG: entry(
    422,
    ['Colonnes à corriger', 'Columns to correct'],
    ['Deux colonnes disent la même chose. Gardez-en une.', 'Two columns tell the same thing. Keep one of them.'],
  ),
  IMPORT_COLUMNS_MISSING: entry(
    409,
    ['Colonnes à indiquer', 'Columns to name'],
    [
      'Indiquez d’abord où sont le matricule, le nom et le prénom.',
      'First say where the staff number, the family name and the given name are.',
    ],
  ),
  IMPORT_HAS_ERRORS: entry(
    409,
    ['Lignes à corriger', 'Lines to correct'],
    [
      'Lignes à corriger : {errors}. Rien n’a été importé. Corrigez le fichier, ou choisissez de laisser ces lignes de côté.',
      'Lines to correct: {errors}. Nothing was imported. Correct the file, or choose to leave these lines out.',
    ],
  ),
  IMPORT_LEAVERS_UNCONFIRMED: entry(
    409,
    ['Départs à confirmer', 'Leavers to confirm'],
    [
      'Personnes absentes du fichier, qui partiraient : {leavers} sur {active}. Confirmez ce nombre si le fichier est complet.',
      'People absent from the file who would leave: {leavers} of {active}. Confirm this number if the file is complete.',
    ],
  ),
  IMPORT_STALE: entry(
    409,
    ['Modifié entre-temps', 'Changed meanwhile'],
    [
      'Les personnes ou les unités ont changé depuis l’aperçu. Rien n’a été importé : regardez l’aperçu de nouveau.',
      'People or units have changed since the preview. Nothing was imported: look at the preview again.',
    ],
  ),
  IMPORT_UNDER_WAY: entry(
    409,
    ['Import déjà lancé', 'Already started'],
    ['Cet import est déjà lancé ou terminé.', 'This import has already been started, or is done.'],
  ),
  IMPORT_CHANGES_NOTHING: entry(
    409,
    ['Rien à importer', 'Nothing to import'],
    ['Ce fichier ne change rien à ce qui est connu.', 'This file changes nothing that is known.'],
  ),
};
