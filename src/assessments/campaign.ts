import type { Instant } from '../kernel/clock.js';
import type { Localised } from '../kernel/localised.js';
import type { TargetProfile } from '../organisations/index.js';
import { CampaignClosed, CampaignNotOpen, CampaignStopped } from './problems.js';

export const PURPOSES = ['hiring', 'promotion', 'self', 'verification'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Belongs to its owner: nobody else learns that it exists, so that storage gives it only to who asks for it by this name. */
export const OWNED: Purpose = 'self';
export const NOT_OWNED: readonly Purpose[] = PURPOSES.filter((purpose) => purpose !== OWNED);

/** What the organisation launches and follows; the others are made one by one, where they are asked for. */
export const LAUNCHED: readonly Purpose[] = ['hiring', 'promotion'];

/** What was fixed when the campaign was launched, to be shown to whoever asks how people were treated. */
export interface CampaignTerms {
  /** The job's target profile of that day. */
  readonly target: TargetProfile | null;
  /** Why what is measured matters for the job. */
  readonly jobRelevance: string | null;
  /** The day on which the works council's consultation was closed. */
  readonly worksCouncilOn: string | null;
  /** What HR tells people beside the notice. */
  readonly message: string | null;
  /** Whoever holds the campaign's code may take the test: people apply, nobody is chosen beforehand. */
  readonly isOpenLink: boolean;
}

export const NO_TERMS: CampaignTerms = {
  target: null,
  jobRelevance: null,
  worksCouncilOn: null,
  message: null,
  isOpenLink: false,
};

/** A blueprint given to people for a purpose, between two dates. */
export interface Campaign {
  readonly organisationId: string;
  readonly id: string;
  readonly purpose: Purpose;
  /** `stopped`: at once, even for whoever is in the middle of it. */
  readonly state: 'open' | 'closed' | 'stopped';
  readonly title: Localised;
  readonly job: Localised | null;
  readonly jobId: string | null;
  readonly terms: CampaignTerms;
  readonly blueprintId: string;
  readonly opensAt: Instant;
  readonly closesAt: Instant | null;
  /** The day by which people hear, as YYYY-MM-DD. */
  readonly answerBy: string | null;
  readonly contact: { readonly name: string; readonly email: string };
  /**
   * What its people are told of how long their tests are kept after the process ends. Set at the launch; a shorter setting shortens it,
   * a longer one does not touch it. Null: kept as long as its owner wishes, or as the result that it confirms.
   */
  readonly retentionMonths: number | null;
  readonly createdAt: Instant;
  /** The person who launched it; null for the service itself. */
  readonly createdBy: string | null;
}

/** @throws {CampaignNotOpen | CampaignClosed | CampaignStopped} nobody may begin a test now */
export function assertOpen(campaign: Campaign, now: Instant): void {
  assertNotStopped(campaign);
  if (now < campaign.opensAt) throw new CampaignNotOpen(campaign.opensAt);
  if (campaign.closesAt && now >= campaign.closesAt) throw new CampaignClosed(campaign.closesAt);
  if (campaign.state === 'closed') throw new CampaignClosed(campaign.closesAt ?? now);
}

/** @throws {CampaignStopped} the organisation stopped the test: nobody answers any more, whatever they have begun */
export function assertNotStopped({ state }: Pick<Campaign, 'state'>): void {
  if (state === 'stopped') throw new CampaignStopped();
}
