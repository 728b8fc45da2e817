import { instantOf, type Instant } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayChangeAddressOf, mayRecordDepartureOf } from './access.js';
import { changedDetails, detailsOf, type Day, type Person, type PersonDetails } from './person.js';
import { LastAdministrator } from './problems.js';
import type { PeopleServices } from './services.js';
import type { PeopleTables } from './store.js';

/** Who keeps something, and when: the same by hand and by a file. */
export interface Keeping {
  readonly actor: Actor;
  readonly at: Instant;
  readonly today: Day;
}

export const keepingOf = ({ clock }: Pick<PeopleServices, 'clock'>, actor: Actor): Keeping => {
  const at = instantOf(clock.now());
  return { actor, at, today: at.slice(0, 10) };
};

/** Keeps somebody new and where they are from today on. */
export async function keepNewPerson(
  tables: PeopleTables,
  { actor, at, today }: Keeping,
  { id, details }: { readonly id: string; readonly details: PersonDetails },
): Promise<void> {
  const { organisationId } = actor;
  await tables.addPerson({ organisationId, id, ...details, state: 'active', leftOn: null, createdAt: at });
  const { unitId, jobId } = details;
  if (unitId !== null || jobId !== null) {
    await tables.keepPlacement({ organisationId, personId: id, fromDay: today, unitId, jobId });
  }
  await append(tables, { actor, at, action: 'person.created', personId: id, facts: { kind: details.kind } });
}

/**
 * Keeps what changed of somebody; another unit or job is their placement from today on.
 * @throws {AddressProtected}
 */
export async function keepChangedPerson(
  tables: PeopleTables,
  { actor, at, today }: Keeping,
  { before, details }: { readonly before: Person; readonly details: PersonDetails },
): Promise<void> {
  const changed = changedDetails(detailsOf(before), details);
  if (changed.length === 0) return;
  const { organisationId, id } = before;
  if (changed.includes('email')) mayChangeAddressOf(actor, before, await tables.grantsOf(organisationId, id));
  await tables.keepPerson({ ...before, ...details });
  if (changed.includes('email')) await tables.tellAddressChange({ before, actor: nameInAudit(actor), way: 'hand', at });
  const { unitId, jobId } = details;
  if (changed.includes('unitId') || changed.includes('jobId')) {
    await tables.keepPlacement({ organisationId, personId: id, fromDay: today, unitId, jobId });
  }
  await append(tables, { actor, at, action: 'person.changed', personId: id, facts: { fields: changed.join(',') } });
}

/**
 * Somebody leaves: their account opens nothing from now on, their roles end.
 * @throws {LastAdministrator}
 * @throws {DepartureProtected}
 */
export async function keepDeparture(
  tables: PeopleTables,
  { actor, at }: Keeping,
  { person, leftOn }: { readonly person: Person; readonly leftOn: Day },
): Promise<void> {
  await tables.structure.hold(person.organisationId);
  const grants = await tables.grantsOf(person.organisationId, person.id);
  mayRecordDepartureOf(actor, grants);
  if (grants.some(({ role }) => role === 'administrator')) await assertAnotherAdministrator(tables, person);
  for (const granted of grants) await tables.revoke(person, granted);
  await tables.keepPerson({ ...person, state: 'left', leftOn, leftRecordedAt: at });
  await tables.endAccess(person);
  const facts = { leftOn, roles: grants.map(({ role }) => role).join(',') };
  await append(tables, { actor, at, action: 'person.left', personId: person.id, facts });
}

/** Somebody comes back, with no role until one is granted again. */
export async function keepReturn(tables: PeopleTables, { actor, at }: Keeping, person: Person): Promise<void> {
  mayRecordDepartureOf(actor, await tables.grantsOf(person.organisationId, person.id));
  await tables.keepPerson({ ...person, state: 'active', leftOn: null, leftRecordedAt: null });
  await append(tables, { actor, at, action: 'person.returned', personId: person.id, facts: {} });
}

/** @throws {LastAdministrator} nobody else who is here could grant roles */
export async function assertAnotherAdministrator(tables: PeopleTables, person: Person): Promise<void> {
  const holders = await tables.roleHolders(person.organisationId, 'administrator');
  const others = holders.map(({ personId }) => personId).filter((id) => id !== person.id);
  const here = (await tables.peopleByIds(person.organisationId, others)).some(({ state }) => state === 'active');
  if (!here) throw new LastAdministrator();
}

const append = (
  { audit }: PeopleTables,
  said: {
    readonly actor: Actor;
    readonly at: Instant;
    readonly action: string;
    readonly personId: string;
    readonly facts: Readonly<Record<string, string>>;
  },
): Promise<void> =>
  audit.append({
    organisationId: said.actor.organisationId,
    at: said.at,
    actor: nameInAudit(said.actor),
    action: said.action,
    subject: { kind: 'person', id: said.personId },
    facts: said.facts,
  });
