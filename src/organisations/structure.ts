import type { AuditTables } from '../audit/index.js';
import type { Job } from './job.js';
import type { Organisation } from './organisation.js';
import type { Unit, UnitChange } from './unit.js';

/** Units and jobs of one organisation. */
export interface StructureReader {
  /** In order of name. */
  units(organisationId: string): Promise<Unit[]>;
  unit(organisationId: string, id: string): Promise<Unit | null>;
  unitsByIds(organisationId: string, ids: readonly string[]): Promise<Unit[]>;
  /** Newest first. */
  unitChanges(organisationId: string, unitId: string): Promise<UnitChange[]>;
  jobs(organisationId: string): Promise<Job[]>;
  job(organisationId: string, id: string): Promise<Job | null>;
}

export interface StructureTables extends StructureReader {
  /** Until the work is committed, nobody else changes who is above whom or who may do what in the organisation. */
  hold(organisationId: string): Promise<void>;
  addUnit(unit: Unit): Promise<void>;
  keepUnit(unit: Unit): Promise<void>;
  addUnitChange(change: UnitChange): Promise<void>;
  addJob(job: Job): Promise<void>;
  /** False when the job is no longer at the version before this one: nothing was changed. */
  keepJob(job: Job): Promise<boolean>;
}

/** What the structure must know of people, told by the context that keeps them. */
export interface Headcount {
  /** People who have not left, by the unit they are in. */
  headcounts(organisationId: string): Promise<ReadonlyMap<string, number>>;
  activePeople(organisationId: string): Promise<number>;
  namesOf(organisationId: string, personIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export interface OrganisationReader {
  readonly structure: StructureReader;
  readonly headcount: Headcount;
  organisation(id: string): Promise<Organisation | null>;
}

export interface OrganisationTables extends OrganisationReader {
  readonly structure: StructureTables;
  readonly audit: AuditTables;
  keepOrganisation(organisation: Organisation): Promise<void>;
}

export interface OrganisationStore {
  readonly committed: OrganisationReader;
  write<T>(work: (tables: OrganisationTables) => Promise<T>): Promise<T>;
}
