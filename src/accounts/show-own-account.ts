import type { Actor } from '../organisations/index.js';
import { fullNameOf } from '../people/index.js';
import { maySeeOwnAccount } from './access.js';
import { AccountUnknown } from './problems.js';
import type { AccountServices } from './services.js';

export interface OwnAccount {
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  readonly locale: string;
  readonly organisationName: string;
  readonly roles: Actor['roles'];
  /** What the pages may offer; each use case asks again. */
  readonly permissions: readonly string[];
  /** False for whoever signs in by the organisation's provider only. */
  readonly hasPassword: boolean;
}

/** Who is signed in, for the pages to greet and to offer what is theirs. */
export async function showOwnAccount({ store, organisations }: AccountServices, actor: Actor): Promise<OwnAccount> {
  maySeeOwnAccount(actor);
  const person = await store.committed.people.person(actor.organisationId, actor.personId);
  const organisation = await organisations.find(actor.organisationId);
  if (!person || !organisation) throw new AccountUnknown();
  return {
    personId: person.id,
    name: fullNameOf(person),
    email: person.email,
    locale: person.locale,
    organisationName: organisation.name,
    roles: actor.roles,
    permissions: [...actor.permissions],
    hasPassword: (await store.committed.passwordDigestOf(person)) !== null,
  };
}
