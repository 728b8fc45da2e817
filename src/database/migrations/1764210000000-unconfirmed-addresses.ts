import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnsFor } from './columns.js';

/** Addresses that somebody else changed: no link goes there until their holder signs in. */
export class UnconfirmedAddresses1764210000000 implements MigrationInterface {
  readonly name = 'UnconfirmedAddresses1764210000000';

  async up(runner: QueryRunner): Promise<void> {
    const { id, instant, key } = columnsFor(runner);
    const columns = [id('organisation_id', key), id('person_id', key), instant('changed_at')];
    await runner.createTable(new Table({ name: 'unconfirmed_addresses', columns }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('unconfirmed_addresses');
  }
}
