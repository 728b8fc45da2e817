import { instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayInvite } from './access.js';
import { assertNotOver, holdCampaign, recipientInSight } from './campaign-in-sight.js';
import { allowsContact, hasMissed, isReachable, isWaiting, latestAsking, nextContactOf } from './contact-rule.js';
import { NotToBeWrittenTo, WrittenToRecently } from './problems.js';
import { FIRST_WAVE, isGone, post, type ReachableRecipient, type Recipient } from './recipient.js';
import type { InvitationServices } from './services.js';

/**
 * One person's invitation again, with a link of its own; the earlier links keep working. Three days apart at least, unless the last
 * message did not arrive or the address was corrected since.
 */
export function resendInvitation(
  { store, clock, ids }: InvitationServices,
  actor: Actor,
  campaignId: string,
  invitationId: string,
): Promise<void> {
  mayInvite(actor);
  return store.write(async (tables) => {
    const now = instantOf(clock.now());
    const campaign = await holdCampaign(tables, actor, campaignId);
    const recipient = await recipientInSight(tables, campaign, invitationId);
    assertNotOver(campaign, now);
    assertMayBeWrittenTo(recipient, now);
    await post({ tables, campaign, now, jobId: ids.next() }, recipient, {
      kind: 'invitation',
      wave: waveAfter(recipient),
    });
    await tables.assessments.audit.append({
      organisationId: actor.organisationId,
      at: now,
      actor: nameInAudit(actor),
      action: 'invitation.resent',
      subject: { kind: 'invitation', id: invitationId },
      facts: { campaignId },
    });
  });
}

/** One message after each earlier one: asked for twice at once, it is one. */
export const waveAfter = (recipient: Recipient): string =>
  recipient.mails[0] ? `after:${recipient.mails[0].id}` : FIRST_WAVE;

/** @throws {NotToBeWrittenTo | WrittenToRecently} */
function assertMayBeWrittenTo(recipient: Recipient, now: string): asserts recipient is ReachableRecipient {
  if (isGone(recipient, now)) throw new NotToBeWrittenTo('PERSON_GONE');
  if (recipient.sitting?.state === 'finished') throw new NotToBeWrittenTo('TEST_FINISHED');
  if (!isReachable(recipient)) throw new NotToBeWrittenTo('NO_ADDRESS');
  if (!allowsContact(recipient)) throw new NotToBeWrittenTo('CONTACT_NOT_ALLOWED');
  // One that waits for an address given up since will never leave.
  const isAnyWaiting = recipient.mails.some((mail) => isWaiting(mail) && mail.to === recipient.person.email);
  if (isAnyWaiting) throw new NotToBeWrittenTo('MESSAGE_WAITING');
  const last = latestAsking(recipient);
  const possibleFrom = nextContactOf(recipient);
  if (last && hasMissed(last, recipient)) return;
  if (possibleFrom !== null && possibleFrom > now) throw new WrittenToRecently(possibleFrom);
}
