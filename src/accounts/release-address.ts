import { instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayReleaseAddresses } from './access.js';
import { accountEvent } from './audit.js';
import { AccountUnknown } from './problems.js';
import type { AccountServices } from './services.js';

/** An administrator knows that an address which others changed is the person's own: links may go there again. */
export async function releaseAddress(services: AccountServices, actor: Actor, personId: string): Promise<void> {
  mayReleaseAddresses(actor);
  const now = instantOf(services.clock.now());
  await services.store.write(async (tables) => {
    const person = await tables.people.person(actor.organisationId, personId);
    if (person?.state !== 'active' || person.kind !== 'employee') throw new AccountUnknown();
    if (!(await tables.removeUnconfirmed(person))) return;
    await tables.people.audit.append(accountEvent(person, 'address-released', now, { actor: nameInAudit(actor) }));
  });
}
