import type { Instant } from '../kernel/clock.js';
import type { Localised } from '../kernel/localised.js';
import { CampaignClosed, CampaignNotOpen } from './problems.js';

/** A blueprint given to people for a purpose, between two dates. */
export interface Campaign {
  readonly organisationId: string;
  readonly id: string;
  readonly purpose: 'hiring';
  readonly title: Localised;
  readonly job: Localised | null;
  readonly blueprintId: string;
  readonly opensAt: Instant;
  readonly closesAt: Instant | null;
  /** The day by which people hear, as YYYY-MM-DD. */
  readonly answerBy: string | null;
  readonly contact: { readonly name: string; readonly email: string };
  readonly createdAt: Instant;
}

/** @throws {CampaignNotOpen | CampaignClosed} nobody may begin a test now */
export function assertOpen(campaign: Campaign, now: Instant): void {
  if (now < campaign.opensAt) throw new CampaignNotOpen(campaign.opensAt);
  if (campaign.closesAt && now >= campaign.closesAt) throw new CampaignClosed(campaign.closesAt);
}
