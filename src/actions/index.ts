export type { ActionServices } from './services.js';
export { SqlActionStore } from './storage/sql-action-store.js';
