import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const BEFORE = ['state', 'run_at'];
const AFTER = ['state', 'kind', 'urgency', 'run_at'];

/** Urgent jobs pass the others; the next job is the first entry of an index, however many wait. */
export class Chores1764110000000 implements MigrationInterface {
  readonly name = 'Chores1764110000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE queued_jobs ADD COLUMN urgency integer NOT NULL DEFAULT 1');
    await replaceIndex(runner, BEFORE, AFTER);
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceIndex(runner, AFTER, BEFORE);
    await runner.query('ALTER TABLE queued_jobs DROP COLUMN urgency');
  }
}

async function replaceIndex(runner: QueryRunner, old: readonly string[], fresh: readonly string[]): Promise<void> {
  // The order in which an index's columns are told differs from one database to the other.
  const inOrder = (names: readonly string[]) => [...names].sort().join();
  const { indices = [] } = (await runner.getTable('queued_jobs')) ?? {};
  const known = indices.find(({ columnNames }) => inOrder(columnNames) === inOrder(old));
  if (known?.name) await runner.query(`DROP INDEX "${known.name}"`);
  await runner.createIndex('queued_jobs', new TableIndex({ columnNames: [...fresh] }));
}
