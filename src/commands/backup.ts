import { restoreBackup, writeBackup, type BackupHeader } from '../backup/index.js';
import type { Database } from '../database/database.js';
import { systemClock } from '../kernel/clock.js';
import { readConfig } from '../platform/config.js';
import { onDatabase, withServices } from './open-existing.js';
import { MigrationsPending } from './problems.js';
import { print, say } from './terminal.js';
import { version } from './version.js';

const rowsIn = ({ tables }: BackupHeader): number => tables.reduce((sum, { rows }) => sum + rows, 0);

export function backup(file: string): Promise<void> {
  return withServices(async ({ database }) => {
    const header = await writeBackup(database, { file, madeBy: version, clock: systemClock });
    const rows = rowsIn(header);
    print(
      say({
        fr: `Sauvegarde entière dans ${file} : ${rows} lignes, état du ${header.createdAt}.`,
        en: `Whole backup in ${file}: ${rows} rows, as of ${header.createdAt}.`,
      }),
    );
  });
}

export async function restore(file: string): Promise<void> {
  await onDatabase(readConfig(process.env).databaseUrl, async (database) => {
    await prepareTables(database);
    const header = await restoreBackup(database, file);
    const rows = rowsIn(header);
    print(
      say({
        fr: `Restauré : ${rows} lignes, état du ${header.createdAt}.`,
        en: `Restored: ${rows} rows, as of ${header.createdAt}.`,
      }),
    );
  });
}

/** A database that was never used gets its tables; one of an older version is left as it is. */
async function prepareTables({ schema }: Database): Promise<void> {
  if (!(await schema.showMigrations())) return;
  const runner = schema.createQueryRunner();
  const isUsed = await runner.hasTable('organisations');
  await runner.release();
  if (isUsed) throw new MigrationsPending();
  await schema.runMigrations();
}
