import { MoreThanOrEqual, type EntityManager } from 'typeorm';
import type { Database, DatabaseKind } from '../../database/database.js';
import { chained, FIRST_PREVIOUS_HASH, type AuditEntry, type AuditEvent } from '../audit-entry.js';
import type { AuditFilter, AuditReader, AuditTables, AuditTrail } from '../audit-trail.js';
import { AuditEntryRow, AuditHeadRow } from './audit.rows.js';

const toEntry = (row: AuditEntryRow): AuditEntry => ({
  organisationId: row.organisation_id,
  sequence: row.sequence,
  at: row.at,
  actor: row.actor,
  action: row.action,
  subject: { kind: row.subject_kind, id: row.subject_id },
  facts: JSON.parse(row.facts) as AuditEntry['facts'],
  previousHash: row.previous_hash,
  hash: row.hash,
});

export class SqlAuditReader implements AuditReader {
  constructor(protected readonly manager: EntityManager) {}

  async entries(
    organisationId: string,
    { subjectId, action, actor }: AuditFilter,
    { offset, limit }: { readonly offset: number; readonly limit: number },
  ): Promise<AuditEntry[]> {
    const where = {
      organisation_id: organisationId,
      ...(subjectId === undefined ? {} : { subject_id: subjectId }),
      ...(action === undefined ? {} : { action }),
      ...(actor === undefined ? {} : { actor }),
    };
    const rows = await this.manager.find(AuditEntryRow, {
      where,
      order: { sequence: 'DESC' },
      skip: offset,
      take: limit,
    });
    return rows.map(toEntry);
  }

  async chainFrom(organisationId: string, sequence: number, limit: number): Promise<AuditEntry[]> {
    const where = { organisation_id: organisationId, sequence: MoreThanOrEqual(sequence) };
    const rows = await this.manager.find(AuditEntryRow, { where, order: { sequence: 'ASC' }, take: limit });
    return rows.map(toEntry);
  }

  async head(organisationId: string): Promise<{ sequence: number; hash: string } | null> {
    const row = await this.manager.findOneBy(AuditHeadRow, { organisation_id: organisationId });
    return row && { sequence: row.sequence, hash: row.hash };
  }
}

export class SqlAuditTables extends SqlAuditReader implements AuditTables {
  constructor(
    manager: EntityManager,
    private readonly kind: DatabaseKind,
  ) {
    super(manager);
  }

  /** The head is held until the work is committed: two writers cannot take the same place. */
  async append(event: AuditEvent): Promise<void> {
    const { organisationId } = event;
    await this.manager.sql`INSERT INTO audit_heads (organisation_id, sequence, hash)
      VALUES (${organisationId}, 0, ${FIRST_PREVIOUS_HASH}) ON CONFLICT (organisation_id) DO NOTHING`;
    const [head] = await this.manager.sql<AuditHeadRow[]>`SELECT * FROM audit_heads
      WHERE organisation_id = ${organisationId} ${() => (this.kind === 'postgres' ? 'FOR UPDATE' : '')}`;
    if (!head) throw new Error('the audit trail lost its head');
    const entry = chained(event, head.sequence + 1, head.hash);
    await this.manager.insert(AuditEntryRow, {
      organisation_id: organisationId,
      sequence: entry.sequence,
      at: entry.at,
      actor: entry.actor,
      action: entry.action,
      subject_kind: entry.subject.kind,
      subject_id: entry.subject.id,
      facts: JSON.stringify(entry.facts),
      previous_hash: entry.previousHash,
      hash: entry.hash,
    });
    await this.manager.sql`UPDATE audit_heads SET sequence = ${entry.sequence}, hash = ${entry.hash}
      WHERE organisation_id = ${organisationId}`;
  }
}

export class SqlAuditTrail implements AuditTrail {
  readonly committed: SqlAuditReader;

  constructor(private readonly database: Database) {
    this.committed = new SqlAuditReader(database.read);
  }

  record(event: AuditEvent): Promise<void> {
    return this.database.write((manager) => new SqlAuditTables(manager, this.database.kind).append(event));
  }
}
