import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnsFor } from './columns.js';

/** Imports of people that wait to be looked at, with the lines of their files. */
export class Imports1764130000000 implements MigrationInterface {
  readonly name = 'Imports1764130000000';

  async up(runner: QueryRunner): Promise<void> {
    const { id, word, instant, text, count, optional, key } = columnsFor(runner);
    await runner.createTable(
      new Table({
        name: 'people_imports',
        columns: [
          id('organisation_id', key),
          id('id', key),
          id('created_by'),
          word('state', 10),
          text('file'),
          text('choices'),
          text('preview', optional),
          text('request', optional),
          id('job_id', optional),
          instant('created_at'),
          instant('expires_at'),
          instant('applied_at', optional),
        ],
        indices: [{ columnNames: ['expires_at'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'people_import_pages',
        columns: [
          id('organisation_id', key),
          id('import_id', key),
          word('part', 10, key),
          count('page', key),
          text('content'),
        ],
        foreignKeys: [
          {
            columnNames: ['organisation_id', 'import_id'],
            referencedTableName: 'people_imports',
            referencedColumnNames: ['organisation_id', 'id'],
          },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('people_import_pages');
    await runner.dropTable('people_imports');
  }
}
