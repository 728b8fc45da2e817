import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { countSupports } from '../../src/ideas/index.js';
import { personalData } from '../../src/personal-data.js';
import { servedDatabases, emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation, type Member } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';

const DAY_MINUTES = 24 * 60;
const TABLES = ['ideas', 'idea_precisions', 'idea_supports', 'idea_reports'];

type Row = Readonly<Record<string, unknown>>;

describe.each(servedDatabases)('what nobody signed, on $kind', ({ kind, create }) => {
  let place: EmptyDatabase;
  let service: TestService;
  let organisationId: string;
  let unitId: string;
  let members: Member[];
  const lines: string[] = [];

  beforeAll(async () => {
    place = await create();
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(chunk.toString());
        done();
      },
    });
    service = await startTestService(place, { logger: pino({ level: 'info' }, stream) });
    service.clock.moveToNoon();
    organisationId = await anOrganisation(service);
    unitId = service.assessments.ids.next();
    const createdAt = service.clock.now().toISOString();
    const unit = { organisationId, id: unitId, parentId: null, code: 'U', name: 'Atelier', closedAt: null, createdAt };
    await service.services.people.store.write((tables) => tables.structure.addUnit(unit));
    members = [];
    for (let count = 0; count < 8; count += 1) members.push(await aMember(service, organisationId, { unitId }));
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
  });

  const rowsOf = (table: string): Promise<Row[]> => service.services.database.read.query(`SELECT * FROM ${table}`);

  /** All that the database holds, but what the queue does for itself. */
  async function everything(): Promise<ReadonlyMap<string, string>> {
    const told = new Map<string, string>();
    for (const { table } of personalData)
      if (table !== 'queued_jobs') told.set(table, JSON.stringify(await rowsOf(table)));
    return told;
  }

  async function post(by: Member): Promise<string> {
    const receiptCode = randomBytes(16).toString('base64url');
    const idea = { theme: 'other', title: 'Des salles', body: 'Il en manque.', isAnonymous: true, receiptCode };
    expect((await by.send('POST', '/ideas', idea)).status).toBe(204);
    return receiptCode;
  }

  const precise = (code: string) =>
    fetch(`${service.url}/api/v1/idea-receipt/precisions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${code}`, 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'Surtout le mardi.' }),
    });

  it('changes one table and nothing else: no line of the audit trail, no session, no job', async () => {
    const [author] = members as [Member];
    // So that what the first request of a session leaves is there before.
    await author.send('GET', '/ideas');
    const before = await everything();
    await post(author);
    const after = await everything();
    expect([...after.keys()].filter((table) => after.get(table) !== before.get(table))).toEqual(['ideas']);
  });

  it('holds no person, no unit, no hour, no id that tells the order, and no line of the log', async () => {
    const seen = lines.length;
    const codes: string[] = [];
    for (const member of members) codes.push(await post(member));
    for (const code of codes) expect((await precise(code)).status).toBe(204);
    expect(lines.slice(seen).filter((line) => line.includes('idea'))).toEqual([]);
    service.clock.advanceMinutes(DAY_MINUTES);
    const again = await Promise.all(members.map(() => aMember(service, organisationId, { unitId })));
    const [{ id }] = (await rowsOf('ideas')) as [{ id: string }];
    for (const member of again) {
      expect((await member.send('PUT', `/ideas/${id}/support`)).status).toBe(204);
      await member.send('POST', `/ideas/${id}/reports`, { reason: 'other', comment: 'À relire.' });
    }
    const named = [...members, ...again].flatMap(({ person }) => [person.id, person.email, person.staffNumber, unitId]);
    for (const table of TABLES) {
      const rows = await rowsOf(table);
      expect([table, rows.length >= 8]).toEqual([table, true]);
      const told = JSON.stringify(rows);
      expect([table, named.filter((one) => one !== null && told.includes(one))]).toEqual([table, []]);
      expect([table, told.match(/\d{2}:\d{2}/g)]).toEqual([table, null]);
      // Version 4: random, where version 7 begins with the hour.
      const ids = rows.flatMap((row) => (typeof row['id'] === 'string' ? [row['id']] : []));
      expect(ids.filter((one) => one.charAt(14) !== '4')).toEqual([]);
      for (const row of rows) expect(row['author_id'] ?? null).toBeNull();
    }
  });

  it('keeps supporters under a key that the database does not hold', async () => {
    const digests = (await rowsOf('idea_supports')).map((row) => row['supporter_digest']);
    expect(new Set(digests).size).toBe(8);
    const key = await service.services.ideas.supporterKey();
    for (const text of (await everything()).values()) {
      expect(text.includes(key.toString('base64url')) || text.includes(key.toString('hex'))).toBe(false);
    }
    if (kind === 'sqlite') {
      const file = `${place.url.replace('sqlite:', '')}.supporters.key`;
      expect(Buffer.from(await readFile(file, 'utf8'), 'base64url')).toEqual(key);
      expect((await stat(file)).mode & 0o777).toBe(0o600);
    }
  });

  it('keeps no order of writing beyond the night', async () => {
    const { database, ideas } = service.services;
    if (kind === 'sqlite') {
      for (const table of TABLES) {
        await expect(database.read.query(`SELECT rowid FROM ${table}`)).rejects.toThrow(/no such column/);
      }
      return;
    }
    await countSupports(ideas);
    for (const table of TABLES) {
      const writings = await database.read.query(`SELECT DISTINCT xmin::text FROM ${table}`);
      expect([table, writings.length]).toEqual([table, 1]);
    }
  });
});

it('slows a flood of letters, by address and for a minute', async () => {
  const place = await emptySqlite();
  const service = await startTestService(place, { settings: { rateLimitPerMinute: 1000 } });
  try {
    const author = await aMember(service, await anOrganisation(service));
    const statuses: number[] = [];
    for (let count = 0; count < 32; count += 1) {
      const receiptCode = randomBytes(16).toString('base64url');
      const idea = { theme: 'other', title: 'Des salles', body: 'Il en manque.', isAnonymous: true, receiptCode };
      statuses.push((await author.send('POST', '/ideas', idea)).status);
    }
    expect([statuses.filter((status) => status === 204).length, statuses.at(-1)]).toEqual([30, 429]);
    expect((await author.send('GET', '/ideas')).status).toBe(200);
  } finally {
    await service.stop();
    await place.remove();
  }
});
