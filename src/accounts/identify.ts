import { instantOf } from '../kernel/clock.js';
import { actorOf, type Actor } from '../organisations/index.js';
import type { AccountServices } from './services.js';
import { tokenDigestOf } from './session.js';

/** Who asks, by the token of a session; null when it is unknown, over, or the person has left. */
export async function identify({ store, clock }: AccountServices, token: string): Promise<Actor | null> {
  const session = await store.committed.sessionOf(tokenDigestOf(token));
  if (!session || session.expiresAt <= instantOf(clock.now())) return null;
  const { people } = store.committed;
  const person = await people.person(session.organisationId, session.personId);
  if (person?.state !== 'active') return null;
  return actorOf(person, await people.grantsOf(person.organisationId, person.id));
}
