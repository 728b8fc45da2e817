import { canonicalJson, sha256 } from '../kernel/digest.js';
import type { Instant } from '../kernel/clock.js';

/** What happened, told in ids only: the chain outlives whoever is erased, so it must not name them. */
export interface AuditEvent {
  readonly organisationId: string;
  readonly at: Instant;
  /** `person:<id>`, `token:<id>`, `link:<invitation id>`, or `service`. */
  readonly actor: string;
  /** `campaign.launched`, `result.viewed`, … */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

/** An event in its place: each entry holds the digest of the one before, so that nothing can be taken out or changed unseen. */
export interface AuditEntry extends AuditEvent {
  readonly sequence: number;
  readonly previousHash: string;
  readonly hash: string;
}

export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

export function chained(event: AuditEvent, sequence: number, previousHash: string): AuditEntry {
  const { organisationId, at, actor, action, subject, facts } = event;
  const content = { organisationId, sequence, at, actor, action, subject, facts, previousHash };
  return { ...content, hash: sha256(canonicalJson(content)) };
}
