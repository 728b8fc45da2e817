import { Table, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { columnsFor } from './columns.js';

/** Decisions about people, what they contest, and the passports they ask for. */
export class Decisions1764170000000 implements MigrationInterface {
  readonly name = 'Decisions1764170000000';

  async up(runner: QueryRunner): Promise<void> {
    const { id, word, instant, text, count, optional, key } = columnsFor(runner);
    const ofSitting = [id('organisation_id', key), id('id', key), id('sitting_id')];
    const create = (
      name: string,
      columns: TableColumnOptions[],
      indices: { columnNames: string[]; isUnique?: boolean }[],
    ) =>
      runner.createTable(
        new Table({
          name,
          columns: [...ofSitting, ...columns],
          indices: [...indices, { columnNames: ['organisation_id', 'person_id'] }],
        }),
      );
    await create(
      'decisions',
      [
        id('campaign_id'),
        id('person_id', optional),
        count('revision'),
        word('outcome', 20),
        text('reasons'),
        text('considered'),
        id('decided_by'),
        instant('decided_at'),
        count('result_revision'),
        id('contest_id', optional),
      ],
      [{ columnNames: ['organisation_id', 'sitting_id', 'revision'], isUnique: true }],
    );
    await create(
      'contests',
      [
        id('campaign_id'),
        id('person_id', optional),
        id('decision_id', optional),
        text('text', optional),
        instant('raised_at'),
        instant('due_at'),
        word('outcome', 20, optional),
        text('reasons', optional),
        id('answered_by', optional),
        instant('answered_at', optional),
      ],
      [{ columnNames: ['organisation_id', 'sitting_id'] }, { columnNames: ['organisation_id', 'answered_at'] }],
    );
    await create(
      'passports',
      [
        word('code_digest', 64),
        id('person_id', optional),
        text('content'),
        count('result_revision'),
        instant('issued_at'),
        instant('valid_until'),
        instant('withdrawn_at', optional),
      ],
      [{ columnNames: ['code_digest'], isUnique: true }, { columnNames: ['organisation_id', 'sitting_id'] }],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['passports', 'contests', 'decisions']) await runner.dropTable(table);
  }
}
