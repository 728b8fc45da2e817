import { withDescendants } from '../organisations/index.js';
import type { PeopleReader, Person } from '../people/index.js';
import type { Population } from './wave.js';

/** Who of the staff is asked, today. */
export async function staffAsked(
  people: PeopleReader,
  organisationId: string,
  { unitIds, sites }: Extract<Population, { kind: 'staff' }>,
): Promise<Person[]> {
  const active = { kind: 'employee', states: ['active'] } as const;
  const within = unitIds && withDescendants(await people.structure.units(organisationId), unitIds);
  if (within?.size === 0) return [];
  const found = await people.people(organisationId, { ...active, ...(within ? { unitIds: [...within] } : {}) });
  return sites === null ? found : found.filter(({ site }) => site !== null && sites.includes(site));
}
