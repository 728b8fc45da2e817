export type { FairnessServices } from './services.js';
export { SqlFairnessStore } from './storage/sql-fairness-store.js';
