import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { composeServices, contentKinds } from '../../src/app.module.js';
import { restoreBackup, writeBackup } from '../../src/backup/index.js';
import { tablesOf } from '../../src/backup/table.js';
import { publishContent } from '../../src/content/index.js';
import { openDatabase, type Database } from '../../src/database/database.js';
import { systemClock } from '../../src/kernel/clock.js';
import { allRows } from '../../src/rows.js';
import { SHIPPED_CONTENT } from '../support/content-folder.js';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';

type Lines = string[];

const sealed = (lines: Lines): Lines => {
  const kept = lines.slice(0, -1);
  const sha256 = createHash('sha256')
    .update(kept.map((line) => `${line}\n`).join(''))
    .digest('hex');
  return [...kept, JSON.stringify({ sha256, rows: kept.length - 1 })];
};

const withHeader =
  (change: Record<string, unknown>) =>
  ([header = '', ...rest]: Lines): Lines =>
    sealed([JSON.stringify({ ...(JSON.parse(header) as object), ...change }), ...rest]);

const file = (edit: (lines: Lines) => Lines) => (whole: Buffer) =>
  gzipSync(`${edit(gunzipSync(whole).toString('utf8').trimEnd().split('\n')).join('\n')}\n`);

const cases: [string, string, (whole: Buffer) => Buffer][] = [
  ['cut in the middle', 'BACKUP_DAMAGED', (whole) => whole.subarray(0, whole.length / 2)],
  ['without its last bytes', 'BACKUP_DAMAGED', (whole) => whole.subarray(0, -20)],
  ['empty', 'BACKUP_DAMAGED', () => Buffer.alloc(0)],
  ['not a backup', 'BACKUP_DAMAGED', () => Buffer.from('SQLite format 3\0')],
  ['a gzip of something else', 'BACKUP_DAMAGED', () => gzipSync('{"hello":1}\n')],
  [
    'with a changed word',
    'BACKUP_DAMAGED',
    file((lines) => lines.map((line) => line.replace('single-choice', 'ordering'))),
  ],
  ['without a row', 'BACKUP_DAMAGED', file((lines) => lines.toSpliced(5, 1))],
  ['without a row, sealed again', 'BACKUP_DAMAGED', file((lines) => sealed(lines.toSpliced(5, 1)))],
  ['without its closing line', 'BACKUP_DAMAGED', file((lines) => lines.slice(0, -1))],
  ['with lines after the closing one', 'BACKUP_DAMAGED', file((lines) => [...lines, '[0]'])],
  ['of a later format', 'BACKUP_NEWER', file(withHeader({ version: 2, tables: 'unlike ours' }))],
  ['with a migration unknown here', 'BACKUP_NEWER', file(withHeader({ migrations: ['FromTheFuture9999999999999'] }))],
  ['of before the last migration', 'BACKUP_OLDER', file(withHeader({ migrations: [] }))],
];

describe('a backup file', () => {
  let folder: string;
  let place: EmptyDatabase;
  let target: EmptyDatabase;
  let empty: Database;
  let whole: Buffer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'agilometre-damaged-'));
    [place, target] = await Promise.all([emptySqlite(), emptySqlite()]);
    const filled = await openDatabase(place.url, allRows);
    await filled.schema.runMigrations();
    await publishContent(SHIPPED_CONTENT, contentKinds, composeServices(filled).content);
    await writeBackup(filled, { file: join(folder, 'whole'), madeBy: 'test', clock: systemClock });
    await filled.close();
    whole = await readFile(join(folder, 'whole'));
    empty = await openDatabase(target.url, allRows);
    await empty.schema.runMigrations();
  });

  afterAll(async () => {
    await empty.close();
    await Promise.all([place.remove(), target.remove(), rm(folder, { recursive: true })]);
  });

  it.each(cases)('%s is refused (%s), and nothing of it is kept', async (_name, code, damage) => {
    const damaged = join(folder, 'damaged');
    await writeFile(damaged, damage(whole));
    await expect(restoreBackup(empty, damaged)).rejects.toMatchObject({ code });
    for (const { name } of tablesOf(empty.schema)) {
      expect(await empty.read.query(`SELECT 1 FROM "${name}" LIMIT 1`)).toEqual([]);
    }
  });

  it('that is not there is another matter', async () => {
    await expect(restoreBackup(empty, join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('appears under its name only when whole', async () => {
    const source = await openDatabase(place.url, allRows);
    // Nothing of ours stores such a value; a fault in the middle must leave no file behind.
    await source.schema.query("UPDATE content_documents SET body = x'00ff' WHERE id = 'ethics-012'");
    const written = writeBackup(source, { file: join(folder, 'unfinished'), madeBy: 'test', clock: systemClock });
    await expect(written).rejects.toThrow('content_documents.body');
    await source.close();
    expect((await readdir(folder)).filter((name) => name.startsWith('unfinished'))).toEqual([]);
  });

  it('that is sound is restored in the end, so that the refusals above were for their reasons', async () => {
    const header = await restoreBackup(empty, join(folder, 'whole'));
    expect(header.tables.find(({ name }) => name === 'content_documents')?.rows).toBeGreaterThan(100);
  });
});
