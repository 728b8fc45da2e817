import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openDatabase, type Database } from '../../src/database/database.js';
import { supporterKeyFor } from '../../src/ideas/index.js';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation } from '../support/member.js';
import { startTestService } from '../support/service.js';

let folder: string;
let place: EmptyDatabase;
let database: Database;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'agilometre-key-'));
  place = await emptySqlite();
  database = await openDatabase(place.url, []);
});

afterAll(async () => {
  await database.close();
  await place.remove();
  await rm(folder, { recursive: true, force: true });
});

it('is one key for all who ask at once, and the same at the next start', async () => {
  const file = join(folder, 'made', 'supporters.key');
  const asked = await Promise.all(Array.from({ length: 12 }, () => supporterKeyFor(database, file)()));
  expect(new Set(asked.map((key) => key.toString('hex'))).size).toBe(1);
  expect(asked[0]).toHaveLength(32);
  expect(await supporterKeyFor(database, file)()).toEqual(asked[0]);
  expect(await readdir(join(folder, 'made'))).toEqual(['supporters.key']);
});

it('is missed aloud where it cannot be read, and leaves the rest of the page alone', async () => {
  const supportersKeyFile = join(folder, 'not-a-key');
  await writeFile(supportersKeyFile, 'short');
  const ground = await emptySqlite();
  const service = await startTestService(ground, { settings: { supportersKeyFile } });
  try {
    const organisationId = await anOrganisation(service);
    const [author, reader] = [await aMember(service, organisationId), await aMember(service, organisationId)];
    const receiptCode = 'receipt-of-22-letters-';
    const wish = { theme: 'other', title: 'Des salles', body: 'Il en manque.', isAnonymous: false, receiptCode };
    await author.send('POST', '/ideas', wish);
    const { ideas } = (await reader.send('GET', '/ideas')).body;
    const refused = await reader.send('PUT', `/ideas/${ideas[0].id}/support`);
    expect([refused.status, refused.body.code]).toEqual([503, 'SUPPORTER_KEY_MISSING']);
    expect((await reader.send('GET', `/ideas/${ideas[0].id}`)).body).toMatchObject({ isSupported: false, supports: 0 });
  } finally {
    await service.stop();
    await ground.remove();
  }
});
