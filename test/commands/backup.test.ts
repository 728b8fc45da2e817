import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { restoreBackup, writeBackup, type BackupHeader } from '../../src/backup/index.js';
import { openDatabase, type Database } from '../../src/database/database.js';
import { systemClock } from '../../src/kernel/clock.js';
import { allRows } from '../../src/rows.js';
import type { Candidate } from '../support/candidate.js';
import { emptyPostgres, emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { aCampaign, aCandidateAtWork, startTestService, type TestService } from '../support/service.js';

const directions = [
  { from: 'sqlite', to: 'postgres', create: emptySqlite, createOther: emptyPostgres },
  { from: 'postgres', to: 'sqlite', create: emptyPostgres, createOther: emptySqlite },
];

/** As a command does: beside the running service, on a connection of its own. */
async function onDatabase<T>({ url }: EmptyDatabase, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(url, allRows);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

const backUp = (place: EmptyDatabase, file: string): Promise<BackupHeader> =>
  onDatabase(place, (database) => writeBackup(database, { file, madeBy: 'test', clock: systemClock }));

const restoreInto = (place: EmptyDatabase, file: string): Promise<BackupHeader> =>
  onDatabase(place, async (database) => {
    await database.schema.runMigrations();
    return restoreBackup(database, file);
  });

/** All that a candidate can be shown. */
const seenBy = async (candidate: Candidate): Promise<string[]> => {
  const replies = [await candidate.open(), await candidate.show(), await candidate.result()];
  return replies.map(({ text }) => text.replace(/"requestId":"[^"]*"/, ''));
};

describe.each(directions)('a backup of $from restored on $to', ({ create, createOther }) => {
  let folder: string;
  let file: string;
  let here: EmptyDatabase;
  let elsewhere: EmptyDatabase;
  let service: TestService;
  let restored: TestService;
  let running: Candidate;
  let finished: Candidate;
  let header: BackupHeader;
  let seenBefore: string[][];

  const atTheOther = (candidate: Candidate): Candidate =>
    Object.assign(Object.create(Object.getPrototypeOf(candidate) as object) as Candidate, candidate, {
      baseUrl: restored.url,
    });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'agilometre-backup-'));
    file = join(folder, 'whole.backup');
    [here, elsewhere] = await Promise.all([create(), createOther()]);
    service = await startTestService(here);
    const campaign = await aCampaign(service);
    running = await aCandidateAtWork(service, campaign, { name: 'Zoé « Ïñ » 🎈', timeFactor: 1.33 });
    await running.goOn(7);
    await running.flag(8, 'unclear', 'une ligne\nune autre\u2028une troisième\u0085"\\');
    finished = await aCandidateAtWork(service, campaign);
    await finished.goOn(12);
    await finished.end();
    const busy = await aCandidateAtWork(service, campaign);
    const [made] = await Promise.all([backUp(here, file), busy.goOn(10)]);
    header = made;
    seenBefore = [await seenBy(running), await seenBy(finished)];
    await restoreInto(elsewhere, file);
    restored = await startTestService(elsewhere);
  });

  afterAll(async () => {
    await service.stop();
    await restored.stop();
    await Promise.all([here.remove(), elsewhere.remove(), rm(folder, { recursive: true })]);
  });

  it('shows candidates the very same question, and the same result', async () => {
    const seenAfter = [await seenBy(atTheOther(running)), await seenBy(atTheOther(finished))];
    expect(seenAfter).toEqual(seenBefore);
  });

  it('goes on as the original would', async () => {
    const { body } = await running.show();
    const { position = 0 } = body.question ?? {};
    const skip = { kind: 'skip' } as const;
    const next = await running.answer(position, skip);
    const nextElsewhere = await atTheOther(running).answer(position, skip);
    expect(next.status).toBe(200);
    expect(nextElsewhere.text).toBe(next.text);
  });

  it('holds one moment, though answers were coming in', () => {
    const rows = Object.fromEntries(header.tables.map((table) => [table.name, table.rows]));
    expect(rows['sittings']).toBe(3);
    // 8 served to the first, 13 to the second, and what the third had come to: at least one question.
    expect(rows['administrations']).toBeGreaterThanOrEqual(8 + 13 - 1 + 1);
  });

  it('is refused by a database that holds something, which stays as it is', async () => {
    await expect(restoreInto(elsewhere, file)).rejects.toMatchObject({ code: 'DATABASE_NOT_EMPTY' });
    expect((await atTheOther(finished).result()).status).toBe(200);
  });

  it('replaces no file', async () => {
    await expect(backUp(here, file)).rejects.toMatchObject({ code: 'BACKUP_FILE_EXISTS' });
  });
});
