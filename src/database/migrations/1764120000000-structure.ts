import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnsFor } from './columns.js';

const SORTED = ['organisation_id', 'sort_name', 'id'];
const BY_JOB = ['organisation_id', 'job_id'];
const BY_ROLE = ['organisation_id', 'role'];

/** What became of each unit; people found by folded text, in the order of their names. */
export class Structure1764120000000 implements MigrationInterface {
  readonly name = 'Structure1764120000000';

  async up(runner: QueryRunner): Promise<void> {
    const { id, word, instant, optional, key } = columnsFor(runner);
    await runner.createTable(
      new Table({
        name: 'unit_changes',
        columns: [
          id('organisation_id', key),
          id('id', key),
          id('unit_id'),
          word('kind', 12),
          word('from_text', 200, optional),
          word('to_text', 200, optional),
          word('actor', 80),
          instant('at'),
        ],
        foreignKeys: [
          {
            columnNames: ['organisation_id', 'unit_id'],
            referencedTableName: 'units',
            referencedColumnNames: ['organisation_id', 'id'],
          },
        ],
        indices: [{ columnNames: ['organisation_id', 'unit_id'] }],
      }),
    );
    await runner.query("ALTER TABLE people ADD COLUMN sort_name varchar(250) NOT NULL DEFAULT ''");
    await runner.query("ALTER TABLE people ADD COLUMN search_text text NOT NULL DEFAULT ''");
    await runner.query(`UPDATE people SET sort_name = lower(family_name || ' ' || given_name),
      search_text = lower(given_name || ' ' || family_name || ' ' || given_name || ' ' || coalesce(staff_number, '')
        || ' ' || coalesce(email, ''))`);
    for (const columnNames of [SORTED, BY_JOB]) await runner.createIndex('people', new TableIndex({ columnNames }));
    await runner.createIndex('role_grants', new TableIndex({ columnNames: BY_ROLE }));
  }

  async down(runner: QueryRunner): Promise<void> {
    // PostgreSQL tells an index's columns in an order of its own.
    const keyOf = (columns: readonly string[]): string => [...columns].sort().join();
    const added = new Set([SORTED, BY_JOB, BY_ROLE].map(keyOf));
    for (const table of ['people', 'role_grants']) {
      for (const { columnNames, name } of (await runner.getTable(table))?.indices ?? []) {
        if (added.has(keyOf(columnNames)) && name) await runner.query(`DROP INDEX "${name}"`);
      }
    }
    await runner.query('ALTER TABLE people DROP COLUMN search_text');
    await runner.query('ALTER TABLE people DROP COLUMN sort_name');
    await runner.dropTable('unit_changes');
  }
}
