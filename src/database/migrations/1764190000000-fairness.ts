import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnsFor } from './columns.js';

/** Groups that the organisation lawfully holds, and why, for the look at adverse impact. */
export class Fairness1764190000000 implements MigrationInterface {
  readonly name = 'Fairness1764190000000';

  async up(runner: QueryRunner): Promise<void> {
    const { id, word, instant, text, key } = columnsFor(runner);
    const ofCharacteristic = [id('organisation_id', key), word('characteristic', 20, key)];
    const basis = [text('lawful_basis'), id('declared_by'), instant('declared_at')];
    await runner.createTable(new Table({ name: 'group_bases', columns: [...ofCharacteristic, ...basis] }));
    const membership = [id('person_id', key), word('member_of', 40)];
    await runner.createTable(new Table({ name: 'group_memberships', columns: [...ofCharacteristic, ...membership] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['group_memberships', 'group_bases']) await runner.dropTable(table);
  }
}
