import type { Job } from './job.js';
import type { Unit } from './unit.js';

/** Units and jobs of one organisation. */
export interface StructureReader {
  units(organisationId: string): Promise<Unit[]>;
  unit(organisationId: string, id: string): Promise<Unit | null>;
  jobs(organisationId: string): Promise<Job[]>;
  job(organisationId: string, id: string): Promise<Job | null>;
}

export interface StructureTables extends StructureReader {
  addUnit(unit: Unit): Promise<void>;
  keepUnit(unit: Unit): Promise<void>;
  addJob(job: Job): Promise<void>;
  /** False when the job is no longer at the version before this one: nothing was changed. */
  keepJob(job: Job): Promise<boolean>;
}
