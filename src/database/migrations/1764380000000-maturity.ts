import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnsFor } from './columns.js';

/** Periods of tests, what may be shown of each of their cuts, and finding the tests of a span. */
export class Maturity1764380000000 implements MigrationInterface {
  readonly name = 'Maturity1764380000000';

  async up(runner: QueryRunner): Promise<void> {
    const { id, instant, word, text, count, key, optional } = columnsFor(runner);
    await runner.createTable(
      new Table({
        name: 'maturity_periods',
        columns: [
          id('organisation_id', key),
          id('id', key),
          instant('starts_at', optional),
          instant('ends_at'),
          word('state', 12),
          count('threshold'),
          text('basis', optional),
          id('closed_by', optional),
        ],
        indices: [{ columnNames: ['organisation_id', 'ends_at'], isUnique: true }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'maturity_figures',
        columns: [
          id('organisation_id', key),
          id('period_id', key),
          word('cut_key', 400, key),
          text('cut'),
          word('withheld', 20, optional),
          text('content', optional),
        ],
        foreignKeys: [
          {
            columnNames: ['organisation_id', 'period_id'],
            referencedTableName: 'maturity_periods',
            referencedColumnNames: ['organisation_id', 'id'],
          },
        ],
      }),
    );
    await runner.createIndex('sittings', new TableIndex({ columnNames: ['organisation_id', 'ended_at'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('sittings', new TableIndex({ columnNames: ['organisation_id', 'ended_at'] }));
    await runner.dropTable('maturity_figures');
    await runner.dropTable('maturity_periods');
  }
}
