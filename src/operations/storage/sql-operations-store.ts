import { SqlAuditTables } from '../../audit/index.js';
import type { Database } from '../../database/database.js';
import { SqlMailReader, SqlMailTables } from '../../mail/index.js';
import { SqlJobReader, SqlJobTables } from '../../queue/index.js';
import type { OperationsReader, OperationsStore, OperationsTables } from '../store.js';

/** No table of its own: it looks at jobs and mails, and acts on them. */
export class SqlOperationsStore implements OperationsStore {
  readonly committed: OperationsReader;

  constructor(private readonly database: Database) {
    this.committed = { jobs: new SqlJobReader(database.read), mails: new SqlMailReader(database.read) };
  }

  write<T>(work: (tables: OperationsTables) => Promise<T>): Promise<T> {
    return this.database.write((manager) =>
      work({
        jobs: new SqlJobTables(manager),
        mails: new SqlMailTables(manager),
        audit: new SqlAuditTables(manager, this.database.kind),
      }),
    );
  }
}
