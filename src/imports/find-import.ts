import { instantOf } from '../kernel/clock.js';
import type { PeopleImport } from './people-import.js';
import { ImportUnknown } from './problems.js';
import type { ImportServices } from './services.js';

/** @throws {ImportUnknown} never made, another organisation's, or past its day */
export async function findImport(
  { store, clock }: Pick<ImportServices, 'store' | 'clock'>,
  organisationId: string,
  id: string,
): Promise<PeopleImport> {
  const found = await store.committed.peopleImport(organisationId, id, instantOf(clock.now()));
  if (!found) throw new ImportUnknown();
  return found;
}
