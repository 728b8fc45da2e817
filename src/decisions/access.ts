import { assertMay, type Actor } from '../organisations/index.js';
import type { Invitation, Campaign, AssessmentReader, Sitting } from '../assessments/index.js';
import type { PeopleReader, Person } from '../people/index.js';
import { NotAboutOneself, ResultUnknown } from './problems.js';

/** Reads the results of people tested for hiring, promotion or verification, by name. */
export const mayReadResults = (actor: Actor): void => assertMay(actor, 'results.read');

export const mayDecide = (actor: Actor): void => assertMay(actor, 'decisions.make');

/** What concerns oneself. */
export const mayReadOwn = (actor: Actor): void => assertMay(actor, 'own');

/** A sitting with whom and what it was for. */
export interface TestedPerson {
  readonly sitting: Sitting;
  readonly invitation: Invitation;
  readonly campaign: Campaign;
}

/**
 * A sitting that HR may know of. One of another organisation, and one that somebody took for themselves, do not exist for HR.
 * @throws {ResultUnknown}
 */
export async function testedPerson(
  assessments: AssessmentReader,
  organisationId: string,
  sittingId: string,
): Promise<TestedPerson> {
  const found = await anySitting(assessments, organisationId, sittingId);
  if (!found || found.campaign.purpose === 'self') throw new ResultUnknown();
  return found;
}

/**
 * A sitting of the person who asks, whatever it was for.
 * @throws {ResultUnknown}
 */
export async function ownSitting(
  assessments: AssessmentReader,
  actor: Actor,
  sittingId: string,
): Promise<TestedPerson> {
  mayReadOwn(actor);
  const found = await assessments.ownSitting(actor.organisationId, actor.personId, sittingId);
  if (!found?.sitting) throw new ResultUnknown();
  return { ...found, sitting: found.sitting };
}

async function anySitting(
  assessments: AssessmentReader,
  organisationId: string,
  sittingId: string,
): Promise<TestedPerson | null> {
  const sitting = await assessments.sitting(organisationId, sittingId);
  const invitation = sitting && (await assessments.invitation(organisationId, sitting.invitationId));
  const campaign = invitation && (await assessments.campaign(organisationId, invitation.campaignId));
  return sitting && invitation && campaign ? { sitting, invitation, campaign } : null;
}

/**
 * Nobody decides about themselves, nor answers their own contest.
 * @throws {NotAboutOneself}
 */
export async function assertNotAboutOneself(people: PeopleReader, actor: Actor, about: Invitation): Promise<void> {
  if (await isAboutOneself(people, actor, about)) throw new NotAboutOneself();
}

/** Whoever joins a hiring by its open link becomes another entry of the directory: the same address tells that it is them. */
export async function isAboutOneself(
  people: PeopleReader,
  { organisationId, personId }: Actor,
  about: Invitation,
): Promise<boolean> {
  if (about.personId === null || about.organisationId !== organisationId) return false;
  if (about.personId === personId) return true;
  const [own, tested] = await Promise.all(
    [personId, about.personId].map(async (id) => addressOf(await people.person(organisationId, id))),
  );
  return own !== null && own === tested;
}

const addressOf = (person: Pick<Person, 'email'> | null): string | null => person?.email?.trim().toLowerCase() || null;
