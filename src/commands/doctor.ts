import { composeServices } from '../app.module.js';
import type { Database } from '../database/database.js';
import type { Localised } from '../kernel/localised.js';
import { ConfigRefused, readConfig, type Config } from '../platform/config.js';
import { finding, same, type Finding } from './diagnosis/finding.js';
import { checkAddress, checkClock, checkDisk, checkNode, checkPages } from './diagnosis/machine.js';
import { checkMailServer, checkQueue } from './diagnosis/queue.js';
import { checkContentFolder, checkDatabase, checkMigrations } from './diagnosis/stored.js';
import { explain } from './explain.js';
import { assertDatabaseThere, onDatabase } from './open-existing.js';
import { print, say } from './terminal.js';

const MARKS: Readonly<Record<Finding['verdict'], string>> = { ok: 'ok  ', warn: 'warn', fail: 'FAIL' };

/** Looks at everything the service stands on, one line each. @returns whether nothing fails */
export async function doctor(environment: NodeJS.ProcessEnv): Promise<boolean> {
  const findings = await examine(environment);
  for (const { verdict, what, said } of findings) print(`${MARKS[verdict]}  ${say(what)} : ${say(said)}`);
  return findings.every(({ verdict }) => verdict !== 'fail');
}

async function examine(environment: NodeJS.ProcessEnv): Promise<Finding[]> {
  const machine = [checkNode(), checkPages(), checkClock()];
  const settings = { fr: 'Réglages', en: 'Settings' };
  let config: Config;
  try {
    config = readConfig(environment);
  } catch (error) {
    if (!(error instanceof ConfigRefused)) throw error;
    const faults = error.faults.map(({ variable, expected }) => finding('fail', same(variable), expected));
    return [...machine, ...faults];
  }
  return [
    ...machine,
    finding('ok', settings, { fr: 'lisibles', en: 'readable' }),
    checkAddress(config),
    checkMailServer(config),
    await checkDisk(config),
    ...(await examineStored(config)),
  ];
}

async function examineStored(config: Config): Promise<Finding[]> {
  try {
    assertDatabaseThere(config);
    return await onDatabase(config.databaseUrl, async (database) => [
      ...(await checkDatabase(database)),
      await checkMigrations(database),
      await checkOrganisation(database),
      ...(await checkQueue(database)),
      await checkContentFolder(config, database),
    ]);
  } catch (error) {
    const said: Localised = { fr: explain(error, 'fr'), en: explain(error, 'en') };
    return [finding('fail', { fr: 'Base de données', en: 'Database' }, said), await checkContentFolder(config, null)];
  }
}

async function checkOrganisation(database: Database): Promise<Finding> {
  const what = same('Organisation');
  const isEmpty =
    (await database.schema.showMigrations()) || (await composeServices(database).assessments.organisations.isEmpty());
  return isEmpty
    ? finding('warn', what, {
        fr: 'aucune : ouvrez /setup après le démarrage',
        en: 'none yet: open /setup after the start',
      })
    : finding('ok', what, { fr: 'installée', en: 'set up' });
}
