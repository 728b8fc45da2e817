import { instantOf, type Instant } from '../kernel/clock.js';
import type { Actor } from '../organisations/index.js';
import { mayChangeOwnAccount, maySeeOwnAccount } from './access.js';
import { accountEvent } from './audit.js';
import { SessionUnknown } from './problems.js';
import type { AccountServices } from './services.js';
import { tokenDigestOf } from './session.js';

export interface OwnSession {
  readonly id: string;
  readonly browser: string | null;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  readonly isThisOne: boolean;
}

const keyOf = ({ organisationId, personId }: Actor) => ({ organisationId, id: personId });

/** Where somebody is signed in, this browser first. */
export async function showOwnSessions(
  { store, clock }: AccountServices,
  actor: Actor,
  sessionToken: string,
): Promise<OwnSession[]> {
  maySeeOwnAccount(actor);
  const now = instantOf(clock.now());
  const current = tokenDigestOf(sessionToken);
  const sessions = await store.committed.sessionsOf(keyOf(actor));
  return sessions
    .filter(({ expiresAt }) => expiresAt > now)
    .map(({ id, browser, createdAt, lastSeenAt, tokenDigest }) => ({
      id,
      browser,
      createdAt,
      lastSeenAt,
      isThisOne: tokenDigest === current,
    }))
    .sort((left, right) => Number(right.isThisOne) - Number(left.isThisOne));
}

/** Ends one of one's own sessions, on a computer left open elsewhere perhaps. */
export async function endOwnSession({ store, clock }: AccountServices, actor: Actor, sessionId: string): Promise<void> {
  mayChangeOwnAccount(actor);
  await store.write(async (tables) => {
    const session = (await tables.sessionsOf(keyOf(actor))).find(({ id }) => id === sessionId);
    if (!session) throw new SessionUnknown();
    await tables.removeSession(session.tokenDigest);
    await tables.people.audit.append(accountEvent(keyOf(actor), 'session-ended', instantOf(clock.now())));
  });
}

/** Signs out: the session is no more, whoever else knows its token. Nothing to do when it is over already. */
export function signOut({ store }: AccountServices, sessionToken: string | null): Promise<void> {
  return sessionToken === null
    ? Promise.resolve()
    : store.write((tables) => tables.removeSession(tokenDigestOf(sessionToken)));
}
