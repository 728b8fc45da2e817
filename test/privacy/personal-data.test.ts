import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openDatabase, type Database } from '../../src/database/database.js';
import { personalData } from '../../src/personal-data.js';
import { allRows } from '../../src/rows.js';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';

let place: EmptyDatabase;
let database: Database;

beforeAll(async () => {
  place = await emptySqlite();
  database = await openDatabase(place.url, allRows);
});

afterAll(async () => {
  await database.close();
  await place.remove();
});

it('says of every table what it holds of persons, in the order of the tables', () => {
  const tables = allRows.map((row) => database.schema.getMetadata(row).tableName);
  expect(personalData.map(({ table }) => table)).toEqual(tables);
});

it('names only columns that exist', () => {
  for (const { table, belongs, erasure, exported } of personalData) {
    const columns = database.schema.getMetadata(table).columns.map(({ databaseName }) => databaseName);
    const named = [
      ...exported,
      ...(typeof erasure === 'object' ? Object.keys(erasure) : []),
      ...(belongs.to === 'nobody' ? [] : [belongs.column]),
    ];
    expect([table, named.filter((column) => !columns.includes(column))]).toEqual([table, []]);
  }
});

it('hands out no secret and no scoring key', () => {
  const secrets = /\.(?!release_digest).*(digest|token|key|selection|seed)|\.(score|code)$/;
  const handedOut = personalData.flatMap(({ table, exported }) => exported.map((column) => `${table}.${column}`));
  expect(handedOut.filter((column) => secrets.test(column))).toEqual([]);
});
