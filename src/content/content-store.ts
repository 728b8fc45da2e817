import type { ContentDocument } from './content-kind.js';
import type { Release } from './release.js';

/** Where versions are kept. What is stored under a digest never changes. */
export interface ContentStore {
  currentRelease(): Promise<Release | null>;
  release(digest: string): Promise<Release | null>;
  documents(digests: readonly string[]): Promise<ReadonlyMap<string, ContentDocument>>;
  /** Every version ever stored of one document, newest first. */
  versionsOf(kind: string, id: string): Promise<ContentDocument[]>;
  /** Stores the versions not yet known and makes the release current, all or nothing. */
  publish(release: Release, documents: readonly ContentDocument[]): Promise<void>;
}
