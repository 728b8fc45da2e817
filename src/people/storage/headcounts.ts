import type { EntityManager } from 'typeorm';
import type { StaffCount } from '../store.js';

/** Active people by the id of their unit. */
export async function countByUnit(
  manager: EntityManager,
  organisationId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await manager.sql<{ unit_id: string; count: number | string }[]>`
    SELECT unit_id, COUNT(*) AS count FROM people
    WHERE organisation_id = ${organisationId} AND state = 'active' AND unit_id IS NOT NULL GROUP BY unit_id`;
  return new Map(rows.map(({ unit_id, count }) => [unit_id, Number(count)]));
}

interface Counted {
  readonly unit_id: string | null;
  readonly site: string | null;
  readonly people: number | string;
  readonly with_mail: number | string;
}

export async function countStaffByPlace(manager: EntityManager, organisationId: string): Promise<StaffCount[]> {
  const rows = await manager.sql<Counted[]>`
    SELECT unit_id, site, COUNT(*) AS people, COUNT(email) AS with_mail FROM people
    WHERE organisation_id = ${organisationId} AND state = 'active' AND kind = 'employee' GROUP BY unit_id, site`;
  return rows.map(({ unit_id, site, people, with_mail }) => ({
    unitId: unit_id,
    site,
    people: Number(people),
    withoutMail: Number(people) - Number(with_mail),
  }));
}
