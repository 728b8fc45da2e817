import { IsNull, type EntityManager } from 'typeorm';
import { SqlAuditTables } from '../../audit/index.js';
import type { Database, DatabaseKind } from '../../database/database.js';
import type { Instant } from '../../kernel/clock.js';
import type { Consent, ConsentPurpose } from '../consent.js';
import type { ConsentReader, ConsentStore, ConsentTables } from '../store.js';
import { ConsentRow } from './self.rows.js';

const toConsent = (row: ConsentRow): Consent => ({
  organisationId: row.organisation_id,
  id: row.id,
  personId: row.person_id,
  purpose: row.purpose as ConsentPurpose,
  givenAt: row.given_at,
  withdrawnAt: row.withdrawn_at,
});

class SqlConsentReader implements ConsentReader {
  constructor(protected readonly manager: EntityManager) {}

  async consentsOf(organisationId: string, personId: string): Promise<Consent[]> {
    const where = { organisation_id: organisationId, person_id: personId };
    return (await this.manager.find(ConsentRow, { where, order: { given_at: 'ASC', id: 'ASC' } })).map(toConsent);
  }

  async consenting(organisationId: string, purpose: ConsentPurpose): Promise<ReadonlySet<string>> {
    const where = { organisation_id: organisationId, purpose, withdrawn_at: IsNull() };
    return new Set((await this.manager.findBy(ConsentRow, where)).map(({ person_id }) => person_id));
  }
}

class SqlConsentTables extends SqlConsentReader implements ConsentTables {
  readonly audit: SqlAuditTables;

  constructor(
    manager: EntityManager,
    private readonly kind: DatabaseKind,
  ) {
    super(manager);
    this.audit = new SqlAuditTables(manager, kind);
  }

  async lockConsentsOf(organisationId: string, personId: string): Promise<Consent[]> {
    // The person’s row stands for consents that are not there yet. On SQLite a unit of work is alone anyway.
    if (this.kind === 'postgres') {
      await this.manager.sql`SELECT id FROM people
        WHERE organisation_id = ${organisationId} AND id = ${personId} FOR UPDATE`;
    }
    return this.consentsOf(organisationId, personId);
  }

  async addConsent(consent: Consent): Promise<void> {
    await this.manager.insert(ConsentRow, {
      organisation_id: consent.organisationId,
      id: consent.id,
      person_id: consent.personId,
      purpose: consent.purpose,
      given_at: consent.givenAt,
      withdrawn_at: consent.withdrawnAt,
    });
  }

  async withdraw({ organisationId, id }: Consent, at: Instant): Promise<void> {
    await this.manager.update(ConsentRow, { organisation_id: organisationId, id }, { withdrawn_at: at });
  }
}

export class SqlConsentStore implements ConsentStore {
  readonly committed: ConsentReader;

  constructor(private readonly database: Database) {
    this.committed = new SqlConsentReader(database.read);
  }

  write<T>(work: (tables: ConsentTables) => Promise<T>): Promise<T> {
    return this.database.write((manager) => work(new SqlConsentTables(manager, this.database.kind)));
  }
}
