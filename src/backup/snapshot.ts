import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';

/** Runs the work on one moment of the database, however long it takes and whatever is written meanwhile. */
export async function readSnapshot<T>(database: Database, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  const source = database.kind === 'sqlite' ? database.read.dataSource : database.schema;
  const runner = source.createQueryRunner();
  try {
    // On SQLite the reader's first question fixes the moment: WAL keeps it while others write.
    await runner.query(database.kind === 'sqlite' ? 'BEGIN' : 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return await work(runner.manager);
  } finally {
    await runner.query('ROLLBACK').catch(() => undefined);
    await runner.release();
  }
}
