import type { EntityManager } from 'typeorm';
import type { Database, DatabaseKind } from '../../database/database.js';
import type { Organisation } from '../organisation.js';
import type { OrganisationDirectory } from '../organisation-directory.js';
import { toOrganisation, toOrganisationRow } from './mappers.js';
import { OrganisationRow } from './organisation.row.js';

export class SqlOrganisationDirectory implements OrganisationDirectory {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<Organisation | null> {
    const row = await this.database.read.findOneBy(OrganisationRow, { id });
    return row && toOrganisation(row);
  }

  async isEmpty(): Promise<boolean> {
    return (await this.database.read.count(OrganisationRow)) === 0;
  }

  async all(): Promise<Organisation[]> {
    const rows = await this.database.read.find(OrganisationRow, { order: { created_at: 'ASC' } });
    return rows.map(toOrganisation);
  }

  async add(organisation: Organisation): Promise<void> {
    await this.database.write((manager) => manager.insert(OrganisationRow, toOrganisationRow(organisation)));
  }

  addFirst(organisation: Organisation): Promise<boolean> {
    return this.database.write((manager) => addFirstOrganisation(manager, this.database.kind, organisation));
  }
}

/** Part of a larger unit of work: false when there is an organisation already, even when two try at once. */
export async function addFirstOrganisation(
  manager: EntityManager,
  kind: DatabaseKind,
  organisation: Organisation,
): Promise<boolean> {
  // SQLite runs units of work one by one; PostgreSQL needs to be told that two setups must not pass each other.
  if (kind === 'postgres') await manager.query('LOCK TABLE organisations IN EXCLUSIVE MODE');
  if ((await manager.count(OrganisationRow)) > 0) return false;
  await manager.insert(OrganisationRow, toOrganisationRow(organisation));
  return true;
}
