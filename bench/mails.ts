/**
 * How fast a burst of mails leaves through a server on the same machine, on both databases, and how long a password reset asked for
 * in the middle of it takes. `BENCH_MAILS` says how many.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { cpus } from 'node:os';
import { emptyPostgres, emptySqlite, type EmptyDatabase } from '../test/support/databases.js';
import { postBurst } from './support/mail-burst.js';
import { startMailServer } from '../test/support/mail-server.js';
import { startPostgres } from '../test/support/postgres-server.js';
import { startServiceProcess } from '../test/support/service-process.js';
import { printTable } from './support/table.js';

const MAILS = Number(process.env['BENCH_MAILS'] ?? 10_000);
/** The urgent one is asked for when this many have left. */
const WARM = 200;
const LONGEST_MS = 20 * 60_000;

async function benchOn(name: string, place: EmptyDatabase): Promise<string[]> {
  const server = await startMailServer();
  const arrivals = new Map<string, number>();
  server.sink = (id) => void arrivals.set(id, performance.now());
  const environment = { LOG_LEVEL: 'silent', SMTP_URL: server.url };
  await postBurst(place.url, MAILS);
  const service = await startServiceProcess(place.url, environment);
  try {
    await until(() => arrivals.size >= WARM);
    const [from, before] = [performance.now(), arrivals.size];
    const [urgent = ''] = await postBurst(place.url, 1, 'at-once');
    const asked = performance.now();
    await until(() => arrivals.has(urgent));
    const urgentMs = Math.max(0, (arrivals.get(urgent) ?? 0) - asked);
    await until(() => arrivals.size >= MAILS + 1);
    const seconds = (performance.now() - from) / 1000;
    return [
      name,
      String(MAILS),
      ((MAILS + 1 - before) / seconds).toFixed(0),
      urgentMs.toFixed(0),
      String(server.connections),
    ];
  } finally {
    await service.stop();
    await server.stop();
    await place.remove();
  }
}

async function until(isTrue: () => boolean): Promise<void> {
  const end = performance.now() + LONGEST_MS;
  while (!isTrue()) {
    if (performance.now() > end) throw new Error('the mails do not leave');
    await wait(2);
  }
}

const postgres = await startPostgres();
try {
  const rows = [
    await benchOn('SQLite', await emptySqlite()),
    await benchOn('PostgreSQL', await emptyPostgres(postgres.url)),
  ];
  process.stdout.write(`\n${cpus().length} cores, Node ${process.version}, shared with the mail server\n`);
  printTable('Mails that leave', ['database', 'mails', 'mails/s', 'an urgent one, ms', 'connections'], rows);
} finally {
  await postgres.stop();
}
