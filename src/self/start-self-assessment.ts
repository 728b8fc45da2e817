import {
  codeDigestOf,
  newInvitation,
  OWNED,
  standingCampaign,
  type AssessmentReader,
  type Invitation,
} from '../assessments/index.js';
import { instantOf } from '../kernel/clock.js';
import { NotAllowed, type Actor } from '../organisations/index.js';
import { mayUseOwnSpace } from './access.js';
import type { SelfServices } from './services.js';

export interface StartedSelfAssessment {
  readonly invitationId: string;
  readonly code: string;
}

/**
 * A link to assess oneself, as often as one likes; the one that is not finished yet comes first. Nothing of it goes to the audit trail, which
 * others read.
 */
export async function startSelfAssessment(services: SelfServices, actor: Actor): Promise<StartedSelfAssessment> {
  mayUseOwnSpace(actor);
  const { assessments, people, ids, clock } = services;
  const { organisationId, personId } = actor;
  const person = await people.store.committed.person(organisationId, personId);
  if (!person) throw new NotAllowed();
  const campaign = await standingCampaign(assessments, organisationId, 'self');
  const code = ids.secretCode();
  return assessments.store.write(async (tables) => {
    await tables.addCampaignOnce(campaign);
    const unfinished = await unfinishedOf(tables, actor);
    const { unitId, locale } = person;
    // Without the name: it is nobody’s business but theirs.
    const invitation =
      unfinished ?? newInvitation(assessments, campaign, { name: null, locale, expiresAt: null, personId, unitId });
    if (!unfinished) await tables.addInvitation(invitation);
    await tables.addLinkCode(invitation, codeDigestOf(code), instantOf(clock.now()));
    return { invitationId: invitation.id, code };
  });
}

async function unfinishedOf(reader: AssessmentReader, { organisationId, personId }: Actor): Promise<Invitation | null> {
  const invitations = await reader.invitations(organisationId, { personId, purposes: [OWNED] });
  const sittings = await reader.sittingsOfInvitations(
    organisationId,
    invitations.map(({ id }) => id),
  );
  const finished = new Set(
    sittings.filter(({ state }) => state === 'finished').map(({ invitationId }) => invitationId),
  );
  return invitations.findLast(({ id }) => !finished.has(id)) ?? null;
}
