export type { SharedViewServices } from './services.js';
export { SqlSharedViewStore } from './storage/sql-shared-view-store.js';
