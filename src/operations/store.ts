import type { AuditTables } from '../audit/index.js';
import type { MailReader, MailTables } from '../mail/index.js';
import type { JobReader, JobTables } from '../queue/index.js';

export interface OperationsReader {
  readonly jobs: JobReader;
  readonly mails: MailReader;
}

export interface OperationsTables extends OperationsReader {
  readonly jobs: JobTables;
  readonly mails: MailTables;
  readonly audit: AuditTables;
}

export interface OperationsStore {
  readonly committed: OperationsReader;
  write<T>(work: (tables: OperationsTables) => Promise<T>): Promise<T>;
}
