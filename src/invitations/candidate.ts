import { newInvitation, type Campaign, type Invitation } from '../assessments/index.js';
import type { Instant } from '../kernel/clock.js';
import type { Locale } from '../kernel/localised.js';
import { fullNameOf, type Person } from '../people/index.js';
import type { InvitationServices } from './services.js';
import type { InvitationTables } from './store.js';

export interface NewCandidate {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly locale: Locale;
}

/** The invitation that this address has in the campaign already. */
export async function invitationOfAddress(
  { people, assessments }: InvitationTables,
  { organisationId, id: campaignId }: Campaign,
  email: string,
): Promise<Invitation | null> {
  for (const { id: personId } of await people.peopleByEmail(organisationId, email)) {
    const [own] = await assessments.invitations(organisationId, { campaignId, personId });
    if (own) return own;
  }
  return null;
}

/** As long as an invitation keeps; the person keeps the whole. */
const LONGEST_NAME = 200;

/** A candidate of another campaign is the same person by the same address; an employee who applies is a candidate of their own. */
export async function addCandidate(
  services: InvitationServices,
  { tables, campaign, now }: { readonly tables: InvitationTables; readonly campaign: Campaign; readonly now: Instant },
  wanted: NewCandidate,
): Promise<{ person: Person; invitation: Invitation }> {
  const { organisationId } = campaign;
  const known = wanted.email === null ? [] : await tables.people.peopleByEmail(organisationId, wanted.email);
  const person = known.find(({ kind, state }) => kind === 'candidate' && state === 'active') ?? {
    ...wanted,
    email: wanted.email?.toLowerCase() ?? null,
    organisationId,
    id: services.ids.next(),
    kind: 'candidate' as const,
    staffNumber: null,
    site: null,
    unitId: null,
    jobId: campaign.jobId,
    managerId: null,
    state: 'active' as const,
    leftOn: null,
    createdAt: now,
  };
  if (!known.includes(person)) await tables.people.addPerson(person);
  const invitee = {
    name: fullNameOf(person).slice(0, LONGEST_NAME),
    locale: wanted.locale,
    expiresAt: null,
    personId: person.id,
  };
  const invitation = newInvitation(services, campaign, invitee);
  await tables.assessments.addInvitation(invitation);
  return { person, invitation };
}
