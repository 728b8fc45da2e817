import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnsFor } from './columns.js';

/** What people say of themselves, by day: theirs alone. */
export class SelfEstimates1764370000000 implements MigrationInterface {
  readonly name = 'SelfEstimates1764370000000';

  async up(runner: QueryRunner): Promise<void> {
    const { id, word, text, key } = columnsFor(runner);
    await runner.createTable(
      new Table({
        name: 'self_estimates',
        columns: [
          id('organisation_id', key),
          id('person_id', key),
          word('day', 10, key),
          word('model_id', 80),
          text('levels'),
        ],
        foreignKeys: [
          {
            columnNames: ['organisation_id', 'person_id'],
            referencedTableName: 'people',
            referencedColumnNames: ['organisation_id', 'id'],
          },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('self_estimates');
  }
}
