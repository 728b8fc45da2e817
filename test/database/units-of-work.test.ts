import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openDatabase, type Database } from '../../src/database/database.js';
import { bothDatabases, type EmptyDatabase } from '../support/databases.js';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe.each(bothDatabases)('units of work on $kind', ({ kind, create }) => {
  let place: EmptyDatabase;
  let database: Database;

  beforeAll(async () => {
    place = await create();
    database = await openDatabase(place.url, []);
    await database.write(async (manager) => {
      await manager.query('CREATE TABLE notes (id integer PRIMARY KEY, text varchar(20) NOT NULL)');
      await manager.query('CREATE TABLE counts (name varchar(20) PRIMARY KEY, value integer NOT NULL)');
    });
  });

  afterAll(async () => {
    await database.close();
    await place.remove();
  });

  const insert = (id: number, { fails = false, pauseMs = 0 } = {}): Promise<number> =>
    database.write(async (manager) => {
      await manager.sql`INSERT INTO notes (id, text) VALUES (${id}, ${'first half'})`;
      if (pauseMs > 0) await wait(pauseMs);
      if (fails) throw new Error('refused');
      await manager.sql`UPDATE notes SET text = ${'whole'} WHERE id = ${id}`;
      return id;
    });

  /** Every row there is, whole or not: half of a unit must not stay behind. */
  const idsBetween = async (from: number, to: number): Promise<number[]> => {
    const rows = await database.read.sql<{ id: number; text: string }[]>`SELECT id, text FROM notes
      WHERE id >= ${from} AND id < ${to} ORDER BY id`;
    expect(rows.filter(({ text }) => text !== 'whole')).toEqual([]);
    return rows.map(({ id }) => id);
  };

  it('keep exactly what they acknowledged, when a quarter of many concurrent ones fail', async () => {
    let next = 1_000;
    const failing = fc.array(
      fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
      {
        minLength: 1,
        maxLength: 60,
      },
    );
    await fc.assert(
      fc.asyncProperty(failing, async (fates) => {
        const from = next;
        next += fates.length;
        const outcomes = await Promise.allSettled(
          fates.map((fails, index) => insert(from + index, { fails, pauseMs: index % 5 === 0 ? 1 : 0 })),
        );
        const acknowledged = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
        expect(acknowledged).toHaveLength(fates.filter((fails) => !fails).length);
        expect(await idsBetween(from, next)).toEqual(acknowledged);
      }),
      { numRuns: 20 },
    );
  });

  it('are seen by readers only once committed', async () => {
    const seen: number[] = [];
    let isUnderWay = true;
    const writing = insert(1, { pauseMs: 60 }).finally(() => (isUnderWay = false));
    while (isUnderWay) {
      const rows = await database.read.sql<{ text: string }[]>`SELECT text FROM notes WHERE id = ${1}`;
      if (isUnderWay) seen.push(rows.length);
      else expect(rows).toEqual([{ text: 'whole' }]);
      await wait(3);
    }
    await writing;
    expect(seen.length).toBeGreaterThan(5);
    // The very last look may fall between the commit and its acknowledgement.
    expect(seen.slice(0, -1).every((rows) => rows === 0)).toBe(true);
    expect(await idsBetween(1, 2)).toEqual([1]);
  });

  it('see their own writes, and what others committed before', async () => {
    const before = await insert(2);
    const rows = await database.write(async (manager) => {
      await manager.sql`INSERT INTO notes (id, text) VALUES (${3}, ${'mine'})`;
      return manager.sql<{ id: number }[]>`SELECT id FROM notes WHERE id IN (2, 3) ORDER BY id`;
    });
    expect(rows.map(({ id }) => id)).toEqual([before, 3]);
  });

  it('may read what is committed while more of them are under way than there are connections', async () => {
    const reading = (id: number) =>
      database.write(async (manager) => {
        await manager.sql`INSERT INTO notes (id, text) VALUES (${id}, ${'whole'})`;
        return database.read.query('SELECT COUNT(*) FROM notes');
      });
    await Promise.all(Array.from({ length: 60 }, (_, index) => reading(500 + index)));
    expect(await idsBetween(500, 560)).toHaveLength(60);
  });

  it('cannot be gone round: what reads cannot write', async () => {
    await expect(database.read.query(`INSERT INTO notes (id, text) VALUES (4, 'whole')`)).rejects.toThrow(
      /read-?only/i,
    );
    expect(await idsBetween(4, 5)).toEqual([]);
  });

  it('that count add up, however many at once', async () => {
    const name = 'concurrent';
    await database.write((manager) => manager.sql`INSERT INTO counts (name, value) VALUES (${name}, 0)`);
    const addOne = () =>
      database.write((manager) => manager.sql`UPDATE counts SET value = value + 1 WHERE name = ${name}`);
    await Promise.all(Array.from({ length: 80 }, addOne));
    const rows = await database.read.sql<{ value: number }[]>`SELECT value FROM counts WHERE name = ${name}`;
    expect(rows).toEqual([{ value: 80 }]);
  });

  it('finish before the database closes', async () => {
    const other = await openDatabase(place.url, []);
    const writing = other.write(async (manager) => {
      await wait(20);
      await manager.sql`INSERT INTO notes (id, text) VALUES (${kind === 'sqlite' ? 5 : 6}, ${'whole'})`;
    });
    if (kind === 'sqlite') await other.close();
    await writing;
    if (kind === 'postgres') await other.close();
    expect(await idsBetween(5, 7)).toHaveLength(1);
  });
});
