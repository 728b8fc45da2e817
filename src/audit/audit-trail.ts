import type { AuditEntry, AuditEvent } from './audit-entry.js';

export interface AuditFilter {
  readonly subjectId?: string;
  readonly action?: string;
  readonly actor?: string;
}

export interface AuditReader {
  /** Newest first. */
  entries(
    organisationId: string,
    filter: AuditFilter,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<AuditEntry[]>;
  /** In the order of the chain, from a place on. */
  chainFrom(organisationId: string, sequence: number, limit: number): Promise<AuditEntry[]>;
  /** The last entry's place and digest, kept apart from the chain: a chain cut at its end is seen too. */
  head(organisationId: string): Promise<{ readonly sequence: number; readonly hash: string } | null>;
}

/** Part of another context's unit of work: the event is kept with what it tells of, or neither is. */
export interface AuditTables extends AuditReader {
  append(event: AuditEvent): Promise<void>;
}

/** For events that change nothing else: somebody looked, somebody was refused. */
export interface AuditTrail {
  readonly committed: AuditReader;
  record(event: AuditEvent): Promise<void>;
}
