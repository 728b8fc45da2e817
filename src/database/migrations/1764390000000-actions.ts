import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnsFor } from './columns.js';

/** What teams decided to do, and views that were shared. */
export class Actions1764390000000 implements MigrationInterface {
  readonly name = 'Actions1764390000000';

  async up(runner: QueryRunner): Promise<void> {
    const { id, instant, word, count, text, key, optional } = columnsFor(runner);
    await runner.createTable(
      new Table({
        name: 'actions',
        columns: [
          id('organisation_id', key),
          id('id', key),
          id('unit_id'),
          word('title', 200),
          id('owner_id', optional),
          word('due_on', 10),
          word('state', 12),
          word('measure_kind', 10, optional),
          word('measure_id', 80, optional),
          instant('decided_at'),
          count('version'),
        ],
        indices: [{ columnNames: ['organisation_id', 'unit_id'] }],
        foreignKeys: [
          {
            columnNames: ['organisation_id', 'unit_id'],
            referencedTableName: 'units',
            referencedColumnNames: ['organisation_id', 'id'],
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'shared_views',
        columns: [
          id('organisation_id', key),
          id('id', key),
          id('person_id'),
          word('code', 22),
          text('path'),
          instant('created_at'),
          instant('expires_at'),
        ],
        indices: [
          { columnNames: ['organisation_id', 'code'], isUnique: true },
          { columnNames: ['organisation_id', 'person_id'] },
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
    await runner.dropTable('shared_views');
    await runner.dropTable('actions');
  }
}
