/**
 * Kills the service while thousands of invitations leave, and compares what people got with what is written down.
 * `node dist/test/prove/invitation-storm.js --people 5000 --kills 20 --database sqlite|postgres`; exits 1 when somebody got two or none.
 */
import { parseArgs } from 'node:util';
import { emptyPostgres, emptySqlite } from '../support/databases.js';
import { startPostgres } from '../support/postgres-server.js';
import { invitationStorm } from './invitation-storm/storm.js';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '5000' },
    kills: { type: 'string', default: '20' },
    database: { type: 'string', default: 'sqlite' },
  },
});

const server = values.database === 'postgres' ? await startPostgres() : null;
const place = server ? await emptyPostgres(server.url) : await emptySqlite();
const plan = { databaseUrl: place.url, people: Number(values.people), kills: Number(values.kills), environment: {} };
const report = await invitationStorm(plan);
await place.remove();
await server?.stop();
process.stdout.write(`\nInvitation storm on ${values.database}, ${values.people} people\n\n`);
for (const [what, count] of Object.entries(report)) {
  process.stdout.write(`| ${what.padEnd(12)} | ${String(count).padStart(6)} |\n`);
}
if (report.gotTwo + report.lost + report.misreported > 0) process.exit(1);
