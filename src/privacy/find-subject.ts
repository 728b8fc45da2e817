import { codeDigestOf, LinkUnknown } from '../assessments/index.js';
import type { Actor } from '../organisations/index.js';
import { PersonUnknown } from '../people/index.js';
import type { DataSubject } from './personal-data.js';
import type { PrivacyServices } from './services.js';

/** Somebody who asks about their own data, and whether all of it, name included, is theirs to erase. */
export interface AskingSubject extends DataSubject {
  /** How the audit trail names who asks. */
  readonly askedBy: string;
  /** Who works here is kept in the staff list as long as they do: their tests can be erased, their name cannot. */
  readonly isWhole: boolean;
}

/** The person who is signed in. */
export async function subjectOfActor({ store }: PrivacyServices, actor: Actor): Promise<AskingSubject> {
  const { organisationId, personId } = actor;
  const invitationIds = await store.committed.invitationIdsOf(organisationId, personId);
  return { organisationId, personId, invitationIds, askedBy: `person:${personId}`, isWhole: false };
}

/**
 * Whoever holds a link. A candidate's link opens all that is held on the candidate; an employee's opens that one test, since links
 * are easier to lend than accounts.
 * @throws {LinkUnknown}
 */
export async function subjectOfLink({ store, assessments }: PrivacyServices, code: string): Promise<AskingSubject> {
  const opened = await assessments.store.committed.linkOf(codeDigestOf(code));
  if (!opened) throw new LinkUnknown();
  const { organisationId, id, personId } = opened.invitation;
  const askedBy = `link:${id}`;
  const person = personId === null ? null : await store.committed.people.person(organisationId, personId);
  if (person?.kind !== 'candidate')
    return { organisationId, personId: null, invitationIds: [id], askedBy, isWhole: true };
  const invitationIds = await store.committed.invitationIdsOf(organisationId, person.id);
  return { organisationId, personId: person.id, invitationIds, askedBy, isWhole: true };
}

/** @throws {PersonUnknown} */
export async function subjectOfPerson(
  { store }: PrivacyServices,
  {
    organisationId,
    personId,
    askedBy,
  }: { readonly organisationId: string; readonly personId: string; readonly askedBy: string },
): Promise<AskingSubject> {
  if (!(await store.committed.people.person(organisationId, personId))) throw new PersonUnknown();
  const invitationIds = await store.committed.invitationIdsOf(organisationId, personId);
  return { organisationId, personId, invitationIds, askedBy, isWhole: true };
}
