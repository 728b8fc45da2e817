import { instantOf } from '../kernel/clock.js';
import type { Organisation } from '../organisations/index.js';
import type { Person } from '../people/index.js';
import { accountEvent } from './audit.js';
import { openSession, type Browser } from './open-session.js';
import { SignInRefused } from './problems.js';
import type { AccountServices } from './services.js';
import { forgiveTry, takeTry, touchBrake, type Guess } from './take-try.js';

export interface SignInRequest {
  readonly email: string;
  readonly password: string;
  /** When the same address and password fit in several organisations: the one that was chosen. */
  readonly organisationId: string | null;
  /** The network address it comes from. */
  readonly from: string;
  readonly browser: Browser;
}

export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly token: string }
  | { readonly kind: 'choose'; readonly organisations: readonly Organisation[] };

/** Nobody works for more organisations of one installation; it bounds what one try costs. */
const MOST_ACCOUNTS = 5;

/**
 * Signs somebody in by address and password.
 * @throws {SignInRefused} the same for an unknown address, a wrong password and somebody who left
 * @throws {SignInDelayed} after too many tries, whether this one is right or not
 */
export async function signIn(services: AccountServices, asked: SignInRequest): Promise<SignInOutcome> {
  const { store } = services;
  const email = asked.email.trim().toLowerCase();
  const guess: Guess = { account: email, from: asked.from };
  await takeTry(services, guess);
  const accounts = (await store.committed.people.activeEmployeesByEmail(email)).slice(0, MOST_ACCOUNTS);
  const fitting = await whosePasswordFits(services, accounts, asked.password);
  if (fitting.length === 0) {
    await noteRefusal(services, accounts, guess);
    throw new SignInRefused();
  }
  await store.write((tables) => forgiveTry(tables, guess, instantOf(services.clock.now())));
  const chosen = fitting.find(({ organisationId }) => organisationId === asked.organisationId);
  const [first] = fitting;
  const person = chosen ?? (fitting.length === 1 ? first : undefined);
  if (!person) return { kind: 'choose', organisations: await organisationsOf(services, fitting) };
  return { kind: 'signed-in', token: await openSession(services, person, { by: 'password', browser: asked.browser }) };
}

async function whosePasswordFits(
  { store, passwords }: AccountServices,
  accounts: readonly Person[],
  password: string,
): Promise<Person[]> {
  if (accounts.length === 0) await passwords.fits(null, password);
  const fitting: Person[] = [];
  for (const person of accounts) {
    const digest = await store.committed.passwordDigestOf(person);
    if (await passwords.fits(digest, password)) fitting.push(person);
  }
  return fitting;
}

/** One unit of work in each case, so that how long it lasts does not tell the cases apart. */
function noteRefusal({ store, clock }: AccountServices, accounts: readonly Person[], guess: Guess): Promise<void> {
  const now = instantOf(clock.now());
  return store.write(async (tables) => {
    await touchBrake(tables, guess, now);
    for (const person of accounts) {
      await tables.people.audit.append(accountEvent(person, 'sign-in-refused', now, { actor: 'service' }));
    }
  });
}

async function organisationsOf(
  { organisations }: AccountServices,
  people: readonly Person[],
): Promise<readonly Organisation[]> {
  const found = await Promise.all(people.map(({ organisationId }) => organisations.find(organisationId)));
  return found.filter((organisation) => organisation !== null);
}
