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
import { PortTaken } from './problems.js';
import { serveWith } from './serve.js';
import { print, say } from './terminal.js';

/** The only files that this command ever removes. */
const DEMONSTRATION_FILE = 'var/demo.sqlite';

/** A fresh, filled database and the service on it. A database that is named must be empty: nothing of somebody else's is touched. */
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
  const links = await fill(config, demonstration);
  await serveWith(config);
  announce(config, demonstration.told, links);
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
    const services = composeServices(database, clock, randomIds);
    await publishContent(config.contentDir, contentKinds, services.content);
    return fillDemonstration(services, demonstration, clock);
  });
}

const STAGES: Readonly<Record<DemonstrationLink['stage'], Localised>> = {
  'to-begin': { fr: 'à commencer', en: 'to begin' },
  'stopped-midway': { fr: 'arrêté en chemin, à reprendre', en: 'stopped midway, to resume' },
  finished: { fr: 'terminé : le résultat', en: 'finished: the result' },
};

function announce(config: Config, { organisation }: Demonstration, links: readonly DemonstrationLink[]): void {
  const address = publicAddressOf(config);
  print();
  print(`Agilomètre : ${address} (${organisation.name})`);
  print(
    `${say({ fr: 'Se connecter, un compte par rôle :', en: 'Sign in, an account for each role:' })} ${address}/sign-in`,
  );
  print(say({ fr: 'Liens de candidat (fictifs) :', en: 'Candidate links (fictitious people):' }));
  for (const { code, name, locale, stage } of links) {
    print(`  ${say(STAGES[stage])}, ${name} (${locale})`);
    print(`    ${address}/t/${code}`);
  }
  print(say({ fr: 'Interface HTTP :', en: 'HTTP interface:' }) + ` ${address}/api/docs`);
  print(say({ fr: 'Ctrl-C pour arrêter.', en: 'Ctrl-C to stop.' }));
}
