export { identify } from './identify.js';
export { openSession } from './open-session.js';
export type { AccountServices } from './services.js';
export { endSessionsOf } from './storage/end-sessions.js';
export { SqlAccountStore } from './storage/sql-account-store.js';
