/**
 * Kills the service (and PostgreSQL) at random under load, and compares every acknowledged answer with what is there afterwards.
 * `node dist/test/prove/kill-storm.js --kills 1000 --database sqlite|postgres [--travellers 8]`; exits 1 on any loss.
 */
import { parseArgs } from 'node:util';
import { emptyPostgres, emptySqlite } from '../support/databases.js';
import { startPostgres } from '../support/postgres-server.js';
import { losses } from './kill-storm/comparison.js';
import { storm, type StormReport } from './kill-storm/storm.js';
import type { Victim } from './kill-storm/victims.js';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    database: { type: 'string', default: 'sqlite' },
    travellers: { type: 'string', default: '8' },
  },
});

/** Mostly the service; with a PostgreSQL of our own also its connections and the server itself. */
const ON_POSTGRES: readonly Victim[] = ['service', 'service', 'connections', 'service', 'service', 'server'];
const ON_ANOTHERS_POSTGRES: readonly Victim[] = ['service', 'service', 'connections'];

async function run(): Promise<StormReport> {
  const plan = {
    kills: Number(values.kills),
    travellers: Number(values.travellers),
    environment: {},
    random: Math.random,
    onRound: (round: number, findings: Parameters<typeof losses>[0]): void => {
      if (round % 50 === 0) process.stdout.write(`${round} kills, ${losses(findings)} losses\n`);
    },
  };
  if (values.database === 'sqlite') {
    const place = await emptySqlite();
    return storm({ ...plan, databaseUrl: place.url, victims: ['service'] }).finally(() => place.remove());
  }
  const server = await startPostgres();
  const isOurs = process.env['TEST_DATABASE_URL'] === undefined;
  const place = await emptyPostgres(server.url);
  try {
    return await storm({ ...plan, databaseUrl: place.url, victims: isOurs ? ON_POSTGRES : ON_ANOTHERS_POSTGRES });
  } finally {
    await place.remove();
    await server.stop();
  }
}

const report = await run();
const rows: [string, number][] = [
  ['kills of the service', report.kills.service],
  ['kills of its connections', report.kills.connections],
  ['kills of the database server', report.kills.server],
  ['sittings', report.sittings],
  ['answers acknowledged', report.acknowledged],
  ['requests cut', report.interruptions],
  ['sightings of an answer kept before its reply arrived', report.keptUnacknowledged],
  ['acknowledged answers missing', report.missing],
  ['acknowledged answers changed', report.changed],
  ['gaps in positions', report.gaps],
  ['counts that do not add up', report.miscounted],
];
process.stdout.write(`\nKill storm on ${values.database}, ${report.minutes.toFixed(1)} minutes\n\n`);
for (const [what, count] of rows) process.stdout.write(`| ${what.padEnd(54)} | ${String(count).padStart(8)} |\n`);
if (losses(report) > 0) process.exit(1);
