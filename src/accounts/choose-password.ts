import { instantOf } from '../kernel/clock.js';
import { fullNameOf, type Person } from '../people/index.js';
import { accountEvent } from './audit.js';
import { tellPasswordChanged } from './mails.js';
import type { PasswordLink } from './password-link.js';
import { holderOf } from './password-links.js';
import { assertGoodPassword } from './password-rules.js';
import { PasswordLinkOver } from './problems.js';
import type { AccountServices } from './services.js';
import { releaseBrakes } from './take-try.js';

export interface PasswordLinkView {
  readonly name: string;
  /** What the browser keeps the password under. */
  readonly email: string | null;
  readonly purpose: PasswordLink['purpose'];
  readonly organisationName: string;
}

/** What the page shows before a password is chosen. */
export async function openPasswordLink(services: AccountServices, token: string): Promise<PasswordLinkView> {
  const { link, person } = await holderOf(services, token);
  const organisation = await services.organisations.find(person.organisationId);
  return {
    name: fullNameOf(person),
    email: person.email,
    purpose: link.purpose,
    organisationName: organisation?.name ?? '',
  };
}

/** Chooses a password by a link: once, and every session ends. */
export async function choosePassword(
  services: AccountServices,
  { token, password, from }: { readonly token: string; readonly password: string; readonly from: string },
): Promise<void> {
  const { store, passwords, clock } = services;
  const { link, person } = await holderOf(services, token);
  assertGoodPassword(password, await ownWordsOf(services, person));
  const digest = await passwords.digestOf(password);
  const now = instantOf(clock.now());
  await store.write(async (tables) => {
    if (!(await tables.takePasswordLink(link))) throw new PasswordLinkOver();
    const isFirst = (await tables.passwordDigestOf(person)) === null;
    await tables.removePasswordLinksOf(person);
    await tables.keepPassword(person, digest, now);
    await tables.removeSessionsOf(person);
    if (person.email) await releaseBrakes(tables, { account: person.email, from }, now);
    await tables.people.audit.append(accountEvent(person, 'password-changed', now, { facts: { by: 'link' } }));
    if (!isFirst) await tellPasswordChanged(services, tables, person);
  });
}

/** What a password of this person must not be made of. */
export async function ownWordsOf(
  { organisations }: AccountServices,
  { givenName, familyName, email, organisationId }: Person,
): Promise<(string | null)[]> {
  return [givenName, familyName, email, (await organisations.find(organisationId))?.name ?? null];
}
