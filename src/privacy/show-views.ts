import { mayReadWhoLooked } from '../assessments/index.js';
import type { AuditEntry } from '../audit/index.js';
import type { Instant } from '../kernel/clock.js';
import type { Actor } from '../organisations/index.js';
import { fullNameOf } from '../people/index.js';
import { mayHandleOwnData } from './access.js';
import { subjectOfActor, subjectOfLink } from './find-subject.js';
import type { DataSubject } from './personal-data.js';
import type { PrivacyServices } from './services.js';

/** Somebody looked at a named result, or did something with it. */
export interface View {
  readonly at: Instant;
  readonly action: string;
  /** Who, by name; null for the service itself or for oneself. */
  readonly by: string | null;
}

/** More than anybody reads; the export holds them too. */
const MOST_VIEWS = 500;

export async function showOwnViews(services: PrivacyServices, actor: Actor): Promise<View[]> {
  mayHandleOwnData(actor);
  return viewsOf(services, await subjectOfActor(services, actor));
}

export async function showViewsByLink(services: PrivacyServices, code: string): Promise<View[]> {
  await mayReadWhoLooked(services.assessments.store.committed, code);
  return viewsOf(services, await subjectOfLink(services, code));
}

/** From the audit trail: every act of others that names the person, their invitations or their sittings. Newest first. */
export async function viewsOf({ audit, store }: PrivacyServices, subject: DataSubject): Promise<View[]> {
  const { organisationId, personId, invitationIds } = subject;
  const own = [
    ...(personId === null ? [] : [personId]),
    ...invitationIds,
    ...(await store.committed.sittingIdsOf(subject)),
  ];
  const page = { offset: 0, limit: MOST_VIEWS };
  const found: AuditEntry[] = [];
  for (const subjectId of own) found.push(...(await audit.committed.entries(organisationId, { subjectId }, page)));
  const byOthers = found.filter(({ actor }) => actor !== `person:${personId ?? ''}` && !actor.startsWith('link:'));
  byOthers.sort((left, right) => right.sequence - left.sequence);
  const names = await namesOf(store.committed.people, organisationId, byOthers);
  return byOthers
    .slice(0, MOST_VIEWS)
    .map(({ at, action, actor }) => ({ at, action, by: names.get(actor.replace(/^person:/, '')) ?? null }));
}

async function namesOf(
  people: PrivacyServices['store']['committed']['people'],
  organisationId: string,
  entries: readonly AuditEntry[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(entries.flatMap(({ actor }) => (actor.startsWith('person:') ? [actor.slice(7)] : [])));
  const found = await people.peopleByIds(organisationId, [...ids]);
  return new Map(found.map((person) => [person.id, fullNameOf(person)]));
}
