import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnsFor } from './columns.js';

const addedColumns = (uuid: string): (readonly [string, string])[] => [
  ['invitations', `verifies_sitting_id ${uuid}`],
  ['sittings', 'excluded_items text'],
];

/** Consents to what may be done with self-assessments; supervised sittings that confirm an earlier one. */
export class Self1764160000000 implements MigrationInterface {
  readonly name = 'Self1764160000000';

  async up(runner: QueryRunner): Promise<void> {
    const { id, word, instant, optional, key } = columnsFor(runner);
    const uuid = runner.dataSource.options.type === 'postgres' ? 'uuid' : 'varchar';
    for (const [table, column] of addedColumns(uuid)) await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column}`);
    await runner.createTable(
      new Table({
        name: 'consents',
        columns: [
          id('organisation_id', key),
          id('id', key),
          id('person_id'),
          word('purpose', 20),
          instant('given_at'),
          instant('withdrawn_at', optional),
        ],
        foreignKeys: [
          {
            columnNames: ['organisation_id', 'person_id'],
            referencedTableName: 'people',
            referencedColumnNames: ['organisation_id', 'id'],
          },
        ],
        indices: [{ columnNames: ['organisation_id', 'person_id'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'verifications',
        columns: [
          id('organisation_id', key),
          id('id', key),
          id('sitting_id'),
          id('invitation_id'),
          id('requested_by'),
          instant('requested_at'),
          id('supervised_by', optional),
          instant('identity_checked_at', optional),
        ],
        foreignKeys: [
          {
            columnNames: ['organisation_id', 'invitation_id'],
            referencedTableName: 'invitations',
            referencedColumnNames: ['organisation_id', 'id'],
            onDelete: 'CASCADE',
          },
        ],
        indices: [{ columnNames: ['organisation_id', 'sitting_id'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('verifications');
    await runner.dropTable('consents');
    for (const [table, column] of addedColumns('varchar')) {
      await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column.split(' ')[0] ?? ''}`);
    }
  }
}
