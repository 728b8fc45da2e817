import type { ContentStore } from './content-store.js';

/** What is in force of one kind, and nothing else: the item banks are large. */
export async function currentDocuments(content: ContentStore, kind: string): Promise<unknown[]> {
  const manifest = (await content.currentRelease())?.manifest.filter((entry) => entry.kind === kind) ?? [];
  const documents = await content.documents(manifest.map(({ digest }) => digest));
  return manifest.flatMap(({ digest }) => documents.get(digest)?.body ?? []);
}
