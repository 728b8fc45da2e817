import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnsFor } from './columns.js';

const ADDED_COLUMNS = [
  ['invitations', 'accommodations text'],
  ['invitations', 'more_time_declined_at varchar(24)'],
  ['invitations', 'more_time_answer text'],
  ['invitations', 'withdrawn_at varchar(24)'],
  ['sittings', 'accommodations text'],
  ['sittings', 'paused_at varchar(24)'],
  ['sittings', 'paused_ms integer NOT NULL DEFAULT 0'],
] as const;

/** Campaigns being prepared; what makes a test fair to one person; pauses; invitations taken back. */
export class Campaigns1764140000000 implements MigrationInterface {
  readonly name = 'Campaigns1764140000000';

  async up(runner: QueryRunner): Promise<void> {
    const { id, instant, text, count, key } = columnsFor(runner);
    await runner.createTable(
      new Table({
        name: 'campaign_drafts',
        columns: [
          id('organisation_id', key),
          id('id', key),
          text('body'),
          text('changes'),
          count('version'),
          id('created_by'),
          id('changed_by'),
          instant('changed_at'),
          instant('created_at'),
        ],
      }),
    );
    // Plain statements: TypeORM would copy each SQLite table, which the tables that point to it do not allow.
    for (const [table, column] of ADDED_COLUMNS) await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of ADDED_COLUMNS) {
      await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column.split(' ')[0] ?? ''}`);
    }
    await runner.dropTable('campaign_drafts');
  }
}
