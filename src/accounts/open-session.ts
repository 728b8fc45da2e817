import { afterMinutes, instantOf } from '../kernel/clock.js';
import { accountEvent } from './audit.js';
import { BRAKES_KEPT_MINUTES } from './brake.js';
import type { AccountServices } from './services.js';
import { endOf, tokenDigestOf } from './session.js';
import type { PersonKey } from './store.js';

/** From which browser somebody signs in. */
export interface Browser {
  /** The token that it holds already: it ends, so that nobody signs in under a token that somebody else knows. */
  readonly token: string | null;
  readonly name: string | null;
}

/**
 * Opens a session for somebody whose identity was proved. The token is always a new one.
 * @returns the token for the browser's cookie, known now and never again
 */
export async function openSession(
  { store, clock, ids }: AccountServices,
  person: PersonKey,
  proved?: { readonly by: 'password' | 'provider' | 'demonstration' | 'setup'; readonly browser: Browser },
): Promise<string> {
  const token = ids.secretCode();
  const now = instantOf(clock.now());
  await store.write(async (tables) => {
    await tables.sweep({ now, brakesBefore: afterMinutes(now, -BRAKES_KEPT_MINUTES) });
    if (proved?.browser.token) await tables.removeSession(tokenDigestOf(proved.browser.token));
    await tables.addSession({
      organisationId: person.organisationId,
      id: ids.next(),
      personId: person.id,
      tokenDigest: tokenDigestOf(token),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: endOf(now, now),
      browser: proved?.browser.name ?? null,
    });
    if (proved?.by === 'password' || proved?.by === 'provider') await tables.removeUnconfirmed(person);
    if (proved) await tables.people.audit.append(accountEvent(person, 'signed-in', now, { facts: { by: proved.by } }));
  });
  return token;
}
