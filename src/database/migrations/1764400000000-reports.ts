import { Table, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { columnsFor } from './columns.js';

/** Documents that people asked for, and those that come by themselves. */
export class Reports1764400000000 implements MigrationInterface {
  readonly name = 'Reports1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    const { id, instant, word, text, key, optional } = columnsFor(runner);
    const common = [
      id('organisation_id', key),
      id('id', key),
      id('person_id'),
      text('subject'),
      word('locale', 5),
      word('format', 5),
    ];
    const add = (name: string, columns: TableColumnOptions[]): Promise<void> =>
      runner.createTable(
        new Table({
          name,
          columns: [...common, ...columns],
          indices: [{ columnNames: ['organisation_id', 'person_id'] }],
          foreignKeys: [
            {
              columnNames: ['organisation_id', 'person_id'],
              referencedTableName: 'people',
              referencedColumnNames: ['organisation_id', 'id'],
            },
          ],
        }),
      );
    await add('reports', [
      word('state', 10),
      instant('asked_at'),
      instant('ready_at', optional),
      text('file', optional),
    ]);
    await add('report_subscriptions', [instant('created_at'), id('last_period_id', optional)]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('report_subscriptions');
    await runner.dropTable('reports');
  }
}
