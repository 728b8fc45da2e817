import { composeServices, contentKinds } from '../app.module.js';
import { publishContent } from '../content/index.js';
import { readConfig } from '../platform/config.js';
import { onDatabase } from './open-existing.js';
import { print, say } from './terminal.js';

/** What `serve` does before it listens, alone: for upgrades that are prepared apart. */
export async function migrate(): Promise<void> {
  const config = readConfig(process.env);
  await onDatabase(config.databaseUrl, async (database) => {
    const applied = await database.schema.runMigrations();
    const release = await publishContent(config.contentDir, contentKinds, composeServices(database).content);
    const digest = release.digest.slice(0, 12);
    print(
      say({
        fr: `Base à jour (${applied.length} migration(s) appliquée(s)), contenu ${digest}.`,
        en: `Database up to date (${applied.length} migration(s) applied), content ${digest}.`,
      }),
    );
  });
}
