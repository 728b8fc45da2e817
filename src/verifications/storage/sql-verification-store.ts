import type { EntityManager } from 'typeorm';
import { SqlAssessmentReader, SqlAssessmentTables, type AssessmentTables } from '../../assessments/index.js';
import type { Database, DatabaseKind } from '../../database/database.js';
import { SqlPeopleReader } from '../../people/index.js';
import type { VerificationReader, VerificationStore, VerificationTables } from '../store.js';
import type { Verification } from '../verification.js';
import { VerificationRow } from './verification.rows.js';

const toVerification = (row: VerificationRow): Verification => ({
  organisationId: row.organisation_id,
  id: row.id,
  sittingId: row.sitting_id,
  invitationId: row.invitation_id,
  requestedBy: row.requested_by,
  requestedAt: row.requested_at,
  supervisedBy: row.supervised_by,
  identityCheckedAt: row.identity_checked_at,
});

const toVerificationRow = (verification: Verification): VerificationRow => ({
  organisation_id: verification.organisationId,
  id: verification.id,
  sitting_id: verification.sittingId,
  invitation_id: verification.invitationId,
  requested_by: verification.requestedBy,
  requested_at: verification.requestedAt,
  supervised_by: verification.supervisedBy,
  identity_checked_at: verification.identityCheckedAt,
});

class SqlVerificationReader implements VerificationReader {
  readonly assessments: SqlAssessmentReader;
  readonly people: SqlPeopleReader;

  constructor(protected readonly manager: EntityManager) {
    this.assessments = new SqlAssessmentReader(manager);
    this.people = new SqlPeopleReader(manager);
  }

  async verification(organisationId: string, id: string): Promise<Verification | null> {
    const row = await this.manager.findOneBy(VerificationRow, { organisation_id: organisationId, id });
    return row && toVerification(row);
  }

  async verificationsOf(organisationId: string, sittingId: string): Promise<Verification[]> {
    const where = { organisation_id: organisationId, sitting_id: sittingId };
    const rows = await this.manager.find(VerificationRow, { where, order: { requested_at: 'DESC', id: 'DESC' } });
    return rows.map(toVerification);
  }
}

class SqlVerificationTables extends SqlVerificationReader implements VerificationTables {
  override readonly assessments: SqlAssessmentTables & AssessmentTables;

  constructor(
    manager: EntityManager,
    private readonly kind: DatabaseKind,
  ) {
    super(manager);
    this.assessments = new SqlAssessmentTables(manager, kind);
  }

  async lockVerificationsOf(organisationId: string, sittingId: string): Promise<Verification[]> {
    // The sitting’s row stands for verifications that are not there yet. On SQLite a unit of work is alone anyway.
    if (this.kind === 'postgres') {
      await this.manager.sql`SELECT id FROM sittings
        WHERE organisation_id = ${organisationId} AND id = ${sittingId} FOR UPDATE`;
    }
    return this.verificationsOf(organisationId, sittingId);
  }

  async addVerification(verification: Verification): Promise<void> {
    await this.manager.insert(VerificationRow, toVerificationRow(verification));
  }

  async keepVerification(verification: Verification): Promise<void> {
    const { organisation_id, id, ...changed } = toVerificationRow(verification);
    await this.manager.update(VerificationRow, { organisation_id, id }, changed);
  }
}

export class SqlVerificationStore implements VerificationStore {
  readonly committed: VerificationReader;

  constructor(private readonly database: Database) {
    this.committed = new SqlVerificationReader(database.read);
  }

  write<T>(work: (tables: VerificationTables) => Promise<T>): Promise<T> {
    return this.database.write((manager) => work(new SqlVerificationTables(manager, this.database.kind)));
  }
}
