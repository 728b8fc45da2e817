export { assertMay } from './access.js';
export {
  actorOf,
  nameInAudit,
  ROLES,
  TOKEN_SCOPES,
  type Actor,
  type GrantedRole,
  type Permission,
  type Role,
  type TokenScope,
} from './actor.js';
export type { Job, TargetProfile } from './job.js';
export type { Organisation } from './organisation.js';
export type { OrganisationDirectory } from './organisation-directory.js';
export { ChangedMeanwhile, NotAllowed, UnitUnknown } from './problems.js';
export { addFirstOrganisation, SqlOrganisationDirectory } from './storage/sql-organisation-directory.js';
export { profileKind, type JobProfile } from './job-profile.js';
export { createJob } from './write-job.js';
export { refuseUnseen } from './refuse-unseen.js';
export { assertUnchanged, revisionOf } from './revision.js';
export type { OrganisationServices } from './services.js';
export { SqlOrganisationStore } from './storage/sql-organisation-store.js';
export { SqlStructureReader, SqlStructureTables } from './storage/sql-structure.js';
export type { Headcount, StructureReader, StructureTables } from './structure.js';
export { withDescendants, type Unit } from './unit.js';
