import type { Campaign } from '../assessments/index.js';
import type { Instant } from '../kernel/clock.js';
import type { Actor } from '../organisations/index.js';
import { CampaignOver, CampaignUnknown, InviteeUnknown } from './problems.js';
import { recipientsOf, type Recipient } from './recipient.js';
import type { InvitationReader, InvitationTables } from './store.js';

/** @throws {CampaignUnknown} also when it is another organisation's */
export async function campaignInSight(
  { assessments }: Pick<InvitationReader, 'assessments'>,
  { organisationId }: Pick<Actor, 'organisationId'>,
  id: string,
): Promise<Campaign> {
  const campaign = await assessments.campaign(organisationId, id);
  if (!campaign) throw new CampaignUnknown();
  return campaign;
}

/** The campaign, held until the work is committed: whoever else writes to its people waits. */
export async function holdCampaign(
  { assessments }: Pick<InvitationTables, 'assessments'>,
  { organisationId }: Pick<Actor, 'organisationId'>,
  id: string,
): Promise<Campaign> {
  const campaign = await assessments.lockCampaign(organisationId, id);
  if (!campaign) throw new CampaignUnknown();
  return campaign;
}

export const isOver = ({ state, closesAt }: Campaign, now: Instant): boolean =>
  state !== 'open' || (closesAt !== null && closesAt <= now);

/** @throws {CampaignOver} */
export function assertNotOver(campaign: Campaign, now: Instant): void {
  if (isOver(campaign, now)) throw new CampaignOver();
}

/** @throws {InviteeUnknown} also when the invitation is of another campaign */
export async function recipientInSight(
  reader: InvitationReader,
  { organisationId, id }: Campaign,
  invitationId: string,
): Promise<Recipient> {
  const invitation = await reader.assessments.invitation(organisationId, invitationId);
  if (invitation?.campaignId !== id) throw new InviteeUnknown();
  const [recipient] = await recipientsOf(reader, [invitation]);
  if (!recipient) throw new InviteeUnknown();
  return recipient;
}
