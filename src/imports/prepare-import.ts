import { afterMinutes, instantOf } from '../kernel/clock.js';
import type { Actor } from '../organisations/index.js';
import { mayImportPeople } from './access.js';
import { recogniseColumns } from './columns.js';
import type { RawRow } from './files/table-file.js';
import { readPeopleFile } from './files/read-table-file.js';
import { DRAFT_MINUTES, type PeopleImport } from './people-import.js';
import { previewOf } from './preview-import.js';
import type { ImportServices } from './services.js';
import type { ImportReader } from './store.js';

/** A file on its way; it is received only once its sender is known to be allowed. */
export interface Upload {
  receive(): Promise<{ readonly name: string; readonly bytes: Buffer }>;
}

const LONGEST_NAME = 200;

/** Reads a file and keeps it as a draft, with what it would do. */
export async function prepareImport(services: ImportServices, actor: Actor, upload: Upload): Promise<PeopleImport> {
  mayImportPeople(actor);
  const { store, organisations, clock, ids } = services;
  const { name, bytes } = await upload.receive();
  const { rows, ...file } = await readPeopleFile(bytes);
  const { organisationId, personId, permissions } = actor;
  const createdAt = instantOf(clock.now());
  const choices = {
    mapping: recogniseColumns(file.headers),
    // A first file brings the tree with it; later, a code that is not known is more often a slip.
    createMissingUnits: permissions.has('organisation.write') && (await hasNoUnit(store.committed, organisationId)),
    absentLeave: false,
    day: createdAt.slice(0, 10),
    defaultLocale: (await organisations.find(organisationId))?.defaultLocale ?? 'fr',
    by: { personId, permissions: [...permissions].sort() },
  };
  const { preview, outcomes } = await previewOf(store.committed, organisationId, rows, choices);
  const draft: PeopleImport = {
    organisationId,
    id: ids.next(),
    createdBy: personId,
    state: 'draft',
    file: {
      ...file,
      name: name.slice(0, LONGEST_NAME),
      lineCount: rows.length,
      examples: file.headers.map((_header, column) => examplesOf(rows, column)),
    },
    choices,
    preview,
    request: null,
    jobId: null,
    createdAt,
    expiresAt: afterMinutes(createdAt, DRAFT_MINUTES),
    appliedAt: null,
  };
  await store.write(async (tables) => {
    await tables.addImport(draft, rows);
    await tables.replaceOutcomes(draft, outcomes);
  });
  return draft;
}

const hasNoUnit = async ({ people }: ImportReader, organisationId: string): Promise<boolean> =>
  (await people.structure.units(organisationId)).length === 0;

const MOST_EXAMPLES = 3;
/** Looked at for examples: a column may be empty at its beginning. */
const LINES_LOOKED_AT = 50;
const LONGEST_EXAMPLE = 40;

function examplesOf(rows: readonly RawRow[], column: number): string[] {
  const seen = rows.slice(0, LINES_LOOKED_AT).map(({ cells }) => (cells[column] ?? '').trim());
  return [...new Set(seen.filter((cell) => cell !== ''))]
    .slice(0, MOST_EXAMPLES)
    .map((cell) => (cell.length > LONGEST_EXAMPLE ? `${cell.slice(0, LONGEST_EXAMPLE)}…` : cell));
}
