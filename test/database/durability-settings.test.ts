import { stat } from 'node:fs/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { databaseKindOf, openDatabase, sqliteFileOf, type Database } from '../../src/database/database.js';
import { emptyPostgres, emptySqlite, type EmptyDatabase } from '../support/databases.js';

describe('durability', () => {
  let place: EmptyDatabase;
  let database: Database;

  afterEach(async () => {
    await database.close();
    await place.remove();
  });

  it('is asked of SQLite at every opening, the second one as well', async () => {
    place = await emptySqlite();
    for (let opening = 0; opening < 3; opening++) {
      database = await openDatabase(place.url, []);
      const pragma = async (name: string) => Object.values((await database.schema.query(`PRAGMA ${name}`))[0])[0];
      expect(await pragma('journal_mode')).toBe('wal');
      expect(await pragma('synchronous')).toBe(2);
      expect(await pragma('foreign_keys')).toBe(1);
      if (opening < 2) await database.close();
    }
  });

  it('comes with files that only the service’s own user reads', async () => {
    place = await emptySqlite();
    database = await openDatabase(place.url, []);
    await database.schema.query('CREATE TABLE kept (one integer)');
    for (const suffix of ['', '-wal', '-shm']) {
      expect((await stat(`${sqliteFileOf(place.url)}${suffix}`)).mode & 0o777).toBe(0o600);
    }
  });

  it('is refused where SQLite cannot give it', async () => {
    place = await emptySqlite();
    database = await openDatabase(place.url, []);
    await expect(openDatabase('sqlite::memory:', [])).rejects.toThrow('would not be durable');
  });

  it('is asked of every PostgreSQL connection that writes', async () => {
    place = await emptyPostgres();
    database = await openDatabase(place.url, []);
    const settings = await Promise.all(
      Array.from({ length: 6 }, () =>
        database.write(async (manager) => {
          const [row] = await manager.query('SHOW synchronous_commit');
          return row.synchronous_commit as string;
        }),
      ),
    );
    expect(new Set(settings)).toEqual(new Set(['on']));
  });

  it('survives a deadlock on PostgreSQL: the unit that lost is tried again', async () => {
    place = await emptyPostgres();
    database = await openDatabase(place.url, []);
    await database.write(async (manager) => {
      await manager.query(`SET LOCAL deadlock_timeout = '50ms'`);
      await manager.query('CREATE TABLE counts (name text PRIMARY KEY, value integer NOT NULL)');
      await manager.query(`INSERT INTO counts VALUES ('a', 0), ('b', 0)`);
    });
    let attempts = 0;
    let holding = 0;
    const both = (first: string, second: string) =>
      database.write(async (manager) => {
        attempts += 1;
        await manager.query(`SET LOCAL deadlock_timeout = '50ms'`);
        await manager.query('UPDATE counts SET value = value + 1 WHERE name = $1', [first]);
        // Each goes on for the row that the other holds once both hold one.
        for (holding += 1; holding < 2;) await new Promise((resolve) => setTimeout(resolve, 5));
        await manager.query('UPDATE counts SET value = value + 1 WHERE name = $1', [second]);
      });
    await Promise.all([both('a', 'b'), both('b', 'a')]);
    expect(attempts).toBeGreaterThan(2);
    expect(await database.read.query('SELECT value FROM counts')).toEqual([{ value: 2 }, { value: 2 }]);
  });

  it('gives up on what fails for another reason, at once', async () => {
    place = await emptyPostgres();
    database = await openDatabase(place.url, []);
    let attempts = 0;
    const failing = database.write((manager) => {
      attempts += 1;
      return manager.query('SELECT 1 / 0');
    });
    await expect(failing).rejects.toThrow('division by zero');
    expect(attempts).toBe(1);
  });

  it('knows a database by its address', async () => {
    place = await emptySqlite();
    database = await openDatabase(place.url, []);
    expect(['postgres://a/b', 'postgresql://a/b', 'sqlite:x', './x', '/x'].map(databaseKindOf)).toEqual([
      'postgres',
      'postgres',
      'sqlite',
      'sqlite',
      'sqlite',
    ]);
    expect(['sqlite:/a/b', 'sqlite:///a/b', 'sqlite:./b', '/a/b'].map(sqliteFileOf)).toEqual([
      '/a/b',
      '/a/b',
      './b',
      '/a/b',
    ]);
  });
});
