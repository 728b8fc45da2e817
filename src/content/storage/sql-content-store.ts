import type { EntityManager } from 'typeorm';
import type { Database } from '../../database/database.js';
import { instantOf, type Clock } from '../../kernel/clock.js';
import type { ContentDocument } from '../content-kind.js';
import type { ContentStore } from '../content-store.js';
import { digestOf, type ManifestEntry, type Release } from '../release.js';
import { type ContentDocumentRow, ContentReleaseRow } from './content.rows.js';

/** Both databases accept this many values in one statement. */
const MOST_PARAMETERS = 500;

const toRelease = (row: ContentReleaseRow): Release => ({
  digest: row.digest,
  manifest: JSON.parse(row.manifest) as ManifestEntry[],
});

const toDocument = (row: ContentDocumentRow): ContentDocument => ({
  kind: row.kind,
  id: row.id,
  body: JSON.parse(row.body) as unknown,
});

export class SqlContentStore implements ContentStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async currentRelease(): Promise<Release | null> {
    const [row] = await this.database.read.find(ContentReleaseRow, { order: { current_since: 'DESC' }, take: 1 });
    return row ? toRelease(row) : null;
  }

  async release(digest: string): Promise<Release | null> {
    const row = await this.database.read.findOneBy(ContentReleaseRow, { digest });
    return row && toRelease(row);
  }

  documents(digests: readonly string[]): Promise<Map<string, ContentDocument>> {
    return documentsIn(this.database.read, digests);
  }

  async versionsOf(kind: string, id: string): Promise<ContentDocument[]> {
    const rows = await this.database.read.sql<
      ContentDocumentRow[]
    >`SELECT * FROM content_documents WHERE kind = ${kind} AND id = ${id} ORDER BY stored_at DESC`;
    return rows.map(toDocument);
  }

  publish(release: Release, documents: readonly ContentDocument[]): Promise<void> {
    return this.database.write(async (manager) => {
      const now = instantOf(this.clock.now());
      const known = await documentsIn(
        manager,
        release.manifest.map((entry) => entry.digest),
      );
      for (const document of documents) {
        const digest = digestOf(document);
        if (known.has(digest)) continue;
        const { kind, id } = document;
        await manager.sql`INSERT INTO content_documents (digest, kind, id, body, stored_at)
          VALUES (${digest}, ${kind}, ${id}, ${JSON.stringify(document.body)}, ${now}) ON CONFLICT (digest) DO NOTHING`;
      }
      await manager.sql`INSERT INTO content_releases (digest, manifest, current_since)
        VALUES (${release.digest}, ${JSON.stringify(release.manifest)}, ${now})
        ON CONFLICT (digest) DO UPDATE SET current_since = excluded.current_since`;
    });
  }
}

async function documentsIn(manager: EntityManager, digests: readonly string[]): Promise<Map<string, ContentDocument>> {
  const found = new Map<string, ContentDocument>();
  for (let start = 0; start < digests.length; start += MOST_PARAMETERS) {
    const wanted = digests.slice(start, start + MOST_PARAMETERS);
    const rows = await manager.sql<
      ContentDocumentRow[]
    >`SELECT * FROM content_documents WHERE digest IN (${() => wanted})`;
    for (const row of rows) found.set(row.digest, toDocument(row));
  }
  return found;
}
