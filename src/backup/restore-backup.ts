import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import type { BackupHeader, Value } from './backup-file.js';
import { BackupDamaged, BackupNewer, BackupOlder, DatabaseNotEmpty } from './problems.js';
import { readBackup } from './read-backup.js';
import { countRows, insertRows, rowsAStatement, tablesOf } from './table.js';
import { migrationsIn } from './write-backup.js';

/**
 * Fills an empty, migrated database from a backup, of this database or of the other. The whole file is checked before the first
 * row is written; all of it is kept, or nothing. What must be done before anybody sees it is done in the same unit of work.
 * @throws {BackupDamaged | BackupNewer | BackupOlder | DatabaseNotEmpty}
 */
export async function restoreBackup(
  database: Database,
  file: string,
  finish: (manager: EntityManager) => Promise<void> = () => Promise.resolve(),
): Promise<BackupHeader> {
  const header = await checkBackup(file);
  assertSameMigrations(header, await migrationsIn(database.read));
  await database.write(async (manager) => {
    await assertEmpty(database, manager);
    await insertAll(manager, file, header);
    await finish(manager);
  });
  return header;
}

async function checkBackup(file: string): Promise<BackupHeader> {
  let header: BackupHeader | null = null;
  for await (const part of readBackup(file)) if ('format' in part) header = part;
  if (!header) throw new BackupDamaged(file, 1);
  return header;
}

function assertSameMigrations({ migrations, madeBy }: BackupHeader, known: readonly string[]): void {
  if (migrations.some((name) => !known.includes(name))) throw new BackupNewer(madeBy);
  if (known.some((name) => !migrations.includes(name))) throw new BackupOlder(madeBy);
}

async function assertEmpty(database: Database, manager: EntityManager): Promise<void> {
  for (const table of tablesOf(database.schema)) {
    // A service that is running must not begin to fill it meanwhile; on SQLite a unit of work is alone anyway.
    if (database.kind === 'postgres') await manager.query(`LOCK TABLE "${table.name}" IN EXCLUSIVE MODE`);
    if ((await countRows(manager, table)) > 0) throw new DatabaseNotEmpty(table.name);
  }
}

async function insertAll(manager: EntityManager, file: string, header: BackupHeader): Promise<void> {
  assertKnownTables(manager, file, header);
  let waiting: { table: number; rows: (readonly Value[])[] } = { table: 0, rows: [] };
  const flush = async (): Promise<void> => {
    const table = header.tables[waiting.table];
    if (table) await insertRows(manager, table, waiting.rows);
  };
  for await (const part of readBackup(file)) {
    if ('format' in part) continue;
    const { columns } = header.tables[part.table] ?? { columns: [] };
    if (part.table !== waiting.table || waiting.rows.length >= rowsAStatement(columns)) {
      await flush();
      waiting = { table: part.table, rows: [] };
    }
    waiting.rows.push(part.values);
  }
  await flush();
}

/** Names from a file go into statements only when they are names of ours. */
function assertKnownTables(manager: EntityManager, file: string, { tables }: BackupHeader): void {
  const known = new Map(tablesOf(manager.dataSource).map(({ name, columns }) => [name, columns]));
  const isKnown = tables.every(({ name, columns }) => columns.every((column) => known.get(name)?.includes(column)));
  if (!isKnown) throw new BackupDamaged(file, 1);
}
