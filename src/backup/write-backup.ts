import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { access, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip, type Gzip } from 'node:zlib';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { digestOfLines, FORMAT_VERSION, type BackupHeader } from './backup-file.js';
import { BackupFileExists } from './problems.js';
import { readSnapshot } from './snapshot.js';
import { countRows, rowsOf, tablesOf } from './table.js';

export interface BackupRequest {
  readonly file: string;
  readonly madeBy: string;
  readonly clock: Clock;
}

/**
 * Writes everything the database holds at one moment into one file, while the service runs. The file has its name only once it is
 * whole and on the disk.
 * @throws {BackupFileExists} a backup replaces nothing
 */
export async function writeBackup(database: Database, request: BackupRequest): Promise<BackupHeader> {
  const { file } = request;
  const isTaken = await access(file).then(
    () => true,
    () => false,
  );
  if (isTaken) throw new BackupFileExists(file);
  const unfinished = `${file}.${process.pid}.partial`;
  try {
    const header = await readSnapshot(database, (manager) => writeSnapshot(manager, request, unfinished));
    await rename(unfinished, file);
    await settle(dirname(file));
    return header;
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function writeSnapshot(manager: EntityManager, request: BackupRequest, path: string): Promise<BackupHeader> {
  const header = await describe(manager, request);
  const gzip = createGzip();
  // Names and answers: for the eyes of whoever makes the backup.
  const stored = pipeline(gzip, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
  const filled = fill(manager, header, gzip).catch((error: unknown) => void gzip.destroy(error as Error));
  await Promise.all([filled, stored]);
  return header;
}

async function describe(manager: EntityManager, { madeBy, clock }: BackupRequest): Promise<BackupHeader> {
  const tables: BackupHeader['tables'] = [];
  for (const table of tablesOf(manager.dataSource)) {
    tables.push({ name: table.name, columns: [...table.columns], rows: await countRows(manager, table) });
  }
  return {
    format: 'agilometre-backup',
    version: FORMAT_VERSION,
    madeBy,
    createdAt: instantOf(clock.now()),
    migrations: await migrationsIn(manager),
    tables,
  };
}

export async function migrationsIn(manager: EntityManager): Promise<string[]> {
  const applied = await manager.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id');
  return applied.map(({ name }) => name);
}

async function fill(manager: EntityManager, header: BackupHeader, gzip: Gzip): Promise<void> {
  const digest = digestOfLines();
  const write = async (line: string): Promise<void> => {
    if (!gzip.write(`${line}\n`)) await once(gzip, 'drain');
  };
  const keep = async (value: unknown): Promise<void> => {
    const line = JSON.stringify(value);
    digest.add(line);
    await write(line);
  };
  await keep(header);
  let rows = 0;
  for (const [index, table] of tablesOf(manager.dataSource).entries()) {
    for await (const row of rowsOf(manager, table)) {
      await keep([index, ...row]);
      rows += 1;
    }
  }
  await write(JSON.stringify({ sha256: digest.hex(), rows }));
  gzip.end();
}

/** A new name is durable once its folder is. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
