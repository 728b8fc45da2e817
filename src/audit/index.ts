export type { AuditEntry, AuditEvent } from './audit-entry.js';
export type { AuditFilter, AuditTables, AuditTrail } from './audit-trail.js';
export { SqlAuditTables, SqlAuditTrail } from './storage/sql-audit-trail.js';
export { verifyChain, type ChainVerdict, type NotedHead } from './verify-chain.js';
