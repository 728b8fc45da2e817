export { chained, FIRST_PREVIOUS_HASH, type AuditEntry, type AuditEvent } from './audit-entry.js';
export type { AuditFilter, AuditReader, AuditTables, AuditTrail } from './audit-trail.js';
export { SqlAuditReader, SqlAuditTables, SqlAuditTrail } from './storage/sql-audit-trail.js';
