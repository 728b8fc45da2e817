import { revisionOf, type Actor, type GrantedRole, type Job, type Unit } from '../organisations/index.js';
import { mayReadPeople } from './access.js';
import { fullNameOf, type Person, type Placement } from './person.js';
import { PersonUnknown } from './problems.js';
import type { PeopleServices } from './services.js';

export interface PersonShown {
  readonly person: Person;
  readonly revision: string;
  readonly managerName: string | null;
  /** Oldest first. */
  readonly placements: readonly Placement[];
  readonly grants: readonly GrantedRole[];
  /** Every unit and job that the rest names. */
  readonly units: ReadonlyMap<string, Unit>;
  readonly jobs: ReadonlyMap<string, Job>;
}

/** Somebody, with where they have been and what they may do. Nothing of their results. */
export async function showPerson({ store }: PeopleServices, actor: Actor, personId: string): Promise<PersonShown> {
  mayReadPeople(actor);
  const { committed } = store;
  const { organisationId } = actor;
  const person = await committed.person(organisationId, personId);
  if (!person || person.state === 'erased') throw new PersonUnknown();
  const manager = person.managerId === null ? null : await committed.person(organisationId, person.managerId);
  const placements = await committed.placementsOf(organisationId, personId);
  const grants = await committed.grantsOf(organisationId, personId);
  const unitIds = [person, ...placements, ...grants].map(({ unitId }) => unitId).filter((id) => id !== null);
  const units = await committed.structure.unitsByIds(organisationId, [...new Set(unitIds)]);
  const jobs = await committed.structure.jobs(organisationId);
  return {
    person,
    revision: revisionOf(person),
    managerName: manager && fullNameOf(manager),
    placements,
    grants,
    units: new Map(units.map((unit) => [unit.id, unit])),
    jobs: new Map(jobs.map((job) => [job.id, job])),
  };
}
