import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase, type Database } from '../../src/database/database.js';
import { allRows } from '../../src/rows.js';
import { bothDatabases, type EmptyDatabase } from '../support/databases.js';

describe.each(bothDatabases)('migrations on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let database: Database;

  beforeAll(async () => {
    place = await create();
    database = await openDatabase(place.url, allRows);
    await database.schema.runMigrations();
  });

  afterAll(async () => {
    await database.close();
    await place.remove();
  });

  it('lead to the very tables that the entities describe', async () => {
    const drift = await database.schema.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map((query) => query.query)).toEqual([]);
  });

  it('can be undone and replayed', async () => {
    await database.schema.undoLastMigration();
    const replayed = await database.schema.runMigrations();
    expect(replayed).toHaveLength(1);
    const drift = await database.schema.driver.createSchemaBuilder().log();
    expect(drift.upQueries).toEqual([]);
  });
});
