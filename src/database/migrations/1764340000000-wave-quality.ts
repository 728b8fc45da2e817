import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How people answered, of the organisation’s cut alone. */
export class WaveQuality1764340000000 implements MigrationInterface {
  readonly name = 'WaveQuality1764340000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE wave_figures ADD COLUMN quality text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE wave_figures DROP COLUMN quality');
  }
}
