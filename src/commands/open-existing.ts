import { existsSync } from 'node:fs';
import { composeServices, type Services } from '../app.module.js';
import { databaseKindOf, openDatabase, sqliteFileOf, type Database } from '../database/database.js';
import { readConfig, type Config } from '../platform/config.js';
import { allRows } from '../rows.js';
import { DatabaseMissing, MigrationsPending } from './problems.js';

/** Opening a SQLite file that is not there would make an empty one: a mistyped path must say so instead. */
export function assertDatabaseThere({ databaseUrl }: Pick<Config, 'databaseUrl'>): void {
  if (databaseKindOf(databaseUrl) !== 'sqlite') return;
  const file = sqliteFileOf(databaseUrl);
  if (!existsSync(file)) throw new DatabaseMissing(file);
}

/** Opens the configured database for one command, and closes it whatever happens. */
export async function onDatabase<T>(databaseUrl: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(databaseUrl, allRows);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** For the commands that work on a service's data: it must be there and up to date. */
export function withServices<T>(work: (services: Services, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  assertDatabaseThere(config);
  return onDatabase(config.databaseUrl, async (database) => {
    if (await database.schema.showMigrations()) throw new MigrationsPending();
    return work(composeServices(database), config);
  });
}

/** Where people reach the service: as configured, or on this machine. */
export const publicAddressOf = ({ publicUrl, port }: Config): string => publicUrl ?? `http://localhost:${port}`;
