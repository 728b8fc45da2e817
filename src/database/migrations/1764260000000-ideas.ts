import { Table, type MigrationInterface, type QueryRunner, type TableOptions } from 'typeorm';
import { columnsFor } from './columns.js';

const ofIdea = {
  columnNames: ['organisation_id', 'idea_id'],
  referencedTableName: 'ideas',
  referencedColumnNames: ['organisation_id', 'id'],
  onDelete: 'CASCADE',
};
const byIdea = { columnNames: ['organisation_id', 'idea_id'] };

/** The open door. What may be unsigned is kept without the numbers by which SQLite would remember the order of arrival. */
export class Ideas1764260000000 implements MigrationInterface {
  readonly name = 'Ideas1764260000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tablesFor(runner)) await runner.createTable(new Table(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of tablesFor(runner).reverse()) await runner.dropTable(name);
  }
}

function tablesFor(runner: QueryRunner): TableOptions[] {
  const { id, word, instant, text, count, optional, key } = columnsFor(runner);
  const keys = [id('organisation_id', key), id('id', key)];
  return [
    {
      name: 'ideas',
      withoutRowid: true,
      columns: [
        ...keys,
        word('theme', 80),
        word('title', 200),
        text('body'),
        word('state', 12),
        id('author_id', optional),
        word('receipt_digest', 64),
        word('arrived_on', 10),
        count('supports'),
        word('supports_ended_on', 10, optional),
        word('hidden_on', 10, optional),
        text('hidden_because', optional),
      ],
      foreignKeys: [
        {
          columnNames: ['organisation_id', 'author_id'],
          referencedTableName: 'people',
          referencedColumnNames: ['organisation_id', 'id'],
        },
      ],
      indices: [{ columnNames: ['receipt_digest'], isUnique: true }, { columnNames: ['organisation_id', 'author_id'] }],
    },
    {
      name: 'idea_answers',
      columns: [...keys, id('idea_id'), word('state', 12), text('text', optional), instant('answered_at')],
      foreignKeys: [ofIdea],
      indices: [byIdea],
    },
    {
      name: 'idea_precisions',
      withoutRowid: true,
      columns: [...keys, id('idea_id'), id('author_id', optional), text('text'), word('written_on', 10)],
      foreignKeys: [ofIdea],
      indices: [byIdea],
    },
    {
      name: 'idea_supports',
      withoutRowid: true,
      columns: [id('organisation_id', key), id('idea_id', key), word('supporter_digest', 64, key)],
      foreignKeys: [ofIdea],
    },
    {
      name: 'idea_reports',
      withoutRowid: true,
      columns: [...keys, id('idea_id'), word('reason', 24), text('comment', optional), word('reported_on', 10)],
      foreignKeys: [ofIdea],
      indices: [byIdea],
    },
  ];
}
