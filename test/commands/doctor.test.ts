import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { composeServices } from '../../src/app.module.js';
import { verifyAudit } from '../../src/commands/audit.js';
import { doctor } from '../../src/commands/doctor.js';
import { explain } from '../../src/commands/explain.js';
import { migrate } from '../../src/commands/migrate.js';
import { openDatabase } from '../../src/database/database.js';
import { randomIds } from '../../src/kernel/ids.js';
import { readConfig } from '../../src/platform/config.js';
import { allRows } from '../../src/rows.js';
import { SHIPPED_CONTENT } from '../support/content-folder.js';
import { bothDatabases, emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { spokenBy } from '../support/spoken.js';

const before = { ...process.env };

/** The pages may not be built where the tests run alone. */
const failuresIn = (report: string): string[] =>
  report.split('\n').filter((line) => line.startsWith('FAIL') && !line.includes('Built pages'));

beforeAll(() => {
  process.env['LC_ALL'] = 'en_GB.UTF-8';
});

afterAll(() => {
  process.env = before;
});

describe.each(bothDatabases)('doctor on $kind', ({ kind, create }) => {
  let place: EmptyDatabase;

  beforeAll(async () => {
    place = await create();
    process.env['DATABASE_URL'] = place.url;
    process.env['CONTENT_DIR'] = SHIPPED_CONTENT;
    await spokenBy(migrate);
  });

  afterAll(() => place.remove());

  it('finds a migrated database durable and the content loaded', async () => {
    const report = await spokenBy(() => doctor(process.env));
    expect(failuresIn(report)).toEqual([]);
    expect(report).toMatch(kind === 'sqlite' ? /journal_mode=wal synchronous=2/ : /synchronous_commit=on fsync=on/);
    expect(report).toMatch(/^ok +Migrations/m);
    expect(report).toMatch(/^ok +Content/m);
    expect(report).toMatch(/^warn +Mail server : none/m);
    expect(report).toMatch(/^ok +Jobs : 0 waiting/m);
  });

  it('tells where mails go, and counts what stopped', async () => {
    const database = await openDatabase(place.url, allRows);
    const { queue } = composeServices(database);
    const at = new Date().toISOString();
    const job = { id: randomIds.next(), organisationId: null, kind: 'x', payload: {}, runAt: at, createdAt: at };
    await queue.enqueue(job);
    await queue.claim({ by: 'x', kinds: ['x'], now: at, until: at });
    await queue.giveBack(job.id, 'x', { error: 'no', attempts: 12, runAt: null, at });
    await database.close();
    const environment = { ...process.env, SMTP_URL: 'smtp://user:hidden-word@mail.essai.example' };
    const report = await spokenBy(() => doctor(environment));
    expect(report).toMatch(/^ok +Mail server : mail\.essai\.example:587/m);
    expect(report).toMatch(/^warn +Jobs : .*1 stopped/m);
    expect(report).not.toContain('hidden-word');
  });
});

describe('audit verify', () => {
  it('fails when what was noted is of an organisation that is not there', async () => {
    const place = await emptySqlite();
    process.env['DATABASE_URL'] = place.url;
    process.env['CONTENT_DIR'] = SHIPPED_CONTENT;
    await spokenBy(migrate);
    const noted = { organisationId: randomIds.next(), sequence: 3, hash: 'a'.repeat(64) };
    await expect(spokenBy(() => verifyAudit(noted))).rejects.toMatchObject({ code: 'NOTED_ORGANISATION_UNKNOWN' });
    await spokenBy(() => verifyAudit(null));
    await place.remove();
  });
});

describe('doctor', () => {
  it('says what to do when there is no database', async () => {
    const report = await spokenBy(() => doctor({ DATABASE_URL: './nowhere.sqlite', CONTENT_DIR: SHIPPED_CONTENT }));
    expect(report).toMatch(/^FAIL +Database.*agilometre migrate/m);
  });

  it('fails when the database does not answer', async () => {
    const environment = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing', CONTENT_DIR: SHIPPED_CONTENT };
    let isWell = true;
    const report = await spokenBy(async () => (isWell = await doctor(environment)));
    expect(isWell).toBe(false);
    expect(report).toContain('The database does not answer at DATABASE_URL');
  });

  it('lists every fault of the settings, without their values', async () => {
    const wrong = { PORT: 'http', TRUST_PROXY: 'perhaps', DATABASE_URL: 'mysql://secret', SETUP_CODE: 'short' };
    const report = await spokenBy(() => doctor(wrong));
    for (const variable of Object.keys(wrong)) expect(report).toMatch(new RegExp(`^FAIL +${variable}`, 'm'));
    expect(report).not.toMatch(/secret|perhaps/);
    expect(() => readConfig(wrong)).toThrow('CONFIG_REFUSED');
  });
});

describe('a refusal', () => {
  it('is one line that names the file', () => {
    const error = Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT', path: 'x.backup' });
    expect(explain(error, 'en')).toBe('This file or folder does not exist. (ENOENT x.backup)');
  });
});
