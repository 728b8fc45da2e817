import { instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayWelcomePeople } from './access.js';
import { accountEvent } from './audit.js';
import { LINK_MAIL, postTo, WELCOME_MAIL } from './mails.js';
import { AccountUnknown, AddressMissing, AddressUnconfirmed } from './problems.js';
import type { AccountServices } from './services.js';
import { whoActed } from './who-acted.js';

export interface SignInState {
  readonly hasPassword: boolean;
  /** Somebody else changed their address since they last signed in: no link goes there. */
  readonly isAddressUnconfirmed: boolean;
}

/** Whether somebody has a password, and whether links may go to them, so that the pages offer what fits. */
export async function showSignIn({ store }: AccountServices, actor: Actor, personId: string): Promise<SignInState> {
  mayWelcomePeople(actor);
  const person = await store.committed.people.person(actor.organisationId, personId);
  if (person?.state !== 'active' || person.kind !== 'employee') throw new AccountUnknown();
  return {
    hasPassword: (await store.committed.passwordDigestOf(person)) !== null,
    isAddressUnconfirmed: await store.committed.isUnconfirmed(person),
  };
}

/**
 * Sends somebody the message by which they choose their first password, again when the first one was lost; whoever has a password gets
 * the message by which they change it.
 */
export async function inviteToSignIn(services: AccountServices, actor: Actor, personId: string): Promise<void> {
  mayWelcomePeople(actor);
  const { store, clock } = services;
  const person = await store.committed.people.person(actor.organisationId, personId);
  if (person?.state !== 'active' || person.kind !== 'employee') throw new AccountUnknown();
  const now = instantOf(clock.now());
  await store.write(async (tables) => {
    if (await tables.isUnconfirmed(person)) throw new AddressUnconfirmed();
    const hasPassword = (await tables.passwordDigestOf(person)) !== null;
    const facts = { by: await whoActed(tables.people, person.organisationId, nameInAudit(actor)) };
    if (!(await postTo(services, tables, { person, kind: hasPassword ? LINK_MAIL : WELCOME_MAIL, facts })))
      throw new AddressMissing();
    const by = { actor: nameInAudit(actor) };
    await tables.people.audit.append(
      hasPassword ? accountEvent(person, 'reset-asked', now, by) : accountEvent(person, 'welcomed', now, by),
    );
  });
}
