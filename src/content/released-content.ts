import { ContentMissing } from './problems.js';
import type { ContentDocument } from './content-kind.js';
import type { ContentStore } from './content-store.js';
import type { Release } from './release.js';

/** One release, whole: what its documents say. */
export class ReleasedContent {
  private readonly bodies: ReadonlyMap<string, unknown>;

  constructor(
    readonly release: Release,
    documents: readonly ContentDocument[],
  ) {
    this.bodies = new Map(documents.map((document) => [`${document.kind}/${document.id}`, document.body]));
  }

  find(kind: string, id: string): unknown {
    const body = this.bodies.get(`${kind}/${id}`);
    if (body === undefined) throw new ContentMissing(`${kind} ${id}`);
    return body;
  }

  all(kind: string): unknown[] {
    return this.release.manifest.filter((entry) => entry.kind === kind).map(({ id }) => this.find(kind, id));
  }
}

export async function contentOfRelease(store: ContentStore, digest: string): Promise<ReleasedContent> {
  const release = await store.release(digest);
  if (!release) throw new ContentMissing(`release ${digest}`);
  const versions = await store.documents(release.manifest.map((entry) => entry.digest));
  const documents = release.manifest.map((entry) => {
    const document = versions.get(entry.digest);
    if (!document) throw new ContentMissing(`${entry.kind} ${entry.id}`);
    return document;
  });
  return new ReleasedContent(release, documents);
}
