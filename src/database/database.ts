import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import pg from 'pg';
import { DataSource, QueryFailedError, type DataSourceOptions, type EntityManager, type QueryRunner } from 'typeorm';
import { GroupCommitQueue } from './group-commit-queue.js';
import { migrations } from './migrations/index.js';

export type DatabaseKind = 'sqlite' | 'postgres';

type EntityClass = new () => object;

/** One database, seen through what is committed (`read`) and through units of work (`write`). */
export interface Database {
  readonly kind: DatabaseKind;
  /** Sees committed rows only. Never write through it. */
  readonly read: EntityManager;
  /** Runs the work alone and atomically; resolves only once it is durable. The work must use the manager it is given. */
  write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>;
  /** After an erasure: SQLite's log keeps what rows said before, until it is written back and cut. Nothing on PostgreSQL. */
  discardRemoved(): Promise<void>;
  /** The source that writes: for migrations and schema checks. */
  readonly schema: DataSource;
  close(): Promise<void>;
}

export const databaseKindOf = (url: string): DatabaseKind => (/^postgres(ql)?:/.test(url) ? 'postgres' : 'sqlite');

/** `sqlite:/path/file.sqlite` or a bare path. */
export const sqliteFileOf = (url: string): string => url.replace(/^sqlite:(\/\/(?=\/))?/, '');

export function openDatabase(url: string, entities: readonly EntityClass[]): Promise<Database> {
  return databaseKindOf(url) === 'postgres' ? openPostgres(url, entities) : openSqlite(sqliteFileOf(url), entities);
}

const BUSY_TIMEOUT_MS = 10_000;

interface SqlitePragmas {
  pragma(text: string, options?: { simple: boolean }): unknown;
}

/** better-sqlite3 is compiled to fall back to NORMAL on a second opening, so each opening sets these and looks. */
function setDurablePragmas(connection: SqlitePragmas): void {
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
  // What is erased is overwritten, not only let go of: whoever copies the file finds no name in its free space.
  connection.pragma('secure_delete = ON');
  const isDurable =
    connection.pragma('journal_mode', { simple: true }) === 'wal' &&
    connection.pragma('synchronous', { simple: true }) === 2 &&
    connection.pragma('foreign_keys', { simple: true }) === 1;
  if (!isDurable) throw new Error('SQLite refuses WAL with full synchronisation: answers would not be durable here.');
}

/** Names, answers and results: for the eyes of the service's own user. SQLite gives its log and index the mode of the file. */
async function makePrivate(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'a', 0o600);
  await handle.close();
}

/** Never waits: whoever reads from another process, such as a backup, holds the log, and the next time cuts it. */
async function cutLog(runner: QueryRunner): Promise<void> {
  await runner.query('PRAGMA busy_timeout = 0');
  try {
    await runner.query('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    await runner.query(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
  }
}

async function openSqlite(file: string, entities: readonly EntityClass[]): Promise<Database> {
  if (file !== ':memory:') await makePrivate(file);
  const options: DataSourceOptions = {
    type: 'better-sqlite3',
    database: file,
    entities: [...entities],
    migrations,
    prepareDatabase: setDurablePragmas,
  };
  const writer = await new DataSource(options).initialize();
  const reader = await new DataSource({
    ...options,
    migrations: [],
    prepareDatabase: (connection: SqlitePragmas) => void connection.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`),
    readonly: true,
  }).initialize();
  const queue = new GroupCommitQueue(writer.createQueryRunner());
  return {
    kind: 'sqlite',
    read: reader.manager,
    schema: writer,
    write: (work) => queue.run(work),
    discardRemoved: () => queue.betweenUnits(cutLog),
    close: async () => {
      await queue.idle();
      await reader.destroy();
      await writer.destroy();
    },
  };
}

/** Serialisation failure, deadlock: nothing was kept, the same work may be tried again. */
const TRY_AGAIN = new Set(['40001', '40P01']);
const MOST_TRIES = 4;

/** Together well under the hundred connections that PostgreSQL allows by default, for a few processes. */
const MOST_WRITERS = 12;
const MOST_READERS = 8;

/**
 * A connection cut by the server tells of it twice; TypeORM hears the first time only, and what nobody hears ends the process.
 * Whoever was using the connection gets the error in any case.
 */
class HeardClient extends pg.Client {
  constructor(settings?: string | pg.ClientConfig) {
    super(settings);
    this.on('error', () => undefined);
  }
}

async function openPostgres(url: string, entities: readonly EntityClass[]): Promise<Database> {
  const options = { type: 'postgres' as const, url, entities: [...entities] };
  const writer = await new DataSource({
    ...options,
    migrations,
    // Off, a killed server was seen to lose acknowledged answers.
    extra: { options: '-c synchronous_commit=on', max: MOST_WRITERS, Client: HeardClient },
  }).initialize();
  // Connections of its own: a unit of work that reads committed rows never waits for a connection that other units hold.
  const reader = await new DataSource({
    ...options,
    extra: { options: '-c default_transaction_read_only=on', max: MOST_READERS, Client: HeardClient },
  }).initialize();
  return {
    kind: 'postgres',
    read: reader.manager,
    schema: writer,
    write: async (work) => {
      for (let attempt = 1; ; attempt++) {
        try {
          return await writer.transaction(work);
        } catch (error) {
          if (attempt === MOST_TRIES || !mayTryAgain(error)) throw error;
        }
      }
    },
    discardRemoved: async () => undefined,
    close: async () => {
      await reader.destroy();
      await writer.destroy();
    },
  };
}

const mayTryAgain = (error: unknown): boolean =>
  error instanceof QueryFailedError && TRY_AGAIN.has(String((error.driverError as { code?: unknown }).code));
