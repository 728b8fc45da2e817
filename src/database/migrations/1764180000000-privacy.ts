import { Table, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { columnsFor } from './columns.js';

/** How long things are kept, what was erased at somebody's request, and the proof of each purge. */
export class Privacy1764180000000 implements MigrationInterface {
  readonly name = 'Privacy1764180000000';

  async up(runner: QueryRunner): Promise<void> {
    const { id, word, instant, text, count, optional, key } = columnsFor(runner);
    const create = (name: string, columns: TableColumnOptions[], indices: { columnNames: string[] }[] = []) =>
      runner.createTable(new Table({ name, columns, indices }));
    const organisation = id('organisation_id', key);
    await create('retention_rules', [
      organisation,
      word('subject', 20, key),
      count('months'),
      id('changed_by'),
      instant('changed_at'),
    ]);
    await create(
      'erasures',
      [
        organisation,
        id('id', key),
        id('person_id', optional),
        count('is_whole'),
        word('asked_by', 80),
        instant('asked_at'),
        text('erased_invitation_ids'),
        text('held_invitation_ids'),
        instant('held_until', optional),
        text('counts'),
        instant('completed_at', optional),
      ],
      [{ columnNames: ['organisation_id', 'person_id'] }],
    );
    await create('purges', [
      organisation,
      id('id', key),
      instant('at'),
      count('invitations'),
      count('people'),
      text('counts'),
      count('remaining'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['purges', 'erasures', 'retention_rules']) await runner.dropTable(table);
  }
}
