import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the people of a campaign were told of how long their tests are kept, and when a departure was recorded. Plain statements: TypeORM
 * would copy each SQLite table, which the tables that point to it do not allow.
 */
export class ToldRetention1764200000000 implements MigrationInterface {
  readonly name = 'ToldRetention1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE campaigns ADD COLUMN retention_months integer');
    // Until now a notice took its months from the blueprint, and these are those of the blueprints delivered.
    await runner.query(`UPDATE campaigns SET retention_months = CASE purpose WHEN 'hiring' THEN 3 ELSE 24 END
      WHERE purpose IN ('hiring', 'promotion')`);
    await runner.query('ALTER TABLE people ADD COLUMN left_recorded_at varchar(24)');
    await runner.query(`UPDATE people SET left_recorded_at = (SELECT MAX(entry.at) FROM audit_entries entry
      WHERE entry.organisation_id = people.organisation_id AND entry.action = 'person.left'
        AND entry.subject_id = CAST(people.id AS varchar(80))) WHERE state = 'left'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE people DROP COLUMN left_recorded_at');
    await runner.query('ALTER TABLE campaigns DROP COLUMN retention_months');
  }
}
