import type { ContentStore } from '../content/index.js';
import type { Database } from '../database/database.js';
import { EdgeProblem } from '../platform/problem-details.js';

export interface ReadinessParts {
  readonly database: Database;
  readonly content: ContentStore;
}

/**
 * @returns the digest of the content in use
 * @throws {EdgeProblem} NOT_READY, naming what is missing
 */
export async function checkReadiness({ database, content }: ReadinessParts): Promise<string> {
  const isReachable = await database.read.query('SELECT 1').then(
    () => true,
    () => false,
  );
  if (!isReachable) throw new EdgeProblem('NOT_READY', { what: 'database' });
  if (await database.schema.showMigrations()) throw new EdgeProblem('NOT_READY', { what: 'migrations' });
  const release = await content.currentRelease();
  if (!release) throw new EdgeProblem('NOT_READY', { what: 'content' });
  return release.digest;
}
