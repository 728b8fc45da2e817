import { Table, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { columnsFor } from './columns.js';

type Reference = { readonly to: string; readonly by: string };

/** Everything a candidate's test needs: content, organisations, campaigns, sittings. */
export class CandidateTest1763900000000 implements MigrationInterface {
  readonly name = 'CandidateTest1763900000000';

  async up(runner: QueryRunner): Promise<void> {
    const { id, word, instant, text, count, real, optional, key } = columnsFor(runner);
    const create = (
      name: string,
      columns: TableColumnOptions[],
      extra: { references?: Reference; unique?: string[][]; indexes?: string[][] } = {},
    ) =>
      runner.createTable(
        new Table({
          name,
          columns,
          foreignKeys: extra.references
            ? [
                {
                  columnNames: ['organisation_id', extra.references.by],
                  referencedTableName: extra.references.to,
                  referencedColumnNames: ['organisation_id', 'id'],
                },
              ]
            : [],
          indices: [
            ...(extra.unique ?? []).map((columnNames) => ({ columnNames, isUnique: true })),
            ...(extra.indexes ?? []).map((columnNames) => ({ columnNames })),
          ],
        }),
      );

    await create('organisations', [
      id('id', key),
      word('name', 200),
      word('default_locale', 5),
      word('contact_name', 200),
      word('contact_email', 320),
      instant('created_at'),
    ]);
    await create(
      'content_documents',
      [word('digest', 64, key), word('kind', 40), word('id', 120), text('body'), instant('stored_at')],
      { indexes: [['kind', 'id']] },
    );
    await create('content_releases', [word('digest', 64, key), text('manifest'), instant('current_since')]);
    await create('item_exposures', [
      id('organisation_id', key),
      word('bank_id', 80, key),
      word('item_id', 120, key),
      count('administered', { default: 0 }),
    ]);
    await create('bank_usages', [
      id('organisation_id', key),
      word('bank_id', 80, key),
      count('sittings', { default: 0 }),
    ]);
    await create('campaigns', [
      id('organisation_id', key),
      id('id', key),
      word('purpose', 20),
      text('title'),
      text('job', optional),
      word('blueprint_id', 80),
      instant('opens_at'),
      instant('closes_at', optional),
      word('answer_by', 10, optional),
      word('contact_name', 200),
      word('contact_email', 320),
      instant('created_at'),
    ]);
    await create(
      'invitations',
      [
        id('organisation_id', key),
        id('id', key),
        id('campaign_id'),
        word('code_digest', 64),
        word('candidate_name', 200, optional),
        word('locale', 5),
        real('time_factor', { default: 1 }),
        instant('expires_at', optional),
        instant('acknowledged_at', optional),
        word('acknowledged_notice', 120, optional),
        instant('more_time_requested_at', optional),
        instant('more_time_granted_at', optional),
        instant('created_at'),
      ],
      { references: { to: 'campaigns', by: 'campaign_id' }, unique: [['code_digest']] },
    );
    await create(
      'sittings',
      [
        id('organisation_id', key),
        id('id', key),
        id('invitation_id'),
        word('release_digest', 64),
        word('blueprint_id', 80),
        word('seed', 16),
        word('state', 12),
        instant('started_at'),
        instant('deadline', optional),
        instant('ended_at', optional),
        word('ended_because', 30, optional),
      ],
      { references: { to: 'invitations', by: 'invitation_id' }, unique: [['organisation_id', 'invitation_id']] },
    );
    const ofSitting: Reference = { to: 'sittings', by: 'sitting_id' };
    await create(
      'administrations',
      [
        id('organisation_id', key),
        id('sitting_id', key),
        count('position', key),
        word('item_id', 120),
        text('shown_order'),
        text('selection'),
        text('progress'),
        instant('served_at'),
        instant('answered_at', optional),
        text('response', optional),
        count('elapsed_ms', optional),
        count('score', optional),
        instant('withdrawn_at', optional),
      ],
      { references: ofSitting },
    );
    await create(
      'flags',
      [
        id('organisation_id', key),
        id('id', key),
        id('sitting_id'),
        count('position'),
        word('category', 20),
        text('comment', optional),
        instant('raised_at'),
        word('decision', 12, optional),
        word('decided_by', 200, optional),
        text('reason', optional),
        instant('decided_at', optional),
      ],
      { references: ofSitting, indexes: [['organisation_id', 'sitting_id', 'position']] },
    );
    await create(
      'sitting_events',
      [id('organisation_id', key), id('id', key), id('sitting_id'), count('position'), word('kind', 20), instant('at')],
      { references: ofSitting, indexes: [['organisation_id', 'sitting_id']] },
    );
    await create(
      'results',
      [
        id('organisation_id', key),
        id('sitting_id', key),
        count('revision', key),
        text('body'),
        word('because', 30),
        instant('computed_at'),
      ],
      { references: ofSitting },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const newestFirst = [
      'results',
      'sitting_events',
      'flags',
      'administrations',
      'sittings',
      'invitations',
      'campaigns',
    ];
    const others = ['bank_usages', 'item_exposures', 'content_releases', 'content_documents', 'organisations'];
    for (const table of [...newestFirst, ...others]) await runner.dropTable(table);
  }
}
