import { instantOf } from '../kernel/clock.js';
import { actorOf, type Actor, type GrantedRole } from '../organisations/index.js';
import { mayHaveAccount } from '../people/index.js';
import { actorOfToken, type ApiToken } from './api-token.js';
import type { AccountServices } from './services.js';
import { endOf, isWorthNoting, tokenDigestOf, type Session } from './session.js';
import type { PersonKey } from './store.js';

export interface Credential {
  readonly kind: 'session' | 'token';
  readonly secret: string;
}

/** Who asks, by a browser's session or a program's token; null when it is unknown, over, or its person has left. */
export function identify(services: AccountServices, { kind, secret }: Credential): Promise<Actor | null> {
  return kind === 'token' ? whoseProgram(services, secret) : whoseBrowser(services, secret);
}

async function whoseBrowser(services: AccountServices, secret: string): Promise<Actor | null> {
  const { store, clock } = services;
  const session = await store.committed.sessionOf(tokenDigestOf(secret));
  const now = instantOf(clock.now());
  if (!session || session.expiresAt <= now) return null;
  const person = { organisationId: session.organisationId, id: session.personId };
  const grants = await grantsOfActive(services, person);
  if (!grants) return null;
  if (isWorthNoting(session, now)) await noteSession(services, session);
  return actorOf(person, grants);
}

/** Null for whoever left, since what they held ends with them, and for candidates. */
async function grantsOfActive({ store }: AccountServices, person: PersonKey): Promise<GrantedRole[] | null> {
  const { people } = store.committed;
  const found = await people.person(person.organisationId, person.id);
  return found && mayHaveAccount(found) ? people.grantsOf(person.organisationId, person.id) : null;
}

function noteSession({ store, clock }: AccountServices, { tokenDigest }: Session): Promise<void> {
  const now = instantOf(clock.now());
  return store.write(async (tables) => {
    // Read again: it may have been ended meanwhile.
    const session = await tables.sessionOf(tokenDigest);
    if (session) await tables.keepSession({ ...session, lastSeenAt: now, expiresAt: endOf(session.createdAt, now) });
  });
}

async function whoseProgram(services: AccountServices, secret: string): Promise<Actor | null> {
  const { store, clock } = services;
  const token = await store.committed.apiTokenOf(tokenDigestOf(secret));
  const now = instantOf(clock.now());
  if (!token || token.revokedAt !== null || token.expiresAt <= now) return null;
  const grants = await grantsOfActive(services, { organisationId: token.organisationId, id: token.personId });
  if (!grants) return null;
  if (token.lastUsedOn !== now.slice(0, 10)) await noteToken(services, token);
  return actorOfToken(token, grants);
}

function noteToken({ store, clock }: AccountServices, { tokenDigest }: ApiToken): Promise<void> {
  const today = instantOf(clock.now()).slice(0, 10);
  return store.write(async (tables) => {
    const token = await tables.apiTokenOf(tokenDigest);
    if (token) await tables.keepApiToken({ ...token, lastUsedOn: today });
  });
}
