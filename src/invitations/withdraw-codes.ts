import { instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayInvite } from './access.js';
import { holdCampaign, recipientInSight } from './campaign-in-sight.js';
import type { InvitationServices } from './services.js';

/** A sheet was lost, a message went astray: none of the person's links and codes works any more. The invitation stays. */
export function withdrawCodes(
  { store, clock }: InvitationServices,
  actor: Actor,
  campaignId: string,
  invitationId: string,
): Promise<void> {
  mayInvite(actor);
  return store.write(async (tables) => {
    const campaign = await holdCampaign(tables, actor, campaignId);
    const { invitation } = await recipientInSight(tables, campaign, invitationId);
    await tables.assessments.removeLinkCodes(invitation);
    await tables.removeShortCodes(invitation);
    await tables.assessments.audit.append({
      organisationId: actor.organisationId,
      at: instantOf(clock.now()),
      actor: nameInAudit(actor),
      action: 'invitation.codes-withdrawn',
      subject: { kind: 'invitation', id: invitationId },
      facts: { campaignId },
    });
  });
}
