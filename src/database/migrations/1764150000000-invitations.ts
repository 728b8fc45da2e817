import { Table, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { columnsFor } from './columns.js';

interface Extra {
  readonly unique?: readonly string[][];
  readonly indexes?: readonly string[][];
}

const TABLES = ['open_links', 'candidate_joins', 'short_codes', 'reminder_plans', 'code_guesses'];

/** Open links and who came by them; codes to type; reminders planned. */
export class Invitations1764150000000 implements MigrationInterface {
  readonly name = 'Invitations1764150000000';

  async up(runner: QueryRunner): Promise<void> {
    const { id, word, instant, count, optional, key } = columnsFor(runner);
    const create = (name: string, columns: TableColumnOptions[], { unique = [], indexes = [] }: Extra = {}) =>
      runner.createTable(
        new Table({
          name,
          columns,
          indices: [
            ...unique.map((columnNames) => ({ columnNames, isUnique: true })),
            ...indexes.map((columnNames) => ({ columnNames })),
          ],
        }),
      );
    const organisation = id('organisation_id', key);
    await create(
      'open_links',
      [
        organisation,
        id('campaign_id', key),
        word('code', 12),
        id('opened_by'),
        instant('opened_at'),
        instant('closed_at', optional),
      ],
      { unique: [['code']] },
    );
    await create(
      'candidate_joins',
      [
        organisation,
        id('invitation_id', key),
        id('campaign_id'),
        instant('may_be_written_to_since', optional),
        instant('joined_at'),
      ],
      { indexes: [['organisation_id', 'campaign_id', 'joined_at']] },
    );
    await create(
      'short_codes',
      [organisation, word('code_digest', 64, key), id('invitation_id'), instant('created_at')],
      {
        unique: [['code_digest']],
        indexes: [['organisation_id', 'invitation_id']],
      },
    );
    await create('reminder_plans', [
      organisation,
      id('campaign_id', key),
      count('days_before'),
      id('planned_by'),
      instant('planned_at'),
      instant('carried_out_for', optional),
    ]);
    await create('code_guesses', [word('hour', 13, key), count('wrong_count')]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.dropTable(table);
  }
}
