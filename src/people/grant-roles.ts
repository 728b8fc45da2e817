import { instantOf } from '../kernel/clock.js';
import { assertNoFaults } from '../kernel/fields-refused.js';
import { nameInAudit, type Actor, type GrantedRole } from '../organisations/index.js';
import { mayGrantRoles } from './access.js';
import { assertAnotherAdministrator } from './keep-person.js';
import type { Person } from './person.js';
import { PersonLeft, PersonUnknown } from './problems.js';
import type { PeopleServices } from './services.js';
import type { PeopleTables } from './store.js';

const keyOf = ({ role, unitId }: GrantedRole): string => `${role}/${unitId ?? ''}`;

/**
 * Gives somebody exactly these roles; those they had and that are not among them end.
 * @throws {LastAdministrator} nobody would be left to grant roles
 */
export async function grantRoles(
  { store, clock, ids }: PeopleServices,
  actor: Actor,
  personId: string,
  wanted: readonly GrantedRole[],
): Promise<void> {
  mayGrantRoles(actor);
  const { organisationId } = actor;
  await store.write(async (tables) => {
    await tables.structure.hold(organisationId);
    const person = await tables.person(organisationId, personId);
    if (!person || person.state === 'erased') throw new PersonUnknown();
    if (person.state === 'left' || person.kind === 'candidate') throw new PersonLeft();
    const grants = [...new Map(wanted.map((granted) => [keyOf(granted), granted])).values()];
    await assertUnitsOfManagers(tables, organisationId, grants);
    const before = await tables.grantsOf(organisationId, personId);
    const added = without(grants, before);
    const ended = without(before, grants);
    if (ended.some(({ role }) => role === 'administrator')) await assertAnotherAdministrator(tables, person);
    const at = instantOf(clock.now());
    for (const granted of added) await tables.grant(person, { ...granted, id: ids.next(), at });
    for (const granted of ended) await tables.revoke(person, granted);
    await record(tables, actor, { person, at, action: 'role.granted', grants: added });
    await record(tables, actor, { person, at, action: 'role.revoked', grants: ended });
  });
}

const without = (grants: readonly GrantedRole[], others: readonly GrantedRole[]): GrantedRole[] => {
  const known = new Set(others.map(keyOf));
  return grants.filter((granted) => !known.has(keyOf(granted)));
};

/** Managers look after a unit, and no other role has one. */
async function assertUnitsOfManagers(
  { structure }: PeopleTables,
  organisationId: string,
  grants: readonly GrantedRole[],
): Promise<void> {
  const unitIds = grants.map(({ unitId }) => unitId).filter((id) => id !== null);
  const known = new Set((await structure.unitsByIds(organisationId, unitIds)).map(({ id }) => id));
  assertNoFaults(
    grants.flatMap(({ role, unitId }, index) => {
      const field = `roles.${index}.unitId`;
      if (role === 'manager' && unitId === null) return [{ field, fault: 'isDefined' }];
      if (unitId !== null && (role !== 'manager' || !known.has(unitId))) return [{ field, fault: 'unknown-unit' }];
      return [];
    }),
  );
}

interface Recorded {
  readonly person: Person;
  readonly at: string;
  readonly action: string;
  readonly grants: readonly GrantedRole[];
}

async function record(tables: PeopleTables, actor: Actor, { person, at, action, grants }: Recorded): Promise<void> {
  for (const { role, unitId } of grants) {
    await tables.audit.append({
      organisationId: person.organisationId,
      at,
      actor: nameInAudit(actor),
      action,
      subject: { kind: 'person', id: person.id },
      facts: { role, unitId },
    });
  }
}
