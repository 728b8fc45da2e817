import { instantOf } from '../kernel/clock.js';
import type { Role } from '../organisations/index.js';
import { mayHaveAccount, type Person } from '../people/index.js';
import type { BegunSignIn, IdentityProvider, ProvenIdentity } from './identity-provider.js';
import { openSession, type Browser } from './open-session.js';
import { ProviderRefused } from './problems.js';
import { applyGroups } from './roles-from-groups.js';
import type { AccountServices } from './services.js';

/** The organisation's own way to sign in. */
export interface SignInByProvider {
  /** How its button is named. */
  readonly label: string;
  readonly provider: IdentityProvider;
  readonly roles: readonly { readonly group: string; readonly role: Role }[];
}

interface ReturnFromProvider {
  readonly callback: URL;
  readonly begun: BegunSignIn;
  readonly browser: Browser;
}

/**
 * Signs in whoever comes back from the provider.
 * @returns the token for the browser's cookie
 * @throws {ProviderRefused} when nobody here is meant
 */
export async function signInByProvider(
  services: AccountServices,
  { provider, roles }: SignInByProvider,
  { callback, begun, browser }: ReturnFromProvider,
): Promise<string> {
  const identity = await provider.finish(callback, begun);
  const linked = await linkedPerson(services, identity);
  const person = linked ?? (await personByAddress(services, identity));
  const now = instantOf(services.clock.now());
  await services.store.write(async (tables) => {
    const { issuer, subject, groups } = identity;
    if (!linked) {
      const { organisationId, id } = person;
      await tables.addIdentity({ organisationId, issuer, subject, personId: id, linkedAt: now });
    }
    await applyGroups(
      services,
      tables,
      person,
      roles.filter(({ group }) => groups.includes(group)).map((one) => one.role),
    );
  });
  return openSession(services, person, { by: 'provider', browser });
}

/** Once linked, the provider's subject counts; addresses may change or pass to somebody else. */
async function linkedPerson({ store }: AccountServices, { issuer, subject }: ProvenIdentity): Promise<Person | null> {
  const [identity, another] = await store.committed.identitiesOf(issuer, subject);
  if (another) throw new ProviderRefused('several');
  if (!identity) return null;
  const person = await store.committed.people.person(identity.organisationId, identity.personId);
  if (!person || !mayHaveAccount(person)) throw new ProviderRefused('not-known');
  return person;
}

async function personByAddress(
  { store }: AccountServices,
  { issuer, email, isEmailVerified }: ProvenIdentity,
): Promise<Person> {
  if (email === null) throw new ProviderRefused('not-known');
  if (!isEmailVerified) throw new ProviderRefused('address-not-verified');
  const [person, another] = await store.committed.people.activeEmployeesByEmail(email);
  if (!person) throw new ProviderRefused('not-known');
  if (another) throw new ProviderRefused('several');
  // Somebody else may have chosen that address: only its holder links it.
  if (await store.committed.isUnconfirmed(person)) throw new ProviderRefused('not-known');
  // Somebody else at the provider has this address by now: not a reason to become the first one.
  if (await store.committed.identityOfPerson(person, issuer)) throw new ProviderRefused('not-known');
  return person;
}
