import { instantOf } from '../kernel/clock.js';
import type { Actor } from '../organisations/index.js';
import type { Chore } from '../queue/index.js';
import { mayImportPeople } from './access.js';
import { ImportUnderWay, ImportUnknown } from './problems.js';
import type { ImportServices } from './services.js';

/** Forgets a draft at once, with the lines of its file. */
export async function discardImport({ store, clock }: ImportServices, actor: Actor, importId: string): Promise<void> {
  mayImportPeople(actor);
  await store.write(async (tables) => {
    const found = await tables.lockImport(actor.organisationId, importId, instantOf(clock.now()));
    if (!found) throw new ImportUnknown();
    if (found.state === 'applying') throw new ImportUnderWay();
    await tables.forgetImport(found);
  });
}

/** Drafts hold names: past their day they go by themselves. */
export const forgetExpiredImports = ({ store, clock }: ImportServices): Chore => ({
  kind: 'forget-expired-imports',
  every: 'hour',
  run: async () => {
    await store.write((tables) => tables.forgetExpired(instantOf(clock.now())));
  },
});
