import { Table, TableIndex, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { columnsFor } from './columns.js';

interface Extra {
  readonly references?: readonly { readonly to: string; readonly by: string }[];
  readonly unique?: readonly string[][];
  readonly indexes?: readonly string[][];
}

const addedColumns = (uuid: string): (readonly [string, string])[] => [
  ['campaigns', "state varchar(8) NOT NULL DEFAULT 'open'"],
  ['campaigns', `job_id ${uuid}`],
  ['campaigns', 'terms text'],
  ['campaigns', `created_by ${uuid}`],
  ['invitations', `person_id ${uuid}`],
  ['invitations', `unit_id ${uuid}`],
];

/** Units, jobs and people; sessions; the audit trail; queued jobs and mails; who is invited to what. */
export class PeopleAndQueue1764000000000 implements MigrationInterface {
  readonly name = 'PeopleAndQueue1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    const { id, word, instant, text, count, optional, key } = columnsFor(runner);
    const create = (name: string, columns: TableColumnOptions[], { references, unique, indexes }: Extra = {}) =>
      runner.createTable(
        new Table({
          name,
          columns,
          foreignKeys: (references ?? []).map(({ to, by }) => ({
            columnNames: ['organisation_id', by],
            referencedTableName: to,
            referencedColumnNames: ['organisation_id', 'id'],
          })),
          indices: [
            ...(unique ?? []).map((columnNames) => ({ columnNames, isUnique: true })),
            ...(indexes ?? []).map((columnNames) => ({ columnNames })),
          ],
        }),
      );
    const own = [id('organisation_id', key), id('id', key)];
    const day = (name: string, extra: Partial<TableColumnOptions> = {}) => word(name, 10, extra);

    await create(
      'units',
      [
        ...own,
        id('parent_id', optional),
        word('code', 80),
        word('name', 200),
        instant('closed_at', optional),
        instant('created_at'),
      ],
      { references: [{ to: 'units', by: 'parent_id' }], unique: [['organisation_id', 'code']] },
    );
    await create(
      'jobs',
      [
        ...own,
        word('code', 80),
        text('title'),
        text('target'),
        count('version'),
        instant('archived_at', optional),
        instant('created_at'),
      ],
      { unique: [['organisation_id', 'code']] },
    );
    await create(
      'people',
      [
        ...own,
        word('kind', 12),
        word('staff_number', 80, optional),
        word('given_name', 120),
        word('family_name', 120),
        word('email', 320, optional),
        word('locale', 5),
        word('site', 120, optional),
        id('unit_id', optional),
        id('job_id', optional),
        id('manager_id', optional),
        word('state', 8),
        day('left_on', optional),
        instant('created_at'),
      ],
      {
        unique: [['organisation_id', 'staff_number']],
        indexes: [
          ['organisation_id', 'email'],
          ['organisation_id', 'unit_id'],
          ['organisation_id', 'manager_id'],
        ],
      },
    );
    const ofPerson = [{ to: 'people', by: 'person_id' }];
    await create(
      'placements',
      [
        id('organisation_id', key),
        id('person_id', key),
        day('from_day', key),
        id('unit_id', optional),
        id('job_id', optional),
      ],
      { references: ofPerson },
    );
    await create(
      'role_grants',
      [...own, id('person_id'), word('role', 20), id('unit_id', optional), instant('granted_at')],
      { references: ofPerson, indexes: [['organisation_id', 'person_id']] },
    );
    await create(
      'sessions',
      [
        ...own,
        id('person_id'),
        word('token_digest', 64),
        instant('created_at'),
        instant('last_seen_at'),
        instant('expires_at'),
      ],
      { unique: [['token_digest']], indexes: [['organisation_id', 'person_id']] },
    );
    await create(
      'audit_entries',
      [
        id('organisation_id', key),
        count('sequence', key),
        instant('at'),
        word('actor', 80),
        word('action', 60),
        word('subject_kind', 30),
        word('subject_id', 80),
        text('facts'),
        word('previous_hash', 64),
        word('hash', 64),
      ],
      { indexes: [['organisation_id', 'subject_id']] },
    );
    await create('audit_heads', [id('organisation_id', key), count('sequence'), word('hash', 64)]);
    await create(
      'queued_jobs',
      [
        id('id', key),
        id('organisation_id', optional),
        word('kind', 60),
        text('payload'),
        word('state', 8),
        count('attempts'),
        instant('run_at'),
        word('claimed_by', 80, optional),
        instant('claimed_until', optional),
        text('last_error', optional),
        count('done_count', optional),
        count('total_count', optional),
        word('only_once', 200, optional),
        instant('created_at'),
        instant('finished_at', optional),
      ],
      {
        unique: [['only_once']],
        indexes: [
          ['state', 'run_at'],
          ['organisation_id', 'kind'],
        ],
      },
    );
    await create(
      'mails',
      [
        ...own,
        word('kind', 60),
        word('to_address', 320),
        word('locale', 5),
        text('facts'),
        word('subject_id', 80, optional),
        word('state', 12),
        text('last_error', optional),
        instant('created_at'),
        instant('sent_at', optional),
      ],
      {
        indexes: [
          ['organisation_id', 'subject_id'],
          ['organisation_id', 'state'],
        ],
      },
    );
    await create(
      'link_codes',
      [id('organisation_id', key), word('code_digest', 64, key), id('invitation_id'), instant('created_at')],
      {
        references: [{ to: 'invitations', by: 'invitation_id' }],
        unique: [['code_digest']],
        indexes: [['organisation_id', 'invitation_id']],
      },
    );
    await runner.query(`INSERT INTO link_codes (organisation_id, code_digest, invitation_id, created_at)
      SELECT organisation_id, code_digest, id, created_at FROM invitations`);
    await this.widenCampaigns(runner);
  }

  /** Plain statements: TypeORM would copy each SQLite table, which the tables that point to it do not allow. */
  private async widenCampaigns(runner: QueryRunner): Promise<void> {
    const uuid = runner.dataSource.options.type === 'postgres' ? 'uuid' : 'varchar';
    for (const [table, column] of addedColumns(uuid)) await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column}`);
    const codes = (await runner.getTable('invitations'))?.indices.find(({ columnNames }) =>
      columnNames.includes('code_digest'),
    );
    if (codes?.name) await runner.query(`DROP INDEX "${codes.name}"`);
    await runner.query('ALTER TABLE invitations DROP COLUMN code_digest');
    for (const column of ['campaign_id', 'person_id']) {
      await runner.createIndex('invitations', new TableIndex({ columnNames: ['organisation_id', column] }));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE invitations ADD COLUMN code_digest varchar(64)');
    await runner.query(`UPDATE invitations SET code_digest = (SELECT MIN(code_digest) FROM link_codes
      WHERE link_codes.organisation_id = invitations.organisation_id AND link_codes.invitation_id = invitations.id)`);
    for (const { columnNames, name } of (await runner.getTable('invitations'))?.indices ?? []) {
      if (columnNames.includes('organisation_id') && name) await runner.query(`DROP INDEX "${name}"`);
    }
    await runner.createIndex('invitations', new TableIndex({ columnNames: ['code_digest'], isUnique: true }));
    for (const [table, column] of addedColumns('varchar')) {
      await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column.split(' ')[0] ?? ''}`);
    }
    await runner.dropTable('link_codes');
    const tables = ['mails', 'queued_jobs', 'audit_heads', 'audit_entries', 'sessions'];
    for (const table of [...tables, 'role_grants', 'placements', 'people', 'jobs', 'units'])
      await runner.dropTable(table);
  }
}
