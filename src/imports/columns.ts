/** What a line of the file may tell of somebody. */
export const IMPORT_FIELDS = [
  'staffNumber',
  'familyName',
  'givenName',
  'email',
  'unitCode',
  'unitName',
  'parentUnitCode',
  'jobCode',
  'managerStaffNumber',
  'locale',
  'site',
  'leftOn',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Without these nobody is known: who, by what number. */
export const REQUIRED_FIELDS = ['staffNumber', 'familyName', 'givenName'] as const satisfies readonly ImportField[];

/** What each column of the file tells; null: it is not read. */
export type ColumnMapping = readonly (ImportField | null)[];

/** Headers as people write them, folded: lower case, no accents, letters and digits only. French first. */
const HEADERS: Readonly<Record<ImportField, readonly string[]>> = {
  staffNumber: [
    ...[
      'matricule',
      'numero de matricule',
      'n de matricule',
      'no de matricule',
      'no matricule',
      'n matricule',
      'matricule rh',
      'id salarie',
      'identifiant',
    ],
    ...[
      'numero de salarie',
      'numero salarie',
      'staff number',
      'staff no',
      'staff id',
      'employee number',
      'employee id',
    ],
    ...['employee no', 'personnel number', 'id employe', 'numero employe', 'staffnumber', 'employeeid', 'code salarie'],
  ],
  familyName: [
    ...['nom', 'nom de famille', 'nom usuel', 'nom d usage', 'nom patronymique', 'family name', 'last name'],
    ...['surname', 'lastname', 'familyname'],
  ],
  givenName: ['prenom', 'prenoms', 'prenom usuel', 'given name', 'first name', 'firstname', 'givenname', 'forename'],
  email: [
    ...['courriel', 'email', 'e mail', 'mail', 'adresse mail', 'adresse e mail', 'adresse email', 'mel'],
    ...['adresse electronique', 'courrier electronique', 'email address', 'e mail address', 'mail professionnel'],
    ...['courriel professionnel', 'email professionnel', 'work email', 'adresse courriel'],
  ],
  unitCode: [
    ...['unite', 'code unite', 'code de l unite', 'code de unite', 'code service', 'code equipe', 'code direction'],
    ...['unit', 'unit code', 'team code', 'department code', 'code departement', 'unitcode'],
  ],
  unitName: [
    ...['nom de l unite', 'nom unite', 'libelle unite', 'libelle de l unite', 'service', 'equipe', 'departement'],
    ...['unit name', 'team', 'team name', 'department', 'department name', 'unitname', 'direction'],
  ],
  parentUnitCode: [
    ...['unite parente', 'code unite parente', 'unite mere', 'unite superieure', 'code de l unite parente'],
    ...['parent unit', 'parent unit code', 'unit parent', 'parent', 'parentunit'],
  ],
  jobCode: [
    ...['metier', 'code metier', 'emploi', 'code emploi', 'poste', 'code poste', 'fonction', 'job', 'job code'],
    ...['position', 'role', 'jobcode', 'emploi type'],
  ],
  managerStaffNumber: [
    ...['responsable', 'matricule du responsable', 'matricule responsable', 'manager', 'matricule manager'],
    ...['matricule du manager', 'superieur', 'superieur hierarchique', 'n 1', 'manager staff number', 'line manager'],
    ...['manager id', 'manager number', 'supervisor', 'reports to', 'responsable hierarchique', 'managerid'],
  ],
  locale: ['langue', 'langue de correspondance', 'language', 'locale', 'lang', 'preferred language'],
  site: ['site', 'lieu', 'lieu de travail', 'etablissement', 'location', 'office', 'workplace', 'ville', 'city'],
  leftOn: [
    ...['date de sortie', 'sortie', 'sortie le', 'date de depart', 'depart', 'date sortie', 'left on', 'leaving date'],
    ...['termination date', 'end date', 'date de fin', 'date de fin de contrat', 'last day', 'dernier jour'],
  ],
};

const FIELD_OF_HEADER = new Map(
  IMPORT_FIELDS.flatMap((field) => HEADERS[field].map((header) => [header, field] as const)),
);

/** Case, accents, punctuation and spaces do not matter. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const fieldOfHeader = (header: string): ImportField | null => FIELD_OF_HEADER.get(folded(header)) ?? null;

/** Each field is taken from the first column that looks like it. */
export function recogniseColumns(headers: readonly string[]): ColumnMapping {
  const taken = new Set<ImportField>();
  return headers.map((header) => {
    const field = fieldOfHeader(header);
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

export const missingFields = (mapping: ColumnMapping): readonly ImportField[] =>
  REQUIRED_FIELDS.filter((field) => !mapping.includes(field));

/** Headers that name several columns: people are told, since one of them only is read. */
export function repeatedHeaders(headers: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const header of headers) {
    const key = folded(header);
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...new Set(headers.filter((header) => (counts.get(folded(header)) ?? 0) > 1))];
}
