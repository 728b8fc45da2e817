/**
 * An organisation of BENCH_PEOPLE people (100,000 by default) in teams of fifty, thirty answers each (three million): how long its two
 * half-years take to count, and how long a manager's page and the organisation's take over HTTP, on both databases. The reader shares the
 * process with the service.
 */
import { cpus } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openDatabase } from '../src/database/database.js';
import { closePeriod, countClosedPeriod, type MaturityServices } from '../src/maturity/index.js';
import { allRows } from '../src/rows.js';
import { SHIPPED_CONTENT } from '../test/support/content-folder.js';
import { emptyPostgres, emptySqlite, type EmptyDatabase } from '../test/support/databases.js';
import { aMember, type Member } from '../test/support/member.js';
import { startPostgres } from '../test/support/postgres-server.js';
import { startTestService } from '../test/support/service.js';
import { aLargeOrganisation } from './support/large-organisation.js';
import { printTable, quantile } from './support/table.js';

const PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 100_000);
const READS = 60;
/** What a page should take the service at the median, ms. */
const AIM = { team: 50, organisation: 300 };

const counting: string[][] = [];
const reading: string[][] = [];

const say = (words: string): boolean => process.stderr.write(`${(performance.now() / 1_000).toFixed(0)} s: ${words}\n`);

async function count(name: string, maturity: MaturityServices, organisationId: string, endsAt: string): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const begun = performance.now();
  const { id } = await closePeriod(maturity, { organisationId, endsAt, by: null });
  await countClosedPeriod(maturity, { organisationId, id });
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
  delay.disable();
  say(`${name}: counted until ${endsAt.slice(0, 10)}`);
  const [period] = await maturity.store.committed.periods(organisationId);
  counting.push([name, endsAt.slice(0, 10), String(period?.basis?.people ?? 0), seconds, (delay.max / 1e6).toFixed(0)]);
}

async function read(name: string, what: string, aim: number, paths: readonly string[], reader: Member): Promise<void> {
  const times: number[] = [];
  for (let at = 0; at < READS; at += 1) {
    const begun = performance.now();
    const { status } = await reader.send('GET', paths[at % paths.length] ?? '');
    if (status !== 200) throw new Error(`${what} answered ${status}`);
    times.push(performance.now() - begun);
  }
  const [first = 0, ...later] = times;
  const median = quantile(later, 0.5);
  reading.push([
    name,
    what,
    first.toFixed(1),
    median.toFixed(1),
    quantile(later, 0.95).toFixed(1),
    (median / aim).toFixed(2),
  ]);
}

async function benchOn(name: string, place: EmptyDatabase): Promise<void> {
  try {
    const database = await openDatabase(place.url, allRows);
    let made: Awaited<ReturnType<typeof aLargeOrganisation>>;
    try {
      await database.schema.runMigrations();
      made = await aLargeOrganisation(database, PEOPLE, SHIPPED_CONTENT);
      say(`${name}: ${PEOPLE} people, ${made.answers} answers`);
      for (const endsAt of made.ends) await count(name, made.services.maturity, made.organisationId, endsAt);
    } finally {
      await database.close();
    }
    const service = await startTestService(place);
    try {
      const { organisationId, teams } = made;
      const own = teams.slice(0, 20);
      const hr = await aMember(service, organisationId, { roles: ['hr'] });
      const managers = await aMember(service, organisationId, {
        roles: ['manager'],
        managedUnitId: own[0]?.parentId ?? '',
      });
      const page = own.map(({ id }) => `/maturity/teams/${id}`);
      await read(name, 'a manager’s page (team of 50)', AIM.team, page, managers);
      await read(
        name,
        'what holds it back, and next',
        AIM.team,
        page.map((path) => `${path}/next`),
        managers,
      );
      await read(name, 'the organisation', AIM.organisation, ['/maturity/organisation'], hr);
      await read(name, 'its choices', AIM.team, ['/maturity'], hr);
    } finally {
      await service.stop();
    }
  } finally {
    await place.remove();
  }
}

const server = await startPostgres();
try {
  await benchOn('SQLite', await emptySqlite());
  await benchOn('PostgreSQL', await emptyPostgres(server.url));
} finally {
  await server.stop();
}
process.stdout.write(`\n${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}\n`);
printTable(
  `Counting a half-year of an organisation of ${PEOPLE} people`,
  ['database', 'until', 'people tested', 's', 'loop held ms'],
  counting,
);
printTable('Pages, over HTTP', ['database', 'what', 'first ms', 'median ms', '95th ms', 'median ÷ aim'], reading);
