import type { Instant } from '../kernel/clock.js';
import type { Localised } from '../kernel/localised.js';
import type { Campaign } from './campaign.js';
import type { Flag } from './flag.js';
import type { Invitation } from './invitation.js';

/** How far one invited person has come. Never how well. */
export const PARTICIPATION_STATES = [
  'invited',
  'acknowledged',
  'started',
  'finished',
  'interrupted',
  'withdrawn',
] as const;
export type ParticipationState = (typeof PARTICIPATION_STATES)[number];

export interface ParticipationCount {
  readonly campaignId: string;
  /** The unit of the day of the invitation. */
  readonly unitId: string | null;
  readonly state: ParticipationState;
  readonly people: number;
  /** Of those: who asked for more time and has no answer. */
  readonly waitingForTime: number;
}

export interface Participant {
  readonly invitation: Invitation;
  readonly state: ParticipationState;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
}

export interface ParticipantFilter {
  readonly states?: readonly ParticipationState[];
  /** `null`: those of no unit. */
  readonly unitId?: string | null;
  readonly isWaitingForTime?: boolean;
  /** Part of the name. */
  readonly matching?: string;
}

export interface FlagInContext {
  readonly flag: Flag;
  readonly releaseDigest: string;
  readonly blueprintId: string;
  readonly itemId: string;
}

/** How many of something there are in one campaign. */
export interface CountInCampaign {
  readonly campaignId: string;
  readonly title: Localised;
  readonly count: number;
}

/** Who takes part in campaigns, counted and listed. */
export interface ParticipationReader {
  /** Of one campaign, or of all of the organisation. */
  participationCounts(organisationId: string, campaignId?: string): Promise<ParticipationCount[]>;
  /** In order of invitation. */
  participants(
    campaign: Pick<Campaign, 'organisationId' | 'id'>,
    filter: ParticipantFilter,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<{ readonly people: Participant[]; readonly total: number }>;
  /** Who has an invitation, not withdrawn, to a campaign that is open now, and to which. */
  invitedElsewhere(
    organisationId: string,
    now: Instant,
  ): Promise<{ readonly personId: string; readonly campaignId: string }[]>;
  /** Reported questions, those without a decision first. */
  flagsOfCampaign(campaign: Pick<Campaign, 'organisationId' | 'id'>): Promise<FlagInContext[]>;
  /** Campaigns with reported questions that nobody has decided about; self-assessments are their owners'. */
  pendingFlagCounts(organisationId: string): Promise<CountInCampaign[]>;
}
