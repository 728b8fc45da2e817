/**
 * A wave of BENCH_RESPONDENTS people (100,000 by default) and sixty questions on twelve drivers, two hundred units in five departments, four
 * sites, three jobs, one answer in fifty left out: how long it takes to count it once it is closed, how long the event loop is kept from
 * everybody else meanwhile, and how long its results take to read, the first time after a start and then again. On both databases.
 */
import { randomUUID } from 'node:crypto';
import { cpus } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { composeServices } from '../src/app.module.js';
import { openDatabase, type Database } from '../src/database/database.js';
import { actorOf } from '../src/organisations/index.js';
import { allRows } from '../src/rows.js';
import { countWave } from '../src/wave-results/index.js';
import { exportCsv, exportXlsx } from '../src/wave-results/export-results.js';
import { showHeatmap } from '../src/wave-results/show-heatmap.js';
import { showResults } from '../src/wave-results/show-results.js';
import { toSubmissionRow } from '../src/waves/storage/mappers.js';
import { SubmissionRow } from '../src/waves/storage/waves.rows.js';
import { emptyPostgres, emptySqlite, type EmptyDatabase } from '../test/support/databases.js';
import { startPostgres } from '../test/support/postgres-server.js';
import { frameOf, respondentsOf, waveOf } from './support/large-wave.js';
import { printTable, quantile } from './support/table.js';

const RESPONDENTS = Number(process.env['BENCH_RESPONDENTS'] ?? 100_000);
const UNITS = Number(process.env['BENCH_UNITS'] ?? 200);
const WARM_READS = 9;
const ROWS_A_STATEMENT = 100;
const ROWS_A_UNIT_OF_WORK = 5_000;
/** What results should take to read, ms. */
const AIM = { cold: 3_000, warm: 300 };

const organisationId = randomUUID();
const waveId = randomUUID();
const reader = actorOf({ organisationId, id: randomUUID() }, [{ role: 'hr', unitId: null }]);

interface Measured {
  readonly ms: number;
  /** What it took of the processor: on a busy machine less than the time that went by. */
  readonly busyMs: number;
  readonly longestHoldMs: number;
}

async function measured(work: () => Promise<unknown>): Promise<Measured> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const [begun, before] = [performance.now(), process.cpuUsage()];
  await work();
  const ms = performance.now() - begun;
  const { user, system } = process.cpuUsage(before);
  await new Promise((resolve) => setTimeout(resolve, 20));
  delay.disable();
  return { ms, busyMs: (user + system) / 1_000, longestHoldMs: delay.max / 1e6 };
}

async function fill(database: Database): Promise<void> {
  const { imports, waves } = composeServices(database);
  const contact = { name: 'Camille Essai', email: 'camille@essai.example' };
  const createdAt = new Date().toISOString();
  await imports.organisations.add({ id: organisationId, name: 'Essai', defaultLocale: 'fr', contact, createdAt });
  const frame = frameOf(UNITS);
  await waves.store.write((tables) => tables.addWave(waveOf(organisationId, waveId, { frame, state: 'closing' })));
  const day = createdAt.slice(0, 10);
  const kept = { organisationId, waveId, day, pace: 'usual', isUniform: false, personId: null } as const;
  let rows: SubmissionRow[] = [];
  const keep = (): Promise<void> =>
    database.write(async (manager) => {
      for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT)
        await manager.insert(SubmissionRow, rows.slice(from, from + ROWS_A_STATEMENT));
      rows = [];
    });
  for (const respondent of respondentsOf(frame, RESPONDENTS)) {
    rows.push(toSubmissionRow({ ...kept, ...respondent, id: randomUUID() }));
    if (rows.length === ROWS_A_UNIT_OF_WORK) await keep();
  }
  await keep();
}

const isExport = (what: string): boolean => what === 'CSV' || what === 'XLSX';

async function read(url: string, name: string, table: string[][]): Promise<void> {
  const reads = [
    ['overview', (services) => showResults(services, reader, { waveId })],
    ['heatmap', (services) => showHeatmap(services, reader, { waveId })],
    ['CSV', (services) => exportCsv(services, reader, { waveId, locale: 'fr' })],
    ['XLSX', (services) => exportXlsx(services, reader, { waveId, locale: 'fr' })],
  ] satisfies [string, (services: ReturnType<typeof composeServices>['waveResults']) => Promise<unknown>][];
  for (const [what, show] of reads) {
    const database = await openDatabase(url, allRows);
    try {
      const { waveResults } = composeServices(database);
      const cold = await measured(() => show(waveResults));
      const warm: Measured[] = [];
      for (let again = 0; again < (isExport(what) ? 1 : WARM_READS); again += 1)
        warm.push(await measured(() => show(waveResults)));
      const times = warm.map(({ ms }) => ms);
      const hold = Math.max(...warm.map(({ longestHoldMs }) => longestHoldMs));
      const median = quantile(times, 0.5);
      const ratios = [(cold.ms / AIM.cold).toFixed(2), (median / AIM.warm).toFixed(2)];
      const busy = quantile(
        warm.map(({ busyMs }) => busyMs),
        0.5,
      );
      const seen = [cold.ms, median, busy, hold].map((value) => value.toFixed(0));
      table.push([name, what, ...seen, ...(isExport(what) ? [] : ratios)]);
    } finally {
      await database.close();
    }
  }
}

async function benchOn(name: string, place: EmptyDatabase): Promise<void> {
  try {
    const database = await openDatabase(place.url, allRows);
    try {
      await database.schema.runMigrations();
      await fill(database);
      const { waveResults } = composeServices(database);
      const { ms, busyMs, longestHoldMs } = await measured(() =>
        countWave(waveResults, { organisationId, id: waveId }),
      );
      const cuts = await waveResults.store.committed.cuts({ organisationId, id: waveId });
      const released = cuts.filter(({ withheld }) => withheld === null).length;
      const peak = process.resourceUsage().maxRSS / 1024;
      counting.push([
        name,
        (ms / 1_000).toFixed(1),
        (busyMs / 1_000).toFixed(1),
        ((RESPONDENTS / ms) * 1_000).toFixed(0),
        longestHoldMs.toFixed(0),
        String(released),
        peak.toFixed(0),
      ]);
    } finally {
      await database.close();
    }
    await read(place.url, name, reading);
  } finally {
    await place.remove();
  }
}

const counting: string[][] = [];
const reading: string[][] = [];
const server = await startPostgres();
try {
  await benchOn('SQLite', await emptySqlite());
  await benchOn('PostgreSQL', await emptyPostgres(server.url));
} finally {
  await server.stop();
}
process.stdout.write(`\n${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}\n`);
printTable(
  `Counting a wave of ${RESPONDENTS} people in ${UNITS} units`,
  ['database', 's', 'processor s', 'answers/s', 'loop held ms', 'cuts released', 'peak memory MiB'],
  counting,
);
printTable(
  'Reading its results',
  [
    'database',
    'what',
    'first ms',
    'median ms',
    'processor ms',
    'loop held ms',
    `first ÷ ${AIM.cold}`,
    `median ÷ ${AIM.warm}`,
  ],
  reading,
);
