import type { ContentKind } from './content-kind.js';
import type { ContentStore } from './content-store.js';
import { readContent } from './files/read-content.js';
import { ContentRefused } from './problems.js';
import { releaseOf, type Release } from './release.js';

/** Makes a folder's content the current release. Refused whole when one file has a fault. */
export async function publishContent(
  folder: string,
  kinds: readonly ContentKind[],
  store: ContentStore,
): Promise<Release> {
  const { documents, faults } = await readContent(folder, kinds);
  if (faults.length > 0) throw new ContentRefused(faults);
  const release = releaseOf(documents);
  const current = await store.currentRelease();
  if (current?.digest !== release.digest) await store.publish(release, documents);
  return release;
}
