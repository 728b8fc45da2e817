/**
 * Kills the service while people answer a wave, and compares what was acknowledged with what is there.
 * `node dist/test/prove/ballot-storm.js --respondents 5000 --kills 100 --database sqlite|postgres`; exits 1 when anything was lost.
 */
import { parseArgs } from 'node:util';
import { emptyPostgres, emptySqlite } from '../support/databases.js';
import { startPostgres } from '../support/postgres-server.js';
import { ballotStorm } from './ballot-storm/storm.js';

const { values } = parseArgs({
  options: {
    respondents: { type: 'string', default: '5000' },
    kills: { type: 'string', default: '100' },
    database: { type: 'string', default: 'sqlite' },
  },
});

const server = values.database === 'postgres' ? await startPostgres() : null;
const place = server ? await emptyPostgres(server.url) : await emptySqlite();
const report = await ballotStorm({
  databaseUrl: place.url,
  respondents: Number(values.respondents),
  kills: Number(values.kills),
  atOnce: 8,
  environment: {},
});
await place.remove();
await server?.stop();
process.stdout.write(`\nBallot storm on ${values.database}, ${values.respondents} respondents\n\n`);
for (const [what, count] of Object.entries(report)) {
  process.stdout.write(`| ${what.padEnd(13)} | ${String(count).padStart(6)} |\n`);
}
if (report.missing + report.changed + report.halves > 0) process.exit(1);
