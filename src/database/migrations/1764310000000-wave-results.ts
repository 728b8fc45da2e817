import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnsFor } from './columns.js';

/** What may be shown of a wave, cut by cut, and what people wrote. Without a row number: nothing tells what came first. */
export class WaveResults1764310000000 implements MigrationInterface {
  readonly name = 'WaveResults1764310000000';

  async up(runner: QueryRunner): Promise<void> {
    const { id, word, text, count, key, optional } = columnsFor(runner);
    const ofWave = [id('organisation_id', key), id('wave_id', key)];
    const figures = [
      ...ofWave,
      word('cut_key', 400, key),
      count('position'),
      text('cut'),
      word('withheld', 20, optional),
      text('content', optional),
      text('soundness', optional),
    ];
    await runner.createTable(new Table({ name: 'wave_figures', columns: figures }));
    const comments = [
      ...ofWave,
      id('id', key),
      word('question', 80),
      text('body'),
      text('cuts'),
      count('is_masked'),
      text('tags'),
    ];
    await runner.createTable(new Table({ name: 'wave_comments', columns: comments, withoutRowid: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['wave_comments', 'wave_figures']) await runner.dropTable(table);
  }
}
