import { dirname, join } from 'node:path';
import { restoreBackup, writeBackup, type BackupHeader } from '../backup/index.js';
import type { Database } from '../database/database.js';
import { systemClock } from '../kernel/clock.js';
import { personalData } from '../personal-data.js';
import { readConfig } from '../platform/config.js';
import {
  eraseAgain,
  erasureFileIfThere,
  keepErasureFile,
  listErasures,
  readErasureFile,
  SqlPrivacyStore,
  type ErasedAgain,
  type ErasureList,
} from '../privacy/index.js';
import { onDatabase, withServices } from './open-existing.js';
import { MigrationsPending } from './problems.js';
import { print, say } from './terminal.js';
import { version } from './version.js';

const rowsIn = ({ tables }: BackupHeader): number => tables.reduce((sum, { rows }) => sum + rows, 0);

/** Each backup brings the list beside it up to date: whoever restores an older one of the folder erases again what has gone since. */
const listBeside = (file: string): string => join(dirname(file), 'agilometre-erasures.json');

export function backup(file: string): Promise<void> {
  return withServices(async ({ database, privacy }) => {
    const header = await writeBackup(database, { file, madeBy: version, clock: systemClock });
    const list = listBeside(file);
    await keepErasureFile(list, await listErasures(privacy.store, systemClock));
    const rows = rowsIn(header);
    print(
      say({
        fr: `Sauvegarde entière dans ${file} : ${rows} lignes, état du ${header.createdAt}.\nListe des effacements à jour : ${list}. Gardez-la à côté des sauvegardes.`,
        en: `Whole backup in ${file}: ${rows} rows, as of ${header.createdAt}.\nList of erasures up to date: ${list}. Keep it beside the backups.`,
      }),
    );
  });
}

export function exportErasures(file: string): Promise<void> {
  return withServices(async ({ privacy }) => {
    const { organisations, asOf } = await keepErasureFile(file, await listErasures(privacy.store, systemClock));
    const people = organisations.reduce((sum, one) => sum + one.people.length, 0);
    const tests = organisations.reduce((sum, one) => sum + one.invitations.length, 0);
    print(
      say({
        fr: `Liste des effacements dans ${file}, jusqu’au ${asOf} : ${people} personnes, ${tests} tests, par identifiants seulement.`,
        en: `List of erasures in ${file}, up to ${asOf}: ${people} people, ${tests} tests, by ids only.`,
      }),
    );
  });
}

export async function replayErasures(file: string): Promise<void> {
  const list = await readErasureFile(file);
  await withServices(async ({ privacy }) => {
    const again = await privacy.store.write((tables) => eraseAgain(tables, list, systemClock));
    await privacy.store.discardRemoved();
    print(sentence(again, list));
  });
}

export async function restore(file: string, { erasures }: { readonly erasures?: string }): Promise<void> {
  // First: a list that is damaged or absent is better known while nothing is restored.
  const list = erasures === undefined ? await erasureFileIfThere(listBeside(file)) : await readErasureFile(erasures);
  await onDatabase(readConfig(process.env).databaseUrl, async (database) => {
    await prepareTables(database);
    const { header, again } = await restoreWithout(database, file, list);
    const rows = rowsIn(header);
    print(
      say({
        fr: `Restauré : ${rows} lignes, état du ${header.createdAt}.`,
        en: `Restored: ${rows} rows, as of ${header.createdAt}.`,
      }),
    );
    print(again && list ? sentence(again, list) : warning(header));
  });
}

/** Nobody sees the people of the list come back, not even for a moment: they go in the unit of work that brings them. */
export async function restoreWithout(
  database: Database,
  file: string,
  list: ErasureList | null,
): Promise<{ readonly header: BackupHeader; readonly again: ErasedAgain | null }> {
  const store = new SqlPrivacyStore(database, personalData);
  let again: ErasedAgain | null = null;
  const header = await restoreBackup(database, file, async (manager) => {
    if (list) again = await store.within(manager, (tables) => eraseAgain(tables, list, systemClock));
  });
  await store.discardRemoved();
  return { header, again };
}

const sentence = ({ people, tests }: ErasedAgain, { asOf }: ErasureList): string =>
  say({
    fr: `Effacés de nouveau : ${people} personnes, ${tests} tests (liste jusqu’au ${asOf} ; ce qui a été effacé après n’y est pas).`,
    en: `Erased again: ${people} people, ${tests} tests (list up to ${asOf}; what was erased afterwards is not in it).`,
  });

const warning = ({ createdAt }: BackupHeader): string =>
  say({
    fr: `ATTENTION : aucune liste d’effacements. Qui a demandé l’effacement de ses données après le ${createdAt} est de retour. Avant de démarrer le service :
  1. si la base d’avant répond encore : DATABASE_URL=<base d’avant> agilometre erasures export effacements.json
     (sinon, prenez agilometre-erasures.json à côté d’une sauvegarde plus récente) ;
  2. sur cette base : agilometre erasures replay effacements.json
Si personne n’a rien effacé depuis, il n’y a rien à faire.`,
    en: `WARNING: no list of erasures. Whoever asked for their data to be erased after ${createdAt} is back. Before starting the service:
  1. if the database of before still answers: DATABASE_URL=<database of before> agilometre erasures export erasures.json
     (else take agilometre-erasures.json from beside a later backup);
  2. on this database: agilometre erasures replay erasures.json
If nobody erased anything since, there is nothing to do.`,
  });

/** A database that was never used gets its tables; one of an older version is left as it is. */
async function prepareTables({ schema }: Database): Promise<void> {
  if (!(await schema.showMigrations())) return;
  const runner = schema.createQueryRunner();
  const isUsed = await runner.hasTable('organisations');
  await runner.release();
  if (isUsed) throw new MigrationsPending();
  await schema.runMigrations();
}
