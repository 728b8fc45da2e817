import { actorOf } from '../organisations/index.js';
import type { Person } from '../people/index.js';
import type { Ground } from './plan.js';
import type { KnownLine, Roster } from './roster.js';

/** Two lines with one staff number or one address: both are wrong, each names the other. */
export function checkIdentity(roster: Roster): void {
  tellTwins(roster.lines, ({ values }) => values.staffNumber, 'staffNumber');
  tellTwins(roster.lines, (line) => (roster.isLeaving(line) ? null : line.values.email), 'email');
  const taken = addressesOfOthers(roster);
  for (const line of roster.lines) {
    const { email } = line.values;
    const owner = email ? taken.get(email) : undefined;
    if (owner !== undefined && owner.id !== line.person?.id && !roster.isLeaving(line)) {
      line.faults.push({ field: 'email', fault: 'email-taken', facts: { staffNumber: owner.staffNumber ?? '—' } });
    }
    if (line.person) checkPerson(roster, line, line.person);
  }
}

function checkPerson(roster: Roster, line: KnownLine, person: Person): void {
  const { values, faults } = line;
  if (person.state === 'erased') faults.push({ field: 'staffNumber', fault: 'person-erased', facts: {} });
  // Nothing else is changed of somebody who leaves.
  const isNewAddress = !roster.isLeaving(line) && values.email !== undefined && values.email !== person.email;
  if (isNewAddress && isProtected(roster.ground, person))
    faults.push({ field: 'email', fault: 'protected-email', facts: {} });
  if (roster.isLeaving(line) && person.state === 'active' && roster.keepsRoles(person))
    faults.push({ field: 'leftOn', fault: 'protected-departure', facts: {} });
}

/** As by hand: whoever chooses an address can have a password sent there, and do all that its holder may. */
function isProtected({ known, by }: Ground, person: Person): boolean {
  const grants = known.grants.get(person.id) ?? [];
  if (grants.length === 0 || by.permissions.includes('roles.grant')) return false;
  const theirs = actorOf(person, grants).permissions;
  return [...theirs].some((permission) => permission !== 'own' && !by.permissions.includes(permission));
}

function tellTwins(
  lines: readonly KnownLine[],
  keyOf: (line: KnownLine) => string | null | undefined,
  field: 'staffNumber' | 'email',
): void {
  const groups = new Map<string, KnownLine[]>();
  for (const line of lines) {
    const key = keyOf(line);
    if (!key) continue;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  for (const group of groups.values()) {
    const [first, second] = group;
    if (!first || !second) continue;
    const fault = field === 'email' ? 'email-twice' : 'number-twice';
    for (const line of group) {
      line.faults.push({ field, fault, facts: { line: (line === first ? second : first).line } });
    }
  }
}

/** Addresses of those who stay and whose line, if there is one, does not change it. */
function addressesOfOthers(roster: Roster) {
  const told = new Map(roster.lines.flatMap(({ person, values }) => (person ? [[person.id, values.email]] : [])));
  const taken = new Map<string, { readonly id: string; readonly staffNumber: string | null }>();
  for (const person of roster.ground.known.employees) {
    if (person.state !== 'active' || person.email === null || roster.isLeftOut(person)) continue;
    const isChanged = told.has(person.id) && told.get(person.id) !== undefined;
    if (!isChanged) taken.set(person.email, person);
  }
  return taken;
}
