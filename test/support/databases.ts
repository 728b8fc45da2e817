import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export interface EmptyDatabase {
  readonly url: string;
  remove(): Promise<void>;
}

/** Where the same contract is checked: on both databases. */
export const bothDatabases = [
  { kind: 'sqlite', create: emptySqlite },
  { kind: 'postgres', create: emptyPostgres },
] as const;

/**
 * Where what is asked over HTTP is checked: on both with EVERY_DATABASE=1, as `npm run prove` does; otherwise on PostgreSQL, since
 * browsers walk through the service on SQLite.
 */
export const servedDatabases = bothDatabases.filter(
  ({ kind }) => kind === 'postgres' || process.env['EVERY_DATABASE'] === '1',
);

/** Where what takes long is checked once: on SQLite, or on both with EVERY_DATABASE=1. */
export const embeddedDatabases = bothDatabases.filter(
  ({ kind }) => kind === 'sqlite' || process.env['EVERY_DATABASE'] === '1',
);

export async function emptySqlite(): Promise<EmptyDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'agilometre-sqlite-'));
  return {
    url: `sqlite:${join(folder, 'test.sqlite')}`,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export async function emptyPostgres(serverUrl = process.env['POSTGRES_FOR_TESTS']): Promise<EmptyDatabase> {
  if (!serverUrl) throw new Error('No PostgreSQL was started for the tests.');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(serverUrl, `CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    remove: () => administer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function administer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
