import type { Person } from '../../src/people/index.js';
import { aPerson } from './member.js';
import type { TestService } from './service.js';
import { aVisitor, type Visitor } from './visitor.js';

export const GOOD_PASSWORD = 'carillon brume velours';
export const OTHER_PASSWORD = 'lanterne wombat argile';

/** Somebody who has a password. */
export async function anAccount(
  service: TestService,
  organisationId: string,
  wish: Parameters<typeof aPerson>[2] = {},
): Promise<Person> {
  const person = await aPerson(service, organisationId, wish);
  const { store, passwords } = service.services.accounts;
  const digest = await passwords.digestOf(GOOD_PASSWORD);
  await store.write((tables) => tables.keepPassword(person, digest, service.clock.now().toISOString()));
  return person;
}

interface Try {
  readonly password?: string;
  readonly organisationId?: string;
  /** The network address it seems to come from, where the proxy is believed. */
  readonly from?: string;
}

/** One try to sign in, as the page makes it. */
export const trySignIn = (visitor: Visitor, email: string | null, { from, ...wish }: Try = {}) =>
  visitor.send(
    'POST',
    '/session',
    { email: email ?? '', password: GOOD_PASSWORD, ...wish },
    { 'x-agilometre': 'page', ...(from === undefined ? {} : { 'x-forwarded-for': from }) },
  );

/** Somebody who signed in by password. */
export async function aSignedIn(service: TestService, { email }: Person): Promise<Visitor> {
  const visitor = aVisitor(service);
  const { status } = await trySignIn(visitor, email);
  if (status !== 200) throw new Error(`signing in answered ${status}`);
  return visitor;
}
