/**
 * Kills the service at random while it sends mails; each message must arrive once at most, and all must be accounted for.
 * `node dist/test/prove/mail-storm.js --kills 60 --mails 2000 --database sqlite|postgres`; exits 1 on any fault.
 */
import { parseArgs } from 'node:util';
import { emptyPostgres, emptySqlite } from '../support/databases.js';
import { startPostgres } from '../support/postgres-server.js';
import { faults, mailStorm } from './mail-storm/storm.js';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '60' },
    mails: { type: 'string', default: '2000' },
    database: { type: 'string', default: 'sqlite' },
  },
});

const server = values.database === 'sqlite' ? null : await startPostgres();
const place = server ? await emptyPostgres(server.url) : await emptySqlite();
const report = await mailStorm({
  databaseUrl: place.url,
  kills: Number(values.kills),
  mails: Number(values.mails),
  environment: {},
  random: Math.random,
  slowMs: 40,
});
await place.remove();
await server?.stop();

const rows: [string, number][] = [
  ['kills of the service', report.kills],
  ['messages told as sent, received once', report.sent],
  ['told as uncertain, received once', report.uncertainArrived],
  ['told as uncertain, not received', report.uncertainLost],
  ['received twice', report.receivedTwice],
  ['told as sent, not received', report.toldSentNotReceived],
  ['received, told as neither', report.receivedNotTold],
  ['not accounted for', report.unaccounted],
];
process.stdout.write(`\nMail storm on ${values.database}, ${report.minutes.toFixed(1)} minutes\n\n`);
for (const [what, count] of rows) process.stdout.write(`| ${what.padEnd(40)} | ${String(count).padStart(6)} |\n`);
if (faults(report) > 0) process.exit(1);
