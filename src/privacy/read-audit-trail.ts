import { verifyChain, type AuditEntry, type AuditFilter, type ChainVerdict } from '../audit/index.js';
import type { Actor } from '../organisations/index.js';
import { fullNameOf } from '../people/index.js';
import { mayReadAudit } from './access.js';
import type { PrivacyServices } from './services.js';

/** An entry, with the name of who acted as it is today; null once erased, or for the service. */
export interface NamedEntry extends AuditEntry {
  readonly actorName: string | null;
}

export async function readAuditTrail(
  { audit, store }: PrivacyServices,
  actor: Actor,
  {
    filter,
    page,
  }: { readonly filter: AuditFilter; readonly page: { readonly offset: number; readonly limit: number } },
): Promise<NamedEntry[]> {
  mayReadAudit(actor);
  const { organisationId } = actor;
  const entries = await audit.committed.entries(organisationId, filter, page);
  const ids = new Set(entries.flatMap((entry) => (entry.actor.startsWith('person:') ? [entry.actor.slice(7)] : [])));
  const people = await store.committed.people.peopleByIds(organisationId, [...ids]);
  const names = new Map(people.map((person) => [`person:${person.id}`, fullNameOf(person)]));
  return entries.map((entry) => ({ ...entry, actorName: names.get(entry.actor) || null }));
}

/** Follows the whole chain, as the command does. */
export async function verifyAuditTrail({ audit }: PrivacyServices, actor: Actor): Promise<ChainVerdict> {
  mayReadAudit(actor);
  return verifyChain(audit.committed, actor.organisationId);
}
