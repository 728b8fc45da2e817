import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { composeServices, contentKinds } from '../app.module.js';
import { ContentMissing, ContentRefused, publishContent, readContent } from '../content/index.js';
import { randomIds } from '../kernel/ids.js';
import type { Localised } from '../kernel/localised.js';
import { readConfig, type Config } from '../platform/config.js';
import type { JobProfile } from '../organisations/index.js';
import {
  fillDemonstration,
  StoryClock,
  type Demonstration,
  type DemonstrationContent,
  type DemonstrationLink,
} from '../setup/index.js';
import { everyKind } from './check-content.js';
import { onDatabase, publicAddressOf } from './open-existing.js';
import { DatabaseNotOfDemonstration, PortTaken } from './problems.js';
import { serveWith } from './serve.js';
import { print, say } from './terminal.js';

/** The only files that this command ever removes. */
const DEMONSTRATION_FILE = 'var/demo.sqlite';

/**
 * A fresh, filled database and the service on it. A database that is named must be empty, or hold the demonstration already, which then
 * starts as it was left: nothing of somebody else's is touched.
 */
export async function demo(environment: NodeJS.ProcessEnv): Promise<void> {
  const isOwn = !environment['DATABASE_URL'];
  const config = {
    ...readConfig({
      ...environment,
      ...(isOwn ? { DATABASE_URL: `sqlite:./${DEMONSTRATION_FILE}` } : {}),
      LOG_LEVEL: environment['LOG_LEVEL'] || 'warn',
    }),
    isDemonstration: true,
  };
  await assertPortFree(config);
  const demonstration = await readDemonstration(config.contentDir);
  if (isOwn) await removeOwnFiles();
  const isThere = await holdsDemonstration(config.databaseUrl, demonstration.told);
  const links = isThere ? null : await fill(config, demonstration);
  await serveWith(config);
  announce(config, demonstration.told, links);
}

/**
 * Looks before anything is changed, migrations included: a demonstration lets anybody in without a password, and so must never open on
 * an organisation that is real. Its contact has an address that nobody can have (RFC 2606).
 * @throws {DatabaseNotOfDemonstration}
 */
export function holdsDemonstration(databaseUrl: string, { organisation }: Demonstration): Promise<boolean> {
  return onDatabase(databaseUrl, async ({ schema }) => {
    const runner = schema.createQueryRunner();
    try {
      if (!(await runner.hasTable('organisations'))) return false;
      const found = (await runner.query('SELECT name, contact_email FROM organisations')) as {
        name: string;
        contact_email: string;
      }[];
      if (found.length === 0) return false;
      const { name, contact } = organisation;
      const isOurs = found.every((one) => one.name === name && one.contact_email === contact.email);
      if (found.length > 1 || !isOurs || !contact.email.endsWith('.example')) throw new DatabaseNotOfDemonstration();
      return true;
    } finally {
      await runner.release();
    }
  });
}

/** Before anything is removed: a demonstration that is running keeps its files. */
async function assertPortFree({ port, host }: Config): Promise<void> {
  const probe = createServer();
  probe.listen(port, host);
  try {
    await once(probe, 'listening');
  } catch {
    throw new PortTaken(port);
  }
  probe.close();
  await once(probe, 'close');
}

export async function readDemonstration(contentDir: string): Promise<DemonstrationContent> {
  const { documents, faults } = await readContent(contentDir, everyKind);
  if (faults.length > 0) throw new ContentRefused(faults);
  const found = documents.find(({ kind }) => kind === 'demonstration');
  if (!found) throw new ContentMissing('demo/organisation.yaml');
  return {
    told: found.body as Demonstration,
    profiles: documents.filter(({ kind }) => kind === 'profile').map(({ body }) => body as JobProfile),
    people: await readFile(join(contentDir, 'demo', 'people.csv')),
  };
}

async function removeOwnFiles(): Promise<void> {
  for (const suffix of ['', '-wal', '-shm']) await rm(`${DEMONSTRATION_FILE}${suffix}`, { force: true });
}

function fill(config: Config, demonstration: DemonstrationContent): Promise<DemonstrationLink[]> {
  return onDatabase(config.databaseUrl, async (database) => {
    await database.schema.runMigrations();
    const clock = new StoryClock(new Date());
    const services = composeServices(database, clock, randomIds, config.supportersKeyFile);
    await publishContent(config.contentDir, contentKinds, services.content);
    return fillDemonstration(services, demonstration, clock);
  });
}

const STAGES: Readonly<Record<DemonstrationLink['stage'], Localised>> = {
  'to-begin': { fr: 'à commencer', en: 'to begin' },
  'stopped-midway': { fr: 'arrêté en chemin, à reprendre', en: 'stopped midway, to resume' },
  finished: { fr: 'terminé : le résultat', en: 'finished: the result' },
};

function announce(config: Config, { organisation }: Demonstration, links: readonly DemonstrationLink[] | null): void {
  const address = publicAddressOf(config);
  print();
  print(`Agilomètre : ${address} (${organisation.name})`);
  print(
    `${say({ fr: 'Se connecter, un compte par rôle :', en: 'Sign in, an account for each role:' })} ${address}/sign-in`,
  );
  if (links) {
    print(say({ fr: 'Liens de candidat (fictifs) :', en: 'Candidate links (fictitious people):' }));
    for (const { code, name, locale, stage } of links) {
      print(`  ${say(STAGES[stage])}, ${name} (${locale})`);
      print(`    ${address}/t/${code}`);
    }
  } else {
    print(
      say({
        fr: 'La démonstration était déjà dans cette base : elle reprend comme vous l’aviez laissée. Les liens de candidat sont ceux affichés la première fois.',
        en: 'The demonstration was in this database already: it goes on as you left it. Candidate links are those shown the first time.',
      }),
    );
  }
  print(say({ fr: 'Interface HTTP :', en: 'HTTP interface:' }) + ` ${address}/api/docs`);
  print(say({ fr: 'Ctrl-C pour arrêter.', en: 'Ctrl-C to stop.' }));
}
