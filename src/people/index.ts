export { fullNameOf, isEmailAddress, type Day, type Person, type Placement } from './person.js';
export { grantRoles } from './grant-roles.js';
export { PersonUnknown } from './problems.js';
export type { PeopleServices } from './services.js';
export { SqlPeopleReader, SqlPeopleStore, SqlPeopleTables, type EndOfAccess } from './storage/sql-people-store.js';
export type { Page, PeopleFilter, PeopleReader, PeopleStore, PeopleTables } from './store.js';
