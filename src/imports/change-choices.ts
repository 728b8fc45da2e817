import { instantOf } from '../kernel/clock.js';
import type { Actor } from '../organisations/index.js';
import { mayCreateUnits, mayImportPeople } from './access.js';
import type { ColumnMapping } from './columns.js';
import { findImport } from './find-import.js';
import type { PeopleImport } from './people-import.js';
import type { Choices } from './plan.js';
import { previewOf, rowsOf } from './preview-import.js';
import { ImportColumnsWrong, ImportUnderWay, ImportUnknown } from './problems.js';
import type { ImportServices } from './services.js';

/** Looks again: with other columns or options, or after somebody changed the people meanwhile. */
export async function changeChoices(
  services: ImportServices,
  actor: Actor,
  importId: string,
  choices: Choices,
): Promise<PeopleImport> {
  mayImportPeople(actor);
  if (choices.createMissingUnits) mayCreateUnits(actor);
  const { store, clock } = services;
  const found = await findImport(services, actor.organisationId, importId);
  assertOpen(found);
  assertColumns(choices.mapping, found.file.headers.length);
  const now = instantOf(clock.now());
  const by = { personId: actor.personId, permissions: [...actor.permissions].sort() };
  const chosen = { ...found.choices, ...choices, day: now.slice(0, 10), by };
  const rows = await rowsOf(store.committed, found);
  const { preview, outcomes } = await previewOf(store.committed, actor.organisationId, rows, chosen);
  return store.write(async (tables) => {
    const held = await tables.lockImport(actor.organisationId, importId, now);
    if (!held) throw new ImportUnknown();
    assertOpen(held);
    const changed: PeopleImport = { ...held, state: 'draft', choices: chosen, preview };
    await tables.keepImport(changed);
    await tables.replaceOutcomes(changed, outcomes);
    return changed;
  });
}

function assertOpen({ state }: PeopleImport): void {
  if (state === 'applying' || state === 'applied') throw new ImportUnderWay();
}

function assertColumns(mapping: ColumnMapping, columns: number): void {
  const told = mapping.filter((field) => field !== null);
  if (mapping.length !== columns || new Set(told).size !== told.length) throw new ImportColumnsWrong();
}
