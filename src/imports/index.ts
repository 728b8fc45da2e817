export { forgetExpiredImports } from './discard-import.js';
export { applyImport } from './apply-import.js';
export { changeChoices } from './change-choices.js';
export { prepareImport } from './prepare-import.js';
export { applyImportHandler, runImport } from './run-import.js';
export type { ImportServices } from './services.js';
export { SqlImportStore } from './storage/sql-import-store.js';
