import { UnitUnknown, withDescendants, type Actor, type Job, type Unit } from '../organisations/index.js';
import { mayReadPeople } from './access.js';
import type { Person } from './person.js';
import type { PeopleServices } from './services.js';
import type { Page, PeopleReader } from './store.js';

export interface PeopleWish {
  readonly matching?: string | undefined;
  /** With everything below it. */
  readonly unitId?: string | undefined;
  readonly jobId?: string | undefined;
  readonly kind?: Person['kind'] | undefined;
  readonly state: 'active' | 'left' | 'any';
}

export interface PeopleListed {
  readonly total: number;
  readonly people: readonly Person[];
  /** Every unit and job that the people of this page are in. */
  readonly units: ReadonlyMap<string, Unit>;
  readonly jobs: ReadonlyMap<string, Job>;
}

/** One page of the people who match, in order of family name, and how many there are in all. */
export async function listPeople(
  { store }: PeopleServices,
  actor: Actor,
  { matching, unitId, jobId, kind, state }: PeopleWish,
  page: Page,
): Promise<PeopleListed> {
  mayReadPeople(actor);
  const { committed } = store;
  const filter = {
    kind,
    jobId,
    matching,
    states: state === 'any' ? (['active', 'left'] as const) : [state],
    unitIds: unitId === undefined ? undefined : await unitsBelow(committed, actor.organisationId, unitId),
  };
  const people = await committed.people(actor.organisationId, filter, page);
  const isWhole = page.offset === 0 && people.length < page.limit;
  const total = isWhole ? people.length : await committed.countPeople(actor.organisationId, filter);
  return { total, people, ...(await placesOf(committed, actor.organisationId, people)) };
}

async function unitsBelow({ structure }: PeopleReader, organisationId: string, unitId: string): Promise<string[]> {
  const units = await structure.units(organisationId);
  if (!units.some(({ id }) => id === unitId)) throw new UnitUnknown();
  return [...withDescendants(units, [unitId])];
}

/** The units and jobs that these people are in. */
export async function placesOf(
  { structure }: PeopleReader,
  organisationId: string,
  people: readonly Person[],
): Promise<Pick<PeopleListed, 'units' | 'jobs'>> {
  const unitIds = new Set(people.map(({ unitId }) => unitId).filter((id) => id !== null));
  const units = await structure.unitsByIds(organisationId, [...unitIds]);
  const jobs = await structure.jobs(organisationId);
  return {
    units: new Map(units.map((unit) => [unit.id, unit])),
    jobs: new Map(jobs.map((job) => [job.id, job])),
  };
}
