export { holdsGuardedRole } from './access.js';
export { fullNameOf, isEmailAddress, mayHaveAccount, type Day, type Person } from './person.js';
export { grantRoles } from './grant-roles.js';
export { PersonUnknown } from './problems.js';
export type { PeopleServices } from './services.js';
export { SqlPeopleReader, SqlPeopleStore, SqlPeopleTables } from './storage/sql-people-store.js';
export type { PeopleReader, PeopleTables, StaffCount } from './store.js';
export type { WaysIn } from './storage/ways-in.js';
export type { AddressChange } from './store.js';
