import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnsFor } from './columns.js';

/** Which invitations were erased, by id only: a backup of before brings them back, and this says what must go again. */
export class ErasedInvitations1764230000000 implements MigrationInterface {
  readonly name = 'ErasedInvitations1764230000000';

  async up(runner: QueryRunner): Promise<void> {
    const { id, key } = columnsFor(runner);
    const columns = [id('organisation_id', key), id('invitation_id', key)];
    await runner.createTable(new Table({ name: 'erased_invitations', columns }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('erased_invitations');
  }
}
