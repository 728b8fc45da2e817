import { instantOf } from '../kernel/clock.js';
import type { Actor } from '../organisations/index.js';
import { mayChangeOwnAccount } from './access.js';
import { accountEvent } from './audit.js';
import { ownWordsOf } from './choose-password.js';
import { tellPasswordChanged } from './mails.js';
import { assertGoodPassword } from './password-rules.js';
import { AccountUnknown, PasswordWrong } from './problems.js';
import type { AccountServices } from './services.js';
import { tokenDigestOf } from './session.js';
import { forgiveTry, takeTry } from './take-try.js';

export interface PasswordChange {
  readonly currentPassword: string;
  readonly password: string;
  /** The session that goes on; the others end. */
  readonly sessionToken: string;
  readonly from: string;
}

/** Changes one's own password. The one of now is asked for: a browser left open must not be enough. */
export async function changePassword(services: AccountServices, actor: Actor, asked: PasswordChange): Promise<void> {
  mayChangeOwnAccount(actor);
  const { store, passwords, clock } = services;
  const person = await store.committed.people.person(actor.organisationId, actor.personId);
  if (!person) throw new AccountUnknown();
  const guess = { account: `own ${person.id}`, from: asked.from };
  await takeTry(services, guess);
  const known = await store.committed.passwordDigestOf(person);
  if (!(await passwords.fits(known, asked.currentPassword))) throw new PasswordWrong();
  assertGoodPassword(asked.password, await ownWordsOf(services, person));
  const digest = await passwords.digestOf(asked.password);
  const now = instantOf(clock.now());
  await store.write(async (tables) => {
    await forgiveTry(tables, guess, now);
    await tables.keepPassword(person, digest, now);
    await tables.removePasswordLinksOf(person);
    await tables.removeSessionsOf(person, tokenDigestOf(asked.sessionToken));
    await tables.people.audit.append(accountEvent(person, 'password-changed', now, { facts: { by: 'owner' } }));
    await tellPasswordChanged(services, tables, person);
  });
}
