export type { Organisation } from './organisation.js';
export type { OrganisationDirectory } from './organisation-directory.js';
export { SqlOrganisationDirectory } from './storage/sql-organisation-directory.js';
