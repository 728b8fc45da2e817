import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const columnNames = ['organisation_id', 'wave_id', 'unit_id'];

/**
 * PostgreSQL took the index by unit to find one ballot as long as it had not counted the table: each answer read the whole wave. The key
 * begins with the wave too, and counting by unit reads no more by it.
 */
export class BallotsByKey1764360000000 implements MigrationInterface {
  readonly name = 'BallotsByKey1764360000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('ballots', new TableIndex({ columnNames }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.createIndex('ballots', new TableIndex({ columnNames }));
  }
}
