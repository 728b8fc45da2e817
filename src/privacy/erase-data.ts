import { mayActAsPerson } from '../assessments/index.js';
import { instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayHandleOwnData, mayManagePrivacy } from './access.js';
import { holdsOn, type Erasure, type Hold } from './erasure.js';
import { subjectOfActor, subjectOfLink, subjectOfPerson, type AskingSubject } from './find-subject.js';
import { EmployeeStillThere } from './problems.js';
import { totalOf } from './personal-data.js';
import type { PrivacyServices } from './services.js';
import type { PrivacyReader } from './store.js';

/** What erasing would do, told before it is confirmed. */
export interface ErasurePlan {
  /** Tests that disappear at once, with their answers and results. */
  readonly erasedTests: number;
  /** What must be kept for a time, without the name where the name is ours to erase. */
  readonly holds: readonly Hold[];
  readonly isWhole: boolean;
}

export async function planOwnErasure(services: PrivacyServices, actor: Actor): Promise<ErasurePlan> {
  mayHandleOwnData(actor);
  return planFor(services, await subjectOfActor(services, actor));
}

export async function planErasureByLink(services: PrivacyServices, code: string): Promise<ErasurePlan> {
  await mayActAsPerson(services.assessments.store.committed, code);
  return planFor(services, await subjectOfLink(services, code));
}

/** Erases one's own tests. Who works here stays in the staff list. */
export async function eraseOwnData(services: PrivacyServices, actor: Actor): Promise<ErasurePlan> {
  mayHandleOwnData(actor);
  return erase(services, await subjectOfActor(services, actor));
}

/** A candidate erases everything; the link opens nothing any more. */
export async function eraseByLink(services: PrivacyServices, code: string): Promise<ErasurePlan> {
  await mayActAsPerson(services.assessments.store.committed, code);
  return erase(services, await subjectOfLink(services, code));
}

/**
 * Erases who somebody is and all their tests, on their written request.
 * @throws {EmployeeStillThere} somebody who works here is marked as left first
 */
export async function erasePerson(services: PrivacyServices, actor: Actor, personId: string): Promise<ErasurePlan> {
  mayManagePrivacy(actor);
  const { organisationId } = actor;
  const subject = await subjectOfPerson(services, { organisationId, personId, askedBy: nameInAudit(actor) });
  const person = await services.store.committed.people.person(organisationId, personId);
  if (person?.kind === 'employee' && person.state === 'active') throw new EmployeeStillThere();
  return erase(services, subject);
}

async function planFor({ store, clock }: PrivacyServices, subject: AskingSubject): Promise<ErasurePlan> {
  const holds = await holdsOf(store.committed, subject, instantOf(clock.now()));
  return { erasedTests: subject.invitationIds.length - holds.length, holds, isWhole: subject.isWhole };
}

const holdsOf = async (reader: PrivacyReader, subject: AskingSubject, now: string): Promise<Hold[]> =>
  holdsOn(await reader.lastDecisions(subject), now);

/** Self-assessments go first and are told to nobody but whoever asks for their own. */
async function erase(services: PrivacyServices, subject: AskingSubject): Promise<ErasurePlan> {
  const { organisationId, invitationIds } = subject;
  const known = await services.store.committed.knownToOthers(organisationId, invitationIds);
  const owned = invitationIds.filter((id) => !known.includes(id));
  await services.store.write((tables) => tables.erase({ organisationId, personId: null, invitationIds: owned }));
  const isToBeTold = known.length > 0 || (subject.isWhole && subject.personId !== null);
  const plan = isToBeTold
    ? await eraseKnown(services, { ...subject, invitationIds: known })
    : { erasedTests: 0, holds: [], isWhole: subject.isWhole };
  await services.store.discardRemoved();
  const asksForOwn = !isForAnother(subject);
  return { ...plan, erasedTests: plan.erasedTests + (asksForOwn ? owned.length : 0) };
}

const isForAnother = ({ askedBy, personId }: AskingSubject): boolean =>
  !askedBy.startsWith('link:') && askedBy !== `person:${personId ?? ''}`;

/** What may go, goes now; what must stay, stays without the name until its day; both are written down. */
function eraseKnown({ store, clock, ids }: PrivacyServices, subject: AskingSubject): Promise<ErasurePlan> {
  const now = instantOf(clock.now());
  return store.write(async (tables) => {
    const holds = await holdsOf(tables, subject, now);
    const held = new Set(holds.map(({ invitationId }) => invitationId));
    const free = subject.invitationIds.filter((id) => !held.has(id));
    const { organisationId, personId, isWhole } = subject;
    const counts = await tables.erase({ organisationId, personId: isWhole ? personId : null, invitationIds: free });
    if (isWhole) await tables.forgetNames(organisationId, [...held]);
    const heldUntil = holds.reduce<string | null>(
      (last, { until }) => (last !== null && last > until ? last : until),
      null,
    );
    const erasure: Erasure = {
      organisationId,
      id: ids.next(),
      personId,
      isWhole,
      askedBy: subject.askedBy,
      askedAt: now,
      erasedInvitationIds: free,
      heldInvitationIds: [...held],
      heldUntil,
      counts,
      completedAt: heldUntil === null ? now : null,
    };
    await tables.addErasure(erasure);
    await tables.audit.append({
      organisationId,
      at: now,
      actor: subject.askedBy,
      action: 'data.erased',
      subject: { kind: 'erasure', id: erasure.id },
      facts: { tests: free.length, held: held.size, rows: totalOf(counts), heldUntil },
    });
    return { erasedTests: free.length, holds, isWhole };
  });
}
