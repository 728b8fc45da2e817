/**
 * A hundred thousand people in one file, CSV and XLSX: how long it takes to read it, to compare it and to apply it, on both databases;
 * how long the event loop is kept from everybody else meanwhile, and how long other writers wait while it is applied.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import exceljs from 'exceljs';
import { composeServices, type Services } from '../src/app.module.js';
import { openDatabase } from '../src/database/database.js';
import { applyImport } from '../src/imports/apply-import.js';
import { readPeopleFile } from '../src/imports/files/read-table-file.js';
import { applyImportHandler } from '../src/imports/index.js';
import type { PeopleImport } from '../src/imports/people-import.js';
import { prepareImport } from '../src/imports/prepare-import.js';
import { actorOf } from '../src/organisations/index.js';
import { allRows } from '../src/rows.js';
import { emptyPostgres, emptySqlite, type EmptyDatabase } from '../test/support/databases.js';
import { startPostgres } from '../test/support/postgres-server.js';
import { printTable } from './support/table.js';

const PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 100_000);
const UNITS = 300;
const HEADERS = ['Matricule', 'Nom', 'Prénom', 'Courriel', 'Unité', 'Nom de l’unité', 'Responsable', 'Langue', 'Site'];

/** In a pyramid of ten: nobody is above themselves. */
const rowOf = (index: number, site: string): string[] => [
  `E${index}`,
  `Nom-${index % 4_000}`,
  `Prénom-${index % 300}`,
  `personne.${index}@essai.example`,
  `U${index % UNITS}`,
  `Unité ${index % UNITS}`,
  index === 0 ? '' : `E${Math.floor(index / 10)}`,
  index % 10 === 0 ? 'en' : 'fr',
  site,
];

const rows = (site: string): string[][] => Array.from({ length: PEOPLE }, (_row, index) => rowOf(index, site));

const csvOf = (site: string): Buffer => Buffer.from([HEADERS, ...rows(site)].map((row) => row.join(';')).join('\r\n'));

async function xlsxOf(site: string): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'agilometre-bench-'));
  const filename = join(folder, 'people.xlsx');
  const book = new exceljs.stream.xlsx.WorkbookWriter({ filename, useSharedStrings: true });
  const sheet = book.addWorksheet('Personnes');
  for (const row of [HEADERS, ...rows(site)]) sheet.addRow(row).commit();
  await book.commit();
  const bytes = readFileSync(filename);
  rmSync(folder, { recursive: true });
  return bytes;
}

interface Measured<T> {
  readonly value: T;
  readonly seconds: string;
  readonly longestBlockMs: string;
}

async function measured<T>(work: () => Promise<T>): Promise<Measured<T>> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const begun = performance.now();
  const value = await work();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  delay.disable();
  return { value, seconds, longestBlockMs: (delay.max / 1e6).toFixed(0) };
}

/** The longest that a small write of somebody else waited while the work went on. */
async function besideWrites<T>(
  services: Services,
  work: () => Promise<T>,
): Promise<{ value: T; longestWaitMs: string }> {
  let isOver = false;
  let longest = 0;
  const write = async (): Promise<void> => {
    while (!isOver) {
      const begun = performance.now();
      await services.database.write((manager) => manager.query('SELECT 1'));
      longest = Math.max(longest, performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const writing = write();
  const value = await work().finally(() => (isOver = true));
  await writing;
  return { value, longestWaitMs: longest.toFixed(0) };
}

async function benchOn(name: string, place: EmptyDatabase, table: string[][]): Promise<void> {
  const database = await openDatabase(place.url, allRows);
  try {
    await database.schema.runMigrations();
    const services = composeServices(database);
    const { imports } = services;
    const createdAt = new Date().toISOString();
    const organisationId = imports.ids.next();
    const contact = { name: 'Camille Essai', email: 'camille@essai.example' };
    await imports.organisations.add({ id: organisationId, name: 'Essai', defaultLocale: 'fr', contact, createdAt });
    const actor = actorOf({ organisationId, id: imports.ids.next() }, [{ role: 'hr', unitId: null }]);
    for (const [what, site] of [
      ['new', 'Lyon'],
      ['all changed', 'Lille'],
    ] as const) {
      const upload = { receive: async () => ({ name: 'people.csv', bytes: csvOf(site) }) };
      const prepared = await measured(() => prepareImport(imports, actor, upload));
      table.push([name, `${what}: read, compare, keep`, prepared.seconds, prepared.longestBlockMs, '']);
      const applied = await measured(() => besideWrites(services, () => apply(services, actor, prepared.value)));
      table.push([name, `${what}: apply`, applied.seconds, applied.longestBlockMs, applied.value.longestWaitMs]);
    }
  } finally {
    await database.close();
    await place.remove();
  }
}

async function apply(
  { imports, queue }: Services,
  actor: ReturnType<typeof actorOf>,
  draft: PeopleImport,
): Promise<void> {
  const asked = { digest: draft.preview?.digest ?? '', leaveOutFaulty: false, confirmedLeavers: null };
  await applyImport(imports, actor, draft.id, asked);
  const [job] = await queue.committed.jobs({ kind: 'apply-import', states: ['waiting'] }, { offset: 0, limit: 1 });
  if (!job) throw new Error('nothing was asked for');
  const signal = new AbortController().signal;
  await applyImportHandler(imports).run({ job, signal, progress: async () => undefined });
  const now = imports.clock.now().toISOString();
  const done = await imports.store.committed.peopleImport(draft.organisationId, draft.id, now);
  if (done?.state !== 'applied') throw new Error(`the import was not applied: ${String(done?.state)}`);
  await queue.claim({ by: 'bench', kinds: ['apply-import'], now, until: now });
  await queue.finish(job.id, 'bench', now);
}

const reading: string[][] = [];
for (const [format, bytes] of [
  ['CSV', csvOf('Lyon')],
  ['XLSX', await xlsxOf('Lyon')],
] as const) {
  const { seconds, longestBlockMs } = await measured(() => readPeopleFile(bytes));
  reading.push([format, (bytes.length / 1e6).toFixed(1), seconds, longestBlockMs]);
}
const table: string[][] = [];
const server = await startPostgres();
try {
  await benchOn('SQLite', await emptySqlite(), table);
  await benchOn('PostgreSQL', await emptyPostgres(server.url), table);
} finally {
  await server.stop();
}
process.stdout.write(`\n${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}\n`);
printTable(`Reading ${PEOPLE} lines`, ['format', 'MB', 's', 'loop held ms'], reading);
printTable(`Importing ${PEOPLE} people`, ['database', 'what', 's', 'loop held ms', 'others’ writes wait ms'], table);
