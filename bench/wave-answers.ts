/**
 * Sixty answers of one person, sent at once over HTTP and durable before the reply: how many people a second, on both databases, one after
 * the other and sixteen at once. The load generator shares the machine with the service.
 */
import { randomUUID } from 'node:crypto';
import { cpus } from 'node:os';
import { composeServices } from '../src/app.module.js';
import { openDatabase } from '../src/database/database.js';
import { allRows } from '../src/rows.js';
import { ballotCodeDigestOf, newTypedCode } from '../src/waves/ballot.js';
import { emptyPostgres, emptySqlite, type EmptyDatabase } from '../test/support/databases.js';
import { keepAliveAgent, LinkClient } from '../test/support/link-client.js';
import { startPostgres } from '../test/support/postgres-server.js';
import { startServiceProcess } from '../test/support/service-process.js';
import { frameOf, respondentsOf, waveOf } from './support/large-wave.js';
import { printTable, quantile } from './support/table.js';

const MEASURED_MS = Number(process.env['BENCH_MS'] ?? 8_000);
const WARM_UP_MS = 2_000;
const CLIENTS = [1, 16];
const BALLOTS = Number(process.env['BENCH_BALLOTS'] ?? 20_000);
const BALLOTS_A_UNIT_OF_WORK = 1_000;
const UNITS = 200;
/** What a respondent should wait at most, at the median, ms. */
const AIM_MS = 20;

async function openWave(url: string): Promise<string[]> {
  const database = await openDatabase(url, allRows);
  try {
    await database.schema.runMigrations();
    const { imports, waves } = composeServices(database);
    const [organisationId, waveId, createdAt] = [randomUUID(), randomUUID(), new Date().toISOString()];
    const contact = { name: 'Camille Essai', email: 'camille@essai.example' };
    await imports.organisations.add({ id: organisationId, name: 'Essai', defaultLocale: 'fr', contact, createdAt });
    const frame = frameOf(UNITS);
    await waves.store.write((tables) => tables.addWave(waveOf(organisationId, waveId, { frame, state: 'open' })));
    const issued = [...respondentsOf(frame, BALLOTS)].map(({ unitId, bands }) => {
      const code = newTypedCode(waves.ids.secretCode());
      const ballot = { organisationId, waveId, id: randomUUID(), personId: null, unitId, bands, letters: 1 };
      return { code, ballot, digest: ballotCodeDigestOf(code) };
    });
    for (let from = 0; from < issued.length; from += BALLOTS_A_UNIT_OF_WORK) {
      const part = issued.slice(from, from + BALLOTS_A_UNIT_OF_WORK);
      await waves.store.write(async (tables) => {
        await tables.addBallots(part.map(({ ballot }) => ballot));
        await tables.addBallotCodes(part);
      });
    }
    return issued.map(({ code }) => code);
  } finally {
    await database.close();
  }
}

interface Load {
  readonly perSecond: number;
  readonly latenciesMs: readonly number[];
}

async function load(url: URL, codes: string[], clients: number): Promise<Load> {
  const agent = keepAliveAgent();
  const measureFrom = performance.now() + WARM_UP_MS;
  const end = measureFrom + MEASURED_MS;
  const latenciesMs: number[] = [];
  const sent = [...respondentsOf(frameOf(1), 200)].map(({ answers }) => answers);
  const send = async (): Promise<void> => {
    while (performance.now() < end) {
      const code = codes.pop();
      if (code === undefined) throw new Error('not enough ballots for this machine: raise BENCH_BALLOTS');
      const answers = sent[codes.length % sent.length];
      const begun = performance.now();
      const body = { submissionId: randomUUID(), seconds: 600, answers };
      await new LinkClient(url, code, agent).ask('POST', '/wave-link/answers', body);
      const now = performance.now();
      if (begun > measureFrom && now < end) latenciesMs.push(now - begun);
    }
  };
  await Promise.all(Array.from({ length: clients }, send));
  agent.destroy();
  return { latenciesMs, perSecond: latenciesMs.length / (MEASURED_MS / 1_000) };
}

async function benchOn(name: string, place: EmptyDatabase): Promise<void> {
  const codes = await openWave(place.url);
  const service = await startServiceProcess(place.url, { LOG_LEVEL: 'warn' });
  try {
    for (const clients of CLIENTS) {
      const { latenciesMs, perSecond } = await load(service.url, codes, clients);
      const [median, late] = [quantile(latenciesMs, 0.5), quantile(latenciesMs, 0.95)];
      const row = [perSecond.toFixed(0), median.toFixed(1), late.toFixed(1), (median / AIM_MS).toFixed(2)];
      table.push([name, String(clients), ...row]);
    }
  } finally {
    await service.stop();
    await place.remove();
  }
}

const table: string[][] = [];
const server = await startPostgres();
try {
  await benchOn('SQLite', await emptySqlite());
  await benchOn('PostgreSQL', await emptyPostgres(server.url));
} finally {
  await server.stop();
}
process.stdout.write(`\n${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}\n`);
printTable(
  'Sixty answers sent at once',
  ['database', 'at once', 'people/s', 'median ms', '95 in 100 ms', `median ÷ ${AIM_MS}`],
  table,
);
