import type { EntityManager } from 'typeorm';
import type { Database, DatabaseKind } from '../../database/database.js';
import { SqlPeopleReader, SqlPeopleTables, type PeopleReader, type PeopleTables } from '../../people/index.js';
import type { Session } from '../session.js';
import type { AccountReader, AccountStore, AccountTables } from '../store.js';
import { SessionRow } from './account.rows.js';

const toSession = (row: SessionRow): Session => ({
  organisationId: row.organisation_id,
  id: row.id,
  personId: row.person_id,
  tokenDigest: row.token_digest,
  createdAt: row.created_at,
  lastSeenAt: row.last_seen_at,
  expiresAt: row.expires_at,
});

class SqlAccountReader implements AccountReader {
  readonly people: PeopleReader;

  constructor(
    protected readonly manager: EntityManager,
    people: PeopleReader = new SqlPeopleReader(manager),
  ) {
    this.people = people;
  }

  async sessionOf(tokenDigest: string): Promise<Session | null> {
    const row = await this.manager.findOneBy(SessionRow, { token_digest: tokenDigest });
    return row && toSession(row);
  }
}

class SqlAccountTables extends SqlAccountReader implements AccountTables {
  override readonly people: PeopleTables;

  constructor(manager: EntityManager, kind: DatabaseKind) {
    super(manager);
    this.people = new SqlPeopleTables(manager, kind);
  }

  async addSession(session: Session): Promise<void> {
    await this.manager.insert(SessionRow, {
      organisation_id: session.organisationId,
      id: session.id,
      person_id: session.personId,
      token_digest: session.tokenDigest,
      created_at: session.createdAt,
      last_seen_at: session.lastSeenAt,
      expires_at: session.expiresAt,
    });
  }

  async removeSession(tokenDigest: string): Promise<void> {
    await this.manager.delete(SessionRow, { token_digest: tokenDigest });
  }
}

export class SqlAccountStore implements AccountStore {
  readonly committed: AccountReader;

  constructor(private readonly database: Database) {
    this.committed = new SqlAccountReader(database.read);
  }

  write<T>(work: (tables: AccountTables) => Promise<T>): Promise<T> {
    return this.database.write((manager) => work(new SqlAccountTables(manager, this.database.kind)));
  }
}
