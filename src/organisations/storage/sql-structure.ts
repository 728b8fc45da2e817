import { In, type EntityManager } from 'typeorm';
import type { Job } from '../job.js';
import type { StructureReader, StructureTables } from '../structure.js';
import type { Unit, UnitChange } from '../unit.js';
import { toJob, toJobRow, toUnit, toUnitChange, toUnitChangeRow, toUnitRow } from './mappers.js';
import { JobRow, UnitChangeRow, UnitRow } from './structure.rows.js';

export class SqlStructureReader implements StructureReader {
  constructor(protected readonly manager: EntityManager) {}

  async units(organisationId: string): Promise<Unit[]> {
    // Plain SQL: whoever opens the page of a team reads the tree, and a tree has thousands of units.
    const rows = await this.manager.sql<
      UnitRow[]
    >`SELECT organisation_id, id, parent_id, code, name, closed_at, created_at
      FROM units WHERE organisation_id = ${organisationId} ORDER BY name, id`;
    return rows.map(toUnit);
  }

  async unit(organisationId: string, id: string): Promise<Unit | null> {
    const row = await this.manager.findOneBy(UnitRow, { organisation_id: organisationId, id });
    return row && toUnit(row);
  }

  async unitsByIds(organisationId: string, ids: readonly string[]): Promise<Unit[]> {
    if (ids.length === 0) return [];
    return (await this.manager.findBy(UnitRow, { organisation_id: organisationId, id: In([...ids]) })).map(toUnit);
  }

  async unitChanges(organisationId: string, unitId: string): Promise<UnitChange[]> {
    const where = { organisation_id: organisationId, unit_id: unitId };
    return (await this.manager.find(UnitChangeRow, { where, order: { at: 'DESC', id: 'DESC' } })).map(toUnitChange);
  }

  async jobs(organisationId: string): Promise<Job[]> {
    const where = { organisation_id: organisationId };
    return (await this.manager.find(JobRow, { where, order: { code: 'ASC' } })).map(toJob);
  }

  async job(organisationId: string, id: string): Promise<Job | null> {
    const row = await this.manager.findOneBy(JobRow, { organisation_id: organisationId, id });
    return row && toJob(row);
  }
}

export class SqlStructureTables extends SqlStructureReader implements StructureTables {
  /** SQLite runs units of work one by one; PostgreSQL holds the organisation's row. */
  async hold(organisationId: string): Promise<void> {
    if (this.manager.dataSource.options.type !== 'postgres') return;
    await this.manager.sql`SELECT id FROM organisations WHERE id = ${organisationId} FOR NO KEY UPDATE`;
  }

  async addUnit(unit: Unit): Promise<void> {
    await this.manager.insert(UnitRow, toUnitRow(unit));
  }

  async keepUnit(unit: Unit): Promise<void> {
    const { organisation_id, id, ...changed } = toUnitRow(unit);
    await this.manager.update(UnitRow, { organisation_id, id }, changed);
  }

  async addUnitChange(change: UnitChange): Promise<void> {
    await this.manager.insert(UnitChangeRow, toUnitChangeRow(change));
  }

  async addJob(job: Job): Promise<void> {
    await this.manager.insert(JobRow, toJobRow(job));
  }

  async keepJob(job: Job): Promise<boolean> {
    const { organisation_id, id, ...changed } = toJobRow(job);
    const outcome = await this.manager.update(JobRow, { organisation_id, id, version: job.version - 1 }, changed);
    return outcome.affected === 1;
  }
}
