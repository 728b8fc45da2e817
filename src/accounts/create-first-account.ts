import { instantOf } from '../kernel/clock.js';
import type { Organisation } from '../organisations/index.js';
import type { Person } from '../people/index.js';
import { accountEvent } from './audit.js';
import { openSession, type Browser } from './open-session.js';
import { assertGoodPassword } from './password-rules.js';
import type { AccountServices } from './services.js';

export interface FirstAccount {
  readonly organisation: Organisation;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly password: string;
  readonly browser: Browser;
}

/**
 * The first organisation with its administrator, who looks after people too until others do: all of it or nothing.
 * @returns the token of the administrator's session; null when there is an organisation already
 */
export async function createFirstAccount(services: AccountServices, first: FirstAccount): Promise<string | null> {
  const { store, passwords, clock, ids } = services;
  const { organisation, givenName, familyName, email } = first;
  assertGoodPassword(first.password, [givenName, familyName, email, organisation.name]);
  const digest = await passwords.digestOf(first.password);
  const at = instantOf(clock.now());
  const person: Person = {
    organisationId: organisation.id,
    id: ids.next(),
    kind: 'employee',
    staffNumber: null,
    givenName,
    familyName,
    email: email.toLowerCase(),
    locale: organisation.defaultLocale,
    site: null,
    unitId: null,
    jobId: null,
    managerId: null,
    state: 'active',
    leftOn: null,
    createdAt: at,
  };
  const isFirst = await store.write(async (tables) => {
    if (!(await tables.addFirstOrganisation(organisation))) return false;
    await tables.people.addPerson(person);
    for (const role of ['administrator', 'hr'] as const) {
      await tables.people.grant(person, { role, unitId: null, id: ids.next(), at });
    }
    await tables.keepPassword(person, digest, at);
    await tables.people.audit.append(accountEvent(person, 'first-made', at, { actor: 'service' }));
    return true;
  });
  return isFirst ? openSession(services, person, { by: 'setup', browser: first.browser }) : null;
}
