import type { EntityManager } from 'typeorm';
import type { Localised } from '../../kernel/localised.js';
import type { Job, TargetProfile } from '../job.js';
import type { StructureReader, StructureTables } from '../structure.js';
import type { Unit } from '../unit.js';
import { JobRow, UnitRow } from './structure.rows.js';

const toUnit = (row: UnitRow): Unit => ({
  organisationId: row.organisation_id,
  id: row.id,
  parentId: row.parent_id,
  code: row.code,
  name: row.name,
  closedAt: row.closed_at,
  createdAt: row.created_at,
});

const toUnitRow = (unit: Unit): UnitRow => ({
  organisation_id: unit.organisationId,
  id: unit.id,
  parent_id: unit.parentId,
  code: unit.code,
  name: unit.name,
  closed_at: unit.closedAt,
  created_at: unit.createdAt,
});

const toJob = (row: JobRow): Job => ({
  organisationId: row.organisation_id,
  id: row.id,
  code: row.code,
  title: JSON.parse(row.title) as Localised,
  target: JSON.parse(row.target) as TargetProfile,
  version: row.version,
  archivedAt: row.archived_at,
  createdAt: row.created_at,
});

const toJobRow = (job: Job): JobRow => ({
  organisation_id: job.organisationId,
  id: job.id,
  code: job.code,
  title: JSON.stringify(job.title),
  target: JSON.stringify(job.target),
  version: job.version,
  archived_at: job.archivedAt,
  created_at: job.createdAt,
});

export class SqlStructureReader implements StructureReader {
  constructor(protected readonly manager: EntityManager) {}

  async units(organisationId: string): Promise<Unit[]> {
    const where = { organisation_id: organisationId };
    return (await this.manager.find(UnitRow, { where, order: { name: 'ASC', id: 'ASC' } })).map(toUnit);
  }

  async unit(organisationId: string, id: string): Promise<Unit | null> {
    const row = await this.manager.findOneBy(UnitRow, { organisation_id: organisationId, id });
    return row && toUnit(row);
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
  async addUnit(unit: Unit): Promise<void> {
    await this.manager.insert(UnitRow, toUnitRow(unit));
  }

  async keepUnit(unit: Unit): Promise<void> {
    const { organisation_id, id, ...changed } = toUnitRow(unit);
    await this.manager.update(UnitRow, { organisation_id, id }, changed);
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
