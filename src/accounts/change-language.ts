import { instantOf } from '../kernel/clock.js';
import type { Locale } from '../kernel/localised.js';
import type { Actor } from '../organisations/index.js';
import { mayChangeOwnAccount } from './access.js';
import { accountEvent } from './audit.js';
import { AccountUnknown } from './problems.js';
import type { AccountServices } from './services.js';

/** In which language somebody is written to. */
export async function changeLanguage({ store, clock }: AccountServices, actor: Actor, locale: Locale): Promise<void> {
  mayChangeOwnAccount(actor);
  await store.write(async (tables) => {
    const person = await tables.people.person(actor.organisationId, actor.personId);
    if (!person) throw new AccountUnknown();
    await tables.people.keepPerson({ ...person, locale });
    const event = accountEvent(person, 'language-changed', instantOf(clock.now()), { facts: { locale } });
    await tables.people.audit.append(event);
  });
}
