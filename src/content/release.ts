import { canonicalJson, sha256 } from '../kernel/digest.js';
import type { ContentDocument } from './content-kind.js';

/** A document's version is the digest of what it says: changed content is another version, the same content the same. */
export const digestOf = (document: ContentDocument): string => sha256(canonicalJson(document));

export interface ManifestEntry {
  readonly kind: string;
  readonly id: string;
  readonly digest: string;
}

/** The versions that belong together. A sitting pins one release and keeps it to its end. */
export interface Release {
  readonly digest: string;
  readonly manifest: readonly ManifestEntry[];
}

export function releaseOf(documents: readonly ContentDocument[]): Release {
  const manifest = documents
    .map((document) => ({ kind: document.kind, id: document.id, digest: digestOf(document) }))
    .sort((left, right) => (`${left.kind}/${left.id}` < `${right.kind}/${right.id}` ? -1 : 1));
  return { digest: sha256(canonicalJson(manifest)), manifest };
}
