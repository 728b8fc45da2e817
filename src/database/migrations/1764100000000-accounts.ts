import { Table, TableIndex, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { columnsFor } from './columns.js';

/** Passwords, links to choose one, what slows down guessing, identities of a provider, programs' tokens. */
export class Accounts1764100000000 implements MigrationInterface {
  readonly name = 'Accounts1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    const { id, word, instant, text, count, optional, key } = columnsFor(runner);
    const create = (name: string, columns: TableColumnOptions[], unique: string[][] = [], indexes: string[][] = []) =>
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
    const ofPerson = [id('organisation_id', key), id('person_id', key)];
    const own = [id('organisation_id', key), id('id', key), id('person_id')];
    const byPerson = ['organisation_id', 'person_id'];

    await create('passwords', [...ofPerson, word('digest', 200), instant('changed_at')]);
    await create(
      'password_links',
      [...own, word('purpose', 8), word('token_digest', 64), instant('created_at'), instant('expires_at')],
      [['token_digest']],
      [byPerson],
    );
    await create('sign_in_brakes', [
      word('key_digest', 64, key),
      count('failures'),
      instant('blocked_until', optional),
      instant('succeeded_at', optional),
      instant('last_at'),
    ]);
    await create(
      'identities',
      [
        id('organisation_id', key),
        word('issuer', 255, key),
        word('subject', 255, key),
        id('person_id'),
        instant('linked_at'),
      ],
      [],
      [['issuer', 'subject'], byPerson],
    );
    await create('group_grants', [...ofPerson, word('role', 20, key), id('grant_id')]);
    await create(
      'api_tokens',
      [
        ...own,
        word('name', 120),
        word('token_digest', 64),
        text('scopes'),
        instant('created_at'),
        instant('expires_at'),
        word('last_used_on', 10, optional),
        instant('revoked_at', optional),
      ],
      [['token_digest']],
      [byPerson],
    );
    await runner.query('ALTER TABLE sessions ADD COLUMN browser varchar(60)');
    await runner.createIndex('people', new TableIndex({ columnNames: ['email'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    const byEmail = (await runner.getTable('people'))?.indices.find(
      ({ columnNames }) => columnNames.join() === 'email',
    );
    if (byEmail?.name) await runner.query(`DROP INDEX "${byEmail.name}"`);
    await runner.query('ALTER TABLE sessions DROP COLUMN browser');
    const tables = ['api_tokens', 'group_grants', 'identities', 'sign_in_brakes', 'password_links', 'passwords'];
    for (const table of tables) await runner.dropTable(table);
  }
}
