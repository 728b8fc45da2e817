import { chained, FIRST_PREVIOUS_HASH, type AuditEntry } from './audit-entry.js';
import type { AuditReader } from './audit-trail.js';

/** A place and digest that somebody noted elsewhere: a chain rewritten as a whole no longer holds it. */
export interface NotedHead {
  readonly sequence: number;
  readonly hash: string;
}

export type ChainVerdict =
  | { readonly kind: 'whole'; readonly head: NotedHead | null }
  | {
      readonly kind: 'broken';
      /** The first link that does not hold. */
      readonly sequence: number;
      /**
       * `cut`: entries are missing at the end; `headless`: the head, kept apart, is gone or behind; `other-than-noted`: the whole was
       * rewritten since the head was noted.
       */
      readonly because: 'missing' | 'changed' | 'unlinked' | 'cut' | 'headless' | 'other-than-noted';
    };

const ENTRIES_AT_A_TIME = 1000;

/** Follows an organisation's chain from its first entry, and names the first broken link. */
export async function verifyChain(
  trail: AuditReader,
  organisationId: string,
  noted: NotedHead | null = null,
): Promise<ChainVerdict> {
  let last: NotedHead = { sequence: 0, hash: FIRST_PREVIOUS_HASH };
  for await (const entry of inOrder(trail, organisationId)) {
    const because = faultOf(entry, last) ?? (isOtherThan(entry, noted) ? 'other-than-noted' : null);
    if (because) return { kind: 'broken', sequence: last.sequence + 1, because };
    last = entry;
  }
  return verdictAtEnd(last, await trail.head(organisationId), noted);
}

async function* inOrder(trail: AuditReader, organisationId: string): AsyncGenerator<AuditEntry> {
  for (let from = 1; ;) {
    const entries = await trail.chainFrom(organisationId, from, ENTRIES_AT_A_TIME);
    yield* entries;
    if (entries.length < ENTRIES_AT_A_TIME) return;
    from = (entries.at(-1)?.sequence ?? from) + 1;
  }
}

function verdictAtEnd(last: NotedHead, head: NotedHead | null, noted: NotedHead | null): ChainVerdict {
  const expected = Math.max(head?.sequence ?? 0, noted?.sequence ?? 0);
  if (last.sequence < expected) return { kind: 'broken', sequence: last.sequence + 1, because: 'cut' };
  // Every append moves the head in the same unit of work: entries that it does not know of were not appended by the service.
  if ((head?.sequence ?? 0) < last.sequence) return { kind: 'broken', sequence: last.sequence, because: 'headless' };
  if (head && head.hash !== last.hash) return { kind: 'broken', sequence: last.sequence, because: 'changed' };
  return { kind: 'whole', head: last.sequence === 0 ? null : { sequence: last.sequence, hash: last.hash } };
}

function faultOf(entry: AuditEntry, last: NotedHead): 'missing' | 'changed' | 'unlinked' | null {
  if (entry.sequence !== last.sequence + 1) return 'missing';
  if (entry.previousHash !== last.hash) return 'unlinked';
  return chained(entry, entry.sequence, entry.previousHash).hash === entry.hash ? null : 'changed';
}

const isOtherThan = ({ sequence, hash }: AuditEntry, noted: NotedHead | null): boolean =>
  noted !== null && noted.sequence === sequence && noted.hash !== hash;
