import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which links came from a printed code: others than the person may have held the paper. Plain statements, as for the retention told. */
export class PrintedLinks1764220000000 implements MigrationInterface {
  readonly name = 'PrintedLinks1764220000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE link_codes ADD COLUMN printed_at varchar(24)');
    // Until now it was not written down: each link made since the first printed code of its invitation may have come from paper.
    await runner.query(`UPDATE link_codes SET printed_at = created_at WHERE EXISTS (SELECT 1 FROM short_codes sheet
      WHERE sheet.organisation_id = link_codes.organisation_id AND sheet.invitation_id = link_codes.invitation_id
        AND sheet.created_at <= link_codes.created_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE link_codes DROP COLUMN printed_at');
  }
}
