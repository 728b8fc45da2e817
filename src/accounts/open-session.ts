import { afterMinutes, instantOf } from '../kernel/clock.js';
import type { Person } from '../people/index.js';
import type { AccountServices } from './services.js';
import { SESSION_MINUTES, tokenDigestOf } from './session.js';

/**
 * Opens a session for somebody whose identity was proved.
 * @returns the token for the browser's cookie, known now and never again
 */
export async function openSession(
  { store, clock, ids }: AccountServices,
  person: Pick<Person, 'organisationId' | 'id'>,
): Promise<string> {
  const token = ids.secretCode();
  const now = instantOf(clock.now());
  await store.write((tables) =>
    tables.addSession({
      organisationId: person.organisationId,
      id: ids.next(),
      personId: person.id,
      tokenDigest: tokenDigestOf(token),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: afterMinutes(now, SESSION_MINUTES),
    }),
  );
  return token;
}
