import { instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayInvite } from './access.js';
import { assertNotOver, holdCampaign } from './campaign-in-sight.js';
import { addCandidate, invitationOfAddress, type NewCandidate } from './candidate.js';
import { isReachable } from './contact-rule.js';
import { assertForCandidates } from './open-campaign-link.js';
import { FIRST_WAVE, post, recipientsOf } from './recipient.js';
import type { InvitationServices } from './services.js';

export interface InvitedByHand {
  readonly invited: number;
  readonly withoutMail: number;
  /** Addresses that the campaign invites already. */
  readonly already: readonly string[];
}

/** Invites candidates whom HR knows; each gets their mail. All of them, or none when something fails. */
export function inviteByHand(
  services: InvitationServices,
  actor: Actor,
  campaignId: string,
  candidates: readonly NewCandidate[],
): Promise<InvitedByHand> {
  mayInvite(actor);
  const { store, clock, ids } = services;
  return store.write(async (tables) => {
    const now = instantOf(clock.now());
    const campaign = await holdCampaign(tables, actor, campaignId);
    assertForCandidates(campaign);
    assertNotOver(campaign, now);
    const already: string[] = [];
    let [invited, withoutMail] = [0, 0];
    for (const candidate of candidates) {
      if (candidate.email !== null && (await invitationOfAddress(tables, campaign, candidate.email))) {
        already.push(candidate.email);
        continue;
      }
      const { invitation } = await addCandidate(services, { tables, campaign, now }, candidate);
      const [recipient] = await recipientsOf(tables, [invitation]);
      const posting = { tables, campaign, now, jobId: ids.next() };
      if (recipient && isReachable(recipient)) await post(posting, recipient, { kind: 'invitation', wave: FIRST_WAVE });
      else withoutMail += 1;
      invited += 1;
      await tables.assessments.audit.append({
        organisationId: actor.organisationId,
        at: now,
        actor: nameInAudit(actor),
        action: 'candidate.invited',
        subject: { kind: 'invitation', id: invitation.id },
        facts: { campaignId },
      });
    }
    return { invited, withoutMail, already };
  });
}
