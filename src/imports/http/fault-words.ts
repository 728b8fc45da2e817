import type { Locale, Localised } from '../../kernel/localised.js';
import type { ImportField } from '../columns.js';
import type { FaultKind, LineFault } from '../line.js';

/** What a column is called; templates use these very words, and they are recognised again. */
export const FIELD_WORDS: Readonly<Record<ImportField | 'state', Localised>> = {
  staffNumber: { fr: 'Matricule', en: 'Staff number' },
  familyName: { fr: 'Nom', en: 'Family name' },
  givenName: { fr: 'Prénom', en: 'Given name' },
  email: { fr: 'Courriel', en: 'E-mail' },
  unitCode: { fr: 'Code de l’unité', en: 'Unit code' },
  unitName: { fr: 'Nom de l’unité', en: 'Unit name' },
  parentUnitCode: { fr: 'Unité parente', en: 'Parent unit' },
  jobCode: { fr: 'Code métier', en: 'Job code' },
  managerStaffNumber: { fr: 'Matricule du responsable', en: 'Manager staff number' },
  locale: { fr: 'Langue', en: 'Language' },
  site: { fr: 'Site', en: 'Site' },
  leftOn: { fr: 'Date de sortie', en: 'Left on' },
  state: { fr: 'Présence', en: 'Presence' },
};

