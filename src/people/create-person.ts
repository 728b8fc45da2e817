import type { Actor } from '../organisations/index.js';
import { mayChangePeople } from './access.js';
import { assertDetails } from './check-details.js';
import { keepingOf, keepNewPerson } from './keep-person.js';
import { tidied, type PersonDetails } from './person.js';
import type { PeopleServices } from './services.js';

/** Adds somebody by hand. */
export async function createPerson(
  services: PeopleServices,
  actor: Actor,
  wish: PersonDetails,
): Promise<{ readonly id: string }> {
  mayChangePeople(actor);
  const { organisationId } = actor;
  const details = tidied(wish);
  const id = services.ids.next();
  await services.store.write(async (tables) => {
    await tables.structure.hold(organisationId);
    await assertDetails(tables, { organisationId, details, known: null });
    await keepNewPerson(tables, keepingOf(services, actor), { id, details });
  });
  return { id };
}
