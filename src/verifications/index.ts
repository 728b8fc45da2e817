export type { VerificationServices } from './services.js';
export { SqlVerificationStore } from './storage/sql-verification-store.js';
