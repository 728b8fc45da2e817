/**
 * Ten thousand invitations, from the job of a launch to a mail server on the same machine: how fast the messages are written down, and
 * how fast they leave, each handed over once at most.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { emptyPostgres, emptySqlite, type EmptyDatabase } from '../test/support/databases.js';
import { launchCrowd } from '../test/support/invited-crowd.js';
import { startMailSink } from '../test/support/mail-sink.js';
import { startPostgres } from '../test/support/postgres-server.js';
import { startServiceProcess } from '../test/support/service-process.js';
import { printTable } from './support/table.js';

const PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 10_000);

async function benchOn(name: string, place: EmptyDatabase): Promise<string[]> {
  const sink = await startMailSink();
  const service = await startServiceProcess(place.url, { SMTP_URL: sink.url, LOG_LEVEL: 'fatal' });
  const crowd = await launchCrowd(place.url, PEOPLE);
  const begun = performance.now();
  let postedMs = 0;
  for (let isDone = false; !isDone; await wait(100)) {
    const counts = await crowd.counts();
    if (postedMs === 0 && counts['not-written'] === 0) postedMs = performance.now() - begun;
    isDone = (counts['sent'] ?? 0) === PEOPLE;
  }
  const sentMs = performance.now() - begun;
  const twice = [...sink.received.values()].filter((count) => count > 1).length;
  await service.stop();
  await crowd.close();
  await sink.stop();
  await place.remove();
  const perSecond = (PEOPLE / sentMs) * 1000;
  return [
    name,
    String(PEOPLE),
    (postedMs / 1000).toFixed(1),
    (sentMs / 1000).toFixed(1),
    perSecond.toFixed(0),
    String(twice),
  ];
}

const server = await startPostgres();
const rows: string[][] = [];
try {
  rows.push(await benchOn('SQLite', await emptySqlite()));
  rows.push(await benchOn('PostgreSQL', await emptyPostgres(server.url)));
} finally {
  await server.stop();
}
printTable(
  'Invitations of one campaign',
  ['database', 'people', 'all written down after s', 'all sent after s', 'sent/s', 'got two'],
  rows,
);
