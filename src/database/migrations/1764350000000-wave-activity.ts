import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnsFor } from './columns.js';

/** What a network tool counted beside a wave: one row a file, never a line of it. */
export class WaveActivity1764350000000 implements MigrationInterface {
  readonly name = 'WaveActivity1764350000000';

  async up(runner: QueryRunner): Promise<void> {
    const { id, word, text, key } = columnsFor(runner);
    const columns = [id('organisation_id', key), id('wave_id', key), word('part', 10, key), text('content')];
    await runner.createTable(new Table({ name: 'wave_activity', columns }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('wave_activity');
  }
}