/** A sentence each, with the fault's facts in braces. */
const FAULT_WORDS: Readonly<Record<FaultKind, Localised>> = {
  missing: { fr: 'à remplir', en: 'to be filled in' },
  'too-long': { fr: 'trop long : {most} caractères au plus', en: 'too long: {most} characters at most' },
  'control-character': {
    fr: 'contient un caractère invisible qui n’a pas sa place ici ; saisissez la cellule de nouveau',
    en: 'holds an invisible character that does not belong here; type the cell again',
  },
  'broken-character': {
    fr: 'une lettre a été perdue à l’enregistrement (�) ; saisissez-la de nouveau, et enregistrez en « CSV UTF-8 »',
    en: 'a letter was lost when the file was saved (�); type it again, and save as “CSV UTF-8”',
  },
  formula: {
    fr: 'la cellule contient une formule ; collez-y sa valeur',
    en: 'the cell holds a formula; paste its value instead',
  },
  'cell-error': {
    fr: 'la cellule affiche une erreur du tableur ; saisissez sa valeur',
    en: 'the cell shows a spreadsheet error; type its value',
  },
  'looks-like-formula': {
    fr: 'commence par =, +, - ou @, comme une formule ; ce n’est ni un nom ni un code',
    en: 'begins with =, +, - or @, as a formula does; that is neither a name nor a code',
  },
  'no-letter': { fr: 'ne contient aucune lettre', en: 'holds no letter' },
  'bad-email': { fr: 'adresse électronique mal formée', en: 'malformed e-mail address' },
  'bad-locale': { fr: 'langue inconnue : écrivez fr ou en', en: 'unknown language: write fr or en' },
  'bad-day': {
    fr: 'jour illisible : écrivez 31/12/2026 ou 2026-12-31',
    en: 'unreadable day: write 31/12/2026 (day, month, year) or 2026-12-31',
  },
  'too-many-cells': {
    fr: 'la ligne a {found} cellules pour {expected} titres de colonnes ; un séparateur est sans doute en trop',
    en: 'the line has {found} cells for {expected} column titles; there may be a separator too many',
  },
  'number-twice': { fr: 'ce matricule est aussi à la ligne {line}', en: 'this staff number is also on line {line}' },
  'email-twice': { fr: 'cette adresse est aussi à la ligne {line}', en: 'this address is also on line {line}' },
  'email-taken': {
    fr: 'cette adresse est déjà celle de la personne de matricule {staffNumber}',
    en: 'this address already belongs to the person with staff number {staffNumber}',
  },
  'person-erased': {
    fr: 'les données de cette personne ont été effacées à sa demande ou à leur échéance',
    en: 'this person’s data were erased at their request or when their time came',
  },
  'protected-email': {
    fr: 'cette personne a des droits que vous n’avez pas, et son adresse ouvre son compte ; seule l’administration peut la changer',
    en: 'this person may do things that you may not, and their address opens their account; only an administrator can change it',
  },
  'protected-departure': {
    fr: 'cette personne a un rôle (administration, RH, protection des données ou contenus), que son départ lui retirerait ; demandez à l’administration d’enregistrer ce départ',
    en: 'this person holds a role (administrator, HR, privacy steward or author), which their departure would end; please ask an administrator to record it',
  },
  'stays-with-role': {
    fr: 'reste, bien qu’absente du fichier : elle a un rôle (RH, protection des données ou contenus), que son départ lui retirerait ; si elle est partie, demandez à l’administration d’enregistrer son départ',
    en: 'stays, though absent from the file: they hold a role (HR, privacy steward or author), which their departure would end; if they left, please ask an administrator to record it',
  },
  'stays-as-administrator': {
    fr: 'reste, bien qu’absente du fichier : elle administre l’organisation ; si elle est partie, son départ s’enregistre sur sa fiche',
    en: 'stays, though absent from the file: they administer the organisation; if they left, their departure is recorded on their own page',
  },
  'stays-as-importer': {
    fr: 'reste, bien qu’absente du fichier : c’est vous qui importez',
    en: 'stays, though absent from the file: it is you who import',
  },
  'unit-unknown': {
    fr: 'aucune unité n’a le code {code} ; corrigez-le, ou cochez « Créer les unités manquantes »',
    en: 'no unit has the code {code}; correct it, or tick “Create missing units”',
  },
  'unit-nameless': {
    fr: 'l’unité {code} n’existe pas encore : donnez son nom dans une colonne pour qu’elle soit créée',
    en: 'unit {code} does not exist yet: give its name in a column so that it can be created',
  },
  'unit-closed': { fr: 'l’unité {code} est fermée', en: 'unit {code} is closed' },
  'unit-name-differs': {
    fr: 'l’unité {code} s’appelle « {name} » à la ligne {line}',
    en: 'unit {code} is called “{name}” on line {line}',
  },
  'unit-parent-differs': {
    fr: 'l’unité {code} a une autre unité parente à la ligne {line}',
    en: 'unit {code} has another parent unit on line {line}',
  },
  'unit-parent-unknown': {
    fr: 'aucune unité ouverte n’a le code {code}, et aucune ligne ne la nomme',
    en: 'no open unit has the code {code}, and no line names it',
  },
  'unit-circle': {
    fr: 'l’unité {code} se retrouve sous elle-même',
    en: 'unit {code} ends up below itself',
  },
  'job-unknown': { fr: 'aucun métier n’a le code {code}', en: 'no job has the code {code}' },
  'job-archived': { fr: 'le métier {code} est archivé', en: 'job {code} is archived' },
  'manager-unknown': {
    fr: 'le matricule {staffNumber} n’est ni dans le fichier, ni dans l’organisation',
    en: 'staff number {staffNumber} is neither in the file nor in the organisation',
  },
  'manager-left': {
    fr: 'la personne de matricule {staffNumber} est partie ou part avec ce fichier',
    en: 'the person with staff number {staffNumber} has left, or leaves with this file',
  },
  'manager-faulty': {
    fr: 'la ligne {line}, celle de son responsable ({staffNumber}), est à corriger d’abord',
    en: 'line {line}, that of the manager ({staffNumber}), must be corrected first',
  },
  'manager-circle': {
    fr: 'ces personnes sont responsables les unes des autres, en boucle : {way}',
    en: 'these people are each other’s managers, in a circle: {way}',
  },
};

/** Line numbers and sizes are read as they are: « ligne 1234 » is looked for in a spreadsheet, which writes no space in it. */
export const faultInWords = ({ fault, facts }: LineFault, locale: Locale): string =>
  FAULT_WORDS[fault][locale].replace(/\{(\w+)\}/g, (_whole, name: string) => String(facts[name] ?? ''));
