export type { AuditEntry, AuditEvent } from './audit-entry.js';
export type { AuditFilter, AuditReader, AuditTables, AuditTrail } from './audit-trail.js';
export { SqlAuditReader, SqlAuditTables, SqlAuditTrail } from './storage/sql-audit-trail.js';
export { verifyChain, type ChainVerdict, type NotedHead } from './verify-chain.js';
