import { afterMinutes, instantOf } from '../kernel/clock.js';
import { mayHaveAccount, type Person } from '../people/index.js';
import { accountEvent } from './audit.js';
import { minutesOf, type PasswordLink } from './password-link.js';
import { AccountUnknown, AddressShared, PasswordLinkOver } from './problems.js';
import type { AccountServices } from './services.js';
import { tokenDigestOf } from './session.js';
import type { AccountTables, PersonKey } from './store.js';

/** A new link for somebody; the token is known now and never again. */
export async function addLink(
  { clock, ids }: AccountServices,
  tables: AccountTables,
  person: PersonKey,
  purpose: PasswordLink['purpose'],
): Promise<string> {
  const token = ids.secretCode();
  const now = instantOf(clock.now());
  await tables.addPasswordLink({
    organisationId: person.organisationId,
    id: ids.next(),
    personId: person.id,
    purpose,
    tokenDigest: tokenDigestOf(token),
    createdAt: now,
    expiresAt: afterMinutes(now, minutesOf(purpose)),
  });
  return token;
}

/** For whoever administers the machine: a link that lasts an hour, for somebody known by address. */
export async function linkByCommand(
  services: AccountServices,
  email: string,
  organisationId: string | null,
): Promise<string> {
  const everywhere = await services.store.committed.people.activeEmployeesByEmail(email.trim());
  const found = everywhere.filter((one) => organisationId === null || one.organisationId === organisationId);
  const [person, another] = found;
  if (!person) throw new AccountUnknown();
  if (another) throw new AddressShared({ organisations: found.map((one) => one.organisationId).join(', ') });
  const event = { actor: 'service', facts: { by: 'command' } };
  return services.store.write(async (tables) => {
    await tables.people.audit.append(accountEvent(person, 'reset-asked', instantOf(services.clock.now()), event));
    return addLink(services, tables, person, 'reset');
  });
}

/**
 * Whose link it is.
 * @throws {PasswordLinkOver} when it was used, is too old, or was never made
 */
export async function holderOf(
  { store, clock }: AccountServices,
  token: string,
): Promise<{ readonly link: PasswordLink; readonly person: Person }> {
  const link = await store.committed.passwordLinkOf(tokenDigestOf(token));
  if (!link || link.expiresAt <= instantOf(clock.now())) throw new PasswordLinkOver();
  const person = await store.committed.people.person(link.organisationId, link.personId);
  if (!person || !mayHaveAccount(person)) throw new PasswordLinkOver();
  return { link, person };
}
