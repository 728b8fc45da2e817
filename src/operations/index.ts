export type { OperationsServices } from './services.js';
export { SqlOperationsStore } from './storage/sql-operations-store.js';
