export { identify } from './identify.js';
export { openSession } from './open-session.js';
export type { AccountServices } from './services.js';
export { SqlAccountStore } from './storage/sql-account-store.js';
