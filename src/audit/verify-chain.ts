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

/**
 * Follows an organisation's chain from its first entry, and names the first broken link. The service may write meanwhile: the chain must
 * come as far as the head read before it was followed, and no farther than the head read afterwards. Every append moves the head in its
 * unit of work and in order, so that this says the same as one frozen moment, without a transaction that would hold the readers' only
 * connection on SQLite.
 */
export async function verifyChain(
  trail: AuditReader,
  organisationId: string,
  noted: NotedHead | null = null,
): Promise<ChainVerdict> {
  let last: NotedHead = { sequence: 0, hash: FIRST_PREVIOUS_HASH };
  const before = await trail.head(organisationId);
  for await (const entry of inOrder(trail, organisationId)) {
    const because = faultOf(entry, last) ?? otherThan(entry, { before, noted });
    if (because) return { kind: 'broken', sequence: last.sequence + 1, because };
    last = entry;
  }
  return verdictAtEnd(last, { before, after: await trail.head(organisationId), noted });
}

async function* inOrder(trail: AuditReader, organisationId: string): AsyncGenerator<AuditEntry> {
  for (let from = 1; ;) {
    const entries = await trail.chainFrom(organisationId, from, ENTRIES_AT_A_TIME);
    yield* entries;
    if (entries.length < ENTRIES_AT_A_TIME) return;
    from = (entries.at(-1)?.sequence ?? from) + 1;
  }
}

interface Heads {
  readonly before: NotedHead | null;
  readonly after: NotedHead | null;
  readonly noted: NotedHead | null;
}

const placeOf = (head: NotedHead | null): number => head?.sequence ?? 0;

function verdictAtEnd(last: NotedHead, { before, after, noted }: Heads): ChainVerdict {
  const expected = Math.max(placeOf(before), placeOf(noted));
  if (last.sequence < expected) return { kind: 'broken', sequence: last.sequence + 1, because: 'cut' };
  // Entries that the head does not know of, even now, were not appended by the service.
  if (placeOf(after) < last.sequence) return { kind: 'broken', sequence: last.sequence, because: 'headless' };
  if (after?.sequence === last.sequence && after.hash !== last.hash)
    return { kind: 'broken', sequence: last.sequence, because: 'changed' };
  return { kind: 'whole', head: last.sequence === 0 ? null : { sequence: last.sequence, hash: last.hash } };
}

function faultOf(entry: AuditEntry, last: NotedHead): 'missing' | 'changed' | 'unlinked' | null {
  if (entry.sequence !== last.sequence + 1) return 'missing';
  if (entry.previousHash !== last.hash) return 'unlinked';
  return chained(entry, entry.sequence, entry.previousHash).hash === entry.hash ? null : 'changed';
}

/** In its place, another than the head says, or than somebody noted. */
function otherThan(
  { sequence, hash }: AuditEntry,
  { before, noted }: Pick<Heads, 'before' | 'noted'>,
): 'changed' | 'other-than-noted' | null {
  if (noted?.sequence === sequence && noted.hash !== hash) return 'other-than-noted';
  return before?.sequence === sequence && before.hash !== hash ? 'changed' : null;
}
