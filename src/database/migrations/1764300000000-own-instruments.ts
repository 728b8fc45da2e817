import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnsFor } from './columns.js';

/** Instruments that an organisation writes: drafts, and what was published of them. */
export class OwnInstruments1764300000000 implements MigrationInterface {
  readonly name = 'OwnInstruments1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    const { id, word, instant, text, count, key, optional } = columnsFor(runner);
    const named = [id('organisation_id', key), word('id', 80, key), count('version', key)];
    const written = [text('body'), count('revision')];
    const when = [
      id('created_by'),
      instant('created_at'),
      id('changed_by'),
      instant('changed_at'),
      instant('published_at', optional),
    ];
    await runner.createTable(new Table({ name: 'own_instruments', columns: [...named, ...written, ...when] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('own_instruments');
  }
}
