import {
  LAUNCHED,
  SittingUnknown,
  type AssessmentReader,
  type Invitation,
  type Sitting,
} from '../assessments/index.js';

/**
 * The sitting that may be verified: of a campaign that the organisation launched. A self-assessment is not found, and a verification is
 * not verified in its turn.
 * @throws {SittingUnknown}
 */
export async function verifiedSitting(
  reader: AssessmentReader,
  organisationId: string,
  sittingId: string,
): Promise<{ readonly sitting: Sitting; readonly invitation: Invitation }> {
  const sitting = await reader.sitting(organisationId, sittingId);
  const invitation = sitting && (await reader.invitation(organisationId, sitting.invitationId));
  const campaign = invitation && (await reader.campaign(organisationId, invitation.campaignId));
  if (!campaign || !LAUNCHED.includes(campaign.purpose)) throw new SittingUnknown();
  return { sitting, invitation };
}
