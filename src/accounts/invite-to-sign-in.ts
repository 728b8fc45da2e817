import { instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayWelcomePeople } from './access.js';
import { accountEvent } from './audit.js';
import { postTo, WELCOME_MAIL } from './mails.js';
import { AccountUnknown, AddressMissing } from './problems.js';
import type { AccountServices } from './services.js';

/** Sends somebody the message by which they choose their first password; again when the first one was lost. */
export async function inviteToSignIn(services: AccountServices, actor: Actor, personId: string): Promise<void> {
  mayWelcomePeople(actor);
  const { store, clock } = services;
  const person = await store.committed.people.person(actor.organisationId, personId);
  if (person?.state !== 'active' || person.kind !== 'employee') throw new AccountUnknown();
  const now = instantOf(clock.now());
  await store.write(async (tables) => {
    if (!(await postTo(services, tables, { person, kind: WELCOME_MAIL }))) throw new AddressMissing();
    await tables.people.audit.append(accountEvent(person, 'welcomed', now, { actor: nameInAudit(actor) }));
  });
}
