import { createHash } from 'node:crypto';
import type { GrantedRole } from '../organisations/index.js';
import type { PeopleReader, Person } from '../people/index.js';
import { nextTurn } from './files/table-file.js';
import type { ImportPlan, Known } from './plan.js';

/** People read between two turns of the event loop. */
const PEOPLE_A_TURN = 2_000;

/** Everything that an import is compared with, as it is now. */
export async function knownOf(people: PeopleReader, organisationId: string): Promise<Known> {
  const employees: Person[] = [];
  for (let part = await people.employeesAfter(organisationId, null, PEOPLE_A_TURN); part.length > 0;) {
    for (const person of part) employees.push(person);
    await nextTurn();
    part = await people.employeesAfter(organisationId, employees.at(-1)?.id ?? null, PEOPLE_A_TURN);
  }
  const units = await people.structure.units(organisationId);
  const jobs = await people.structure.jobs(organisationId);
  const grants = new Map<string, GrantedRole[]>();
  for (const { personId, role, unitId } of await people.roleHolders(organisationId)) {
    grants.set(personId, [...(grants.get(personId) ?? []), { role, unitId }]);
  }
  return { employees, units, jobs, grants };
}

/** Two readings of the same give the same; anything that an import looks at and that changed gives another. */
export function digestOfKnown({ employees, units, jobs, grants }: Known): Promise<string> {
  return digestOf([
    units.map(({ id, code, closedAt }) => [id, code, closedAt]),
    jobs.map(({ id, code, archivedAt }) => [id, code, archivedAt]),
    [...grants],
    ...employees,
  ]);
}

export const digestOfPlan = ({ units, outcomes }: ImportPlan): Promise<string> => digestOf([units, ...outcomes]);

async function digestOf(parts: readonly unknown[]): Promise<string> {
  const hash = createHash('sha256');
  for (const [index, part] of parts.entries()) {
    hash.update(JSON.stringify(part));
    hash.update('\n');
    if (index % PEOPLE_A_TURN === PEOPLE_A_TURN - 1) await nextTurn();
  }
  return hash.digest('hex');
}
