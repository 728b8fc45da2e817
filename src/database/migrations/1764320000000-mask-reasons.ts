import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a comment is hidden, in place of whether it is: readers are told. */
export class MaskReasons1764320000000 implements MigrationInterface {
  readonly name = 'MaskReasons1764320000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE wave_comments ADD COLUMN masked_because varchar(20)');
    await runner.query("UPDATE wave_comments SET masked_because = 'recognisable' WHERE is_masked = 1");
    await runner.query('ALTER TABLE wave_comments DROP COLUMN is_masked');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE wave_comments ADD COLUMN is_masked integer NOT NULL DEFAULT 0');
    await runner.query('UPDATE wave_comments SET is_masked = 1 WHERE masked_because IS NOT NULL');
    await runner.query('ALTER TABLE wave_comments DROP COLUMN masked_because');
  }
}
