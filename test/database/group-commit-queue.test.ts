import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource, type QueryRunner } from 'typeorm';
import { GroupCommitQueue } from '../../src/database/group-commit-queue.js';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';

describe('the group-commit queue', () => {
  let place: EmptyDatabase;
  let source: DataSource;
  let runner: QueryRunner;
  let queue: GroupCommitQueue;

  beforeEach(async () => {
    place = await emptySqlite();
    source = await new DataSource({ type: 'better-sqlite3', database: place.url.slice('sqlite:'.length) }).initialize();
    await source.query('PRAGMA journal_mode = WAL');
    await source.query('CREATE TABLE notes (id integer PRIMARY KEY)');
    runner = source.createQueryRunner();
    queue = new GroupCommitQueue(runner);
  });

  afterEach(async () => {
    await queue.idle();
    await source.destroy();
    await place.remove();
  });

  const note = (id: number): Promise<void> =>
    queue.run(async (manager) => {
      await manager.query('INSERT INTO notes (id) VALUES (?)', [id]);
    });

  const notes = async (): Promise<number[]> =>
    (await source.query<{ id: number }[]>('SELECT id FROM notes ORDER BY id')).map(({ id }) => id);

  const statements = (): string[] => {
    const seen: string[] = [];
    const query = runner.query.bind(runner);
    runner.query = (text: string, ...rest: unknown[]) => {
      seen.push(text);
      return query(text, ...(rest as []));
    };
    return seen;
  };

  it('commits together what was waiting', async () => {
    const seen = statements();
    await Promise.all([note(1), note(2), note(3)]);
    expect(seen.filter((text) => text === 'COMMIT')).toHaveLength(1);
    expect(await notes()).toEqual([1, 2, 3]);
  });

  it('cuts a long queue, so that nobody waits behind all of it', async () => {
    const seen = statements();
    await Promise.all(Array.from({ length: 300 }, (_, id) => note(id)));
    expect(seen.filter((text) => text === 'COMMIT')).toHaveLength(3);
  });

  it('acknowledges nothing before the commit', async () => {
    const order: string[] = [];
    const seen = statements();
    await note(1).then(() => order.push(...seen, 'acknowledged'));
    expect(order.slice(-2)).toEqual(['COMMIT', 'acknowledged']);
  });

  it('undoes a failing unit whole, and that unit only', async () => {
    const halfDone = queue.run(async (manager) => {
      await manager.query('INSERT INTO notes (id) VALUES (10)');
      throw new Error('changed my mind');
    });
    const outcomes = await Promise.allSettled([note(1), halfDone, note(2), note(1)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
    expect(await notes()).toEqual([1, 2]);
  });

  it('tells a unit its own error', async () => {
    const failing = (words: string) => queue.run(() => Promise.reject(new Error(words)));
    const outcomes = await Promise.allSettled([failing('one'), failing('two')]);
    expect(outcomes).toMatchObject([{ reason: { message: 'one' } }, { reason: { message: 'two' } }]);
  });

  it('refuses the whole batch when the commit fails, keeps nothing of it, and goes on with the next', async () => {
    const query = runner.query.bind(runner);
    let failures = 1;
    runner.query = (text: string, ...rest: unknown[]) =>
      text === 'COMMIT' && failures-- > 0 ? Promise.reject(new Error('disk full')) : query(text, ...(rest as []));
    const outcomes = await Promise.allSettled([note(1), note(2), note(3)]);
    expect(outcomes.map((one) => (one.status === 'rejected' ? String(one.reason) : one.status))).toEqual(
      new Array(3).fill('Error: disk full'),
    );
    expect(await notes()).toEqual([]);
    await note(4);
    expect(await notes()).toEqual([4]);
  });

  it('runs units one by one, in the order they came', async () => {
    const order: string[] = [];
    const unit = (name: string) =>
      queue.run(async () => {
        order.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 3));
        order.push(`${name} ends`);
      });
    await Promise.all([unit('a'), unit('b'), unit('c')]);
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('takes what is asked while it commits', async () => {
    const later: Promise<void>[] = [];
    await queue.run(async (manager) => {
      await manager.query('INSERT INTO notes (id) VALUES (1)');
      later.push(note(2), note(3));
    });
    await Promise.all(later);
    expect(await notes()).toEqual([1, 2, 3]);
  });

  it('is idle only when everything asked for is committed or refused', async () => {
    const asked = Array.from({ length: 200 }, (_, id) => note(id));
    await queue.idle();
    expect(await notes()).toHaveLength(200);
    await Promise.all(asked);
  });
});
