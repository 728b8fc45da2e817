import { assertNoFaults } from '../kernel/fields-refused.js';
import { assertUnchanged, type Actor } from '../organisations/index.js';
import { mayChangePeople } from './access.js';
import { assertDetails } from './check-details.js';
import { keepChangedPerson, keepDeparture, keepingOf, keepReturn } from './keep-person.js';
import { detailsOf, isDay, tidied, type Day, type PersonDetails } from './person.js';
import { PersonUnknown } from './problems.js';
import type { PeopleServices } from './services.js';

export interface PersonChange {
  /** What was read before it was changed. */
  readonly revision: string;
  /** What is said anew; what is absent stays. */
  readonly details: { readonly [Name in keyof PersonDetails]?: PersonDetails[Name] | undefined };
}

/** Changes what is known of somebody; another unit or job becomes part of their history. */
export async function changePerson(
  services: PeopleServices,
  actor: Actor,
  personId: string,
  { revision, details }: PersonChange,
): Promise<void> {
  mayChangePeople(actor);
  const { organisationId } = actor;
  const said = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
  await services.store.write(async (tables) => {
    await tables.structure.hold(organisationId);
    const known = await tables.person(organisationId, personId);
    if (!known || known.state === 'erased') throw new PersonUnknown();
    assertUnchanged(known, revision);
    const after = tidied({ ...detailsOf(known), ...said });
    await assertDetails(tables, { organisationId, details: after, known });
    await keepChangedPerson(tables, keepingOf(services, actor), { before: known, details: after });
  });
}

/** Says that somebody has left, since which day; or, with null, that they are back. */
export async function setDeparture(
  services: PeopleServices,
  actor: Actor,
  personId: string,
  leftOn: Day | null,
): Promise<void> {
  mayChangePeople(actor);
  const { organisationId } = actor;
  const keeping = keepingOf(services, actor);
  if (leftOn !== null) assertDayOfDeparture(leftOn, keeping.today);
  await services.store.write(async (tables) => {
    await tables.structure.hold(organisationId);
    const person = await tables.person(organisationId, personId);
    if (!person || person.state === 'erased') throw new PersonUnknown();
    if (leftOn !== null) return keepDeparture(tables, keeping, { person, leftOn });
    if (person.state === 'active') return;
    const back = { ...person, state: 'active' as const };
    await assertDetails(tables, { organisationId, details: detailsOf(person), known: back });
    await keepReturn(tables, keeping, person);
  });
}

/** Leaving ends access at once, so that a day to come cannot be said in advance. */
function assertDayOfDeparture(leftOn: Day, today: Day): void {
  if (!isDay(leftOn)) assertNoFaults([{ field: 'leftOn', fault: 'isDay' }]);
  if (leftOn > today) assertNoFaults([{ field: 'leftOn', fault: 'day-to-come' }]);
}
