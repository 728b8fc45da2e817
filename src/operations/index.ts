export { listJobs } from './list-jobs.js';
export { listMails } from './list-mails.js';
export type { OperationsServices } from './services.js';
export { SqlOperationsStore } from './storage/sql-operations-store.js';
