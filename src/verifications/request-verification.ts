import { newInvitation, ResultNotReady, standingCampaign, type AssessmentReader } from '../assessments/index.js';
import { instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayVerify } from './access.js';
import type { VerificationServices } from './services.js';
import type { Verification } from './verification.js';
import { verifiedSitting } from './verified-sitting.js';

/**
 * Prepares a supervised test that confirms this result; asked again before it is taken, gives the one there is. The person keeps their
 * accommodations, and meets none of the questions of the first test.
 * @throws {SittingUnknown | ResultNotReady}
 */
export async function requestVerification(
  services: VerificationServices,
  actor: Actor,
  sittingId: string,
): Promise<Verification> {
  mayVerify(actor);
  const { assessments, ids, clock } = services;
  const { organisationId } = actor;
  const campaign = await standingCampaign(assessments, organisationId, 'verification');
  const at = instantOf(clock.now());
  return services.store.write(async (tables) => {
    const held = await tables.lockVerificationsOf(organisationId, sittingId);
    const { sitting, invitation: earlier } = await verifiedSitting(tables.assessments, organisationId, sittingId);
    if (sitting.state !== 'finished') throw new ResultNotReady();
    const [last] = held;
    if (last && !(await isTaken(tables.assessments, last))) return last;
    await tables.assessments.addCampaignOnce(campaign);
    const { candidateName: name, locale, unitId, personId, timeFactor, accommodations } = earlier;
    const invitation = newInvitation(assessments, campaign, {
      name,
      locale,
      unitId,
      timeFactor,
      accommodations,
      expiresAt: null,
      verifiesSittingId: sittingId,
      ...(personId === null ? {} : { personId }),
    });
    await tables.assessments.addInvitation(invitation);
    const verification: Verification = {
      organisationId,
      id: ids.next(),
      sittingId,
      invitationId: invitation.id,
      requestedBy: actor.personId,
      requestedAt: at,
      supervisedBy: null,
      identityCheckedAt: null,
    };
    await tables.addVerification(verification);
    await tables.assessments.audit.append({
      organisationId,
      at,
      actor: nameInAudit(actor),
      action: 'verification.requested',
      subject: { kind: 'sitting', id: sittingId },
      facts: { verification: verification.id },
    });
    return verification;
  });
}

async function isTaken(reader: AssessmentReader, { organisationId, invitationId }: Verification): Promise<boolean> {
  const [sitting] = await reader.sittingsOfInvitations(organisationId, [invitationId]);
  return sitting?.state === 'finished';
}
