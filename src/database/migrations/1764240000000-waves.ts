import { Table, TableIndex, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { columnsFor } from './columns.js';

const TABLES = ['submissions', 'wave_links', 'ballot_codes', 'ballots', 'wave_schedules', 'waves'];

/** Surveys of a population, the right to answer them once, and the answers, which lead to nobody. */
export class Waves1764240000000 implements MigrationInterface {
  readonly name = 'Waves1764240000000';

  async up(runner: QueryRunner): Promise<void> {
    const { id, word, instant, text, count, key, optional } = columnsFor(runner);
    const organisation = id('organisation_id', key);
    const ofWave = [organisation, id('wave_id', key)];
    const add = (name: string, columns: TableColumnOptions[]): Promise<void> =>
      runner.createTable(new Table({ name, columns, withoutRowid: WITHOUT_ORDER.has(name) }));
    await add('waves', [
      organisation,
      id('id', key),
      word('state', 12),
      text('plan'),
      text('instrument'),
      text('frame', optional),
      instant('opened_at', optional),
      instant('closed_at', optional),
      text('letters_asked_at'),
      id('schedule_id', optional),
      instant('created_at'),
    ]);
    await add('wave_schedules', [
      organisation,
      id('id', key),
      word('instrument_id', 80),
      text('plan'),
      count('every_months'),
      count('open_days'),
      word('next_on', 10, optional),
    ]);
    const place = [id('unit_id', optional), text('bands')];
    await add('ballots', [...ofWave, id('id', key), id('person_id', optional), ...place, count('letters')]);
    await add('ballot_codes', [...ofWave, id('ballot_id', key), word('digest', 64, key)]);
    await add('wave_links', [...ofWave, word('audience_id', 80, key), word('code', 24)]);
    const told = [text('answers'), word('day', 10), word('pace', 8), count('is_uniform'), id('person_id', optional)];
    await add('submissions', [...ofWave, id('id', key), ...place, ...told]);
    await runner.createIndex('wave_schedules', new TableIndex({ columnNames: ['next_on'] }));
    await runner.createIndex('ballots', new TableIndex({ columnNames: ['organisation_id', 'wave_id', 'unit_id'] }));
    await runner.createIndex('ballot_codes', new TableIndex({ columnNames: ['digest'], isUnique: true }));
    await runner.createIndex('submissions', new TableIndex({ columnNames: ['id'], isUnique: true }));
    await runner.createIndex('wave_links', new TableIndex({ columnNames: ['code'], isUnique: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.dropTable(table);
  }
}

/** On SQLite a row number would tell in which order answers came. */
const WITHOUT_ORDER = new Set(['ballots', 'ballot_codes', 'submissions']);
