export { forgetExpiredImports } from './discard-import.js';
export { applyImportHandler } from './run-import.js';
export type { ImportServices } from './services.js';
export { SqlImportStore } from './storage/sql-import-store.js';
