import type { Response, ShownOrder } from '../../item-bank/index.js';
import { isLocale, type Localised } from '../../kernel/localised.js';
import { NO_ACCOMMODATIONS, type Accommodations } from '../accommodations.js';
import { NO_TERMS, type Campaign, type CampaignTerms } from '../campaign.js';
import type { Flag, FlagCategory, FlagDecision, SittingEvent } from '../flag.js';
import type { Invitation } from '../invitation.js';
import type { StoredResult } from '../result.js';
import type { Administration, EndReason, SelectionRecord, Sitting, SittingProgress } from '../sitting.js';
import type { CampaignRow, InvitationRow } from './campaign.rows.js';
import type { AdministrationRow, FlagRow, ResultRow, SittingRow, SittingEventRow } from './sitting.rows.js';

/** What we wrote ourselves is trusted to have kept its shape. */
const parsed = <T>(json: string): T => JSON.parse(json) as T;

const parsedOrNull = <T>(json: string | null): T | null => (json === null ? null : parsed<T>(json));

const toAccommodations = (json: string | null): Accommodations => ({
  ...NO_ACCOMMODATIONS,
  ...parsedOrNull<Accommodations>(json),
});

const accommodationsJson = (accommodations: Accommodations): string | null =>
  Object.values(accommodations).some(Boolean) ? JSON.stringify(accommodations) : null;

export const toCampaign = (row: CampaignRow): Campaign => ({
  organisationId: row.organisation_id,
  id: row.id,
  purpose: row.purpose as Campaign['purpose'],
  state: row.state as Campaign['state'],
  title: parsed<Localised>(row.title),
  job: parsedOrNull<Localised>(row.job),
  jobId: row.job_id,
  terms: { ...NO_TERMS, ...parsedOrNull<CampaignTerms>(row.terms) },
  createdBy: row.created_by,
  blueprintId: row.blueprint_id,
  opensAt: row.opens_at,
  closesAt: row.closes_at,
  answerBy: row.answer_by,
  contact: { name: row.contact_name, email: row.contact_email },
  retentionMonths: row.retention_months,
  createdAt: row.created_at,
});

export const toCampaignRow = (campaign: Campaign): CampaignRow => ({
  organisation_id: campaign.organisationId,
  id: campaign.id,
  purpose: campaign.purpose,
  state: campaign.state,
  title: JSON.stringify(campaign.title),
  job: campaign.job && JSON.stringify(campaign.job),
  job_id: campaign.jobId,
  terms: JSON.stringify(campaign.terms),
  created_by: campaign.createdBy,
  blueprint_id: campaign.blueprintId,
  opens_at: campaign.opensAt,
  closes_at: campaign.closesAt,
  answer_by: campaign.answerBy,
  contact_name: campaign.contact.name,
  contact_email: campaign.contact.email,
  retention_months: campaign.retentionMonths,
  created_at: campaign.createdAt,
});

export const toInvitation = (row: InvitationRow): Invitation => ({
  organisationId: row.organisation_id,
  id: row.id,
  campaignId: row.campaign_id,
  personId: row.person_id,
  unitId: row.unit_id,
  candidateName: row.candidate_name,
  locale: isLocale(row.locale) ? row.locale : 'fr',
  verifiesSittingId: row.verifies_sitting_id,
  timeFactor: row.time_factor,
  accommodations: toAccommodations(row.accommodations),
  expiresAt: row.expires_at,
  acknowledgedAt: row.acknowledged_at,
  acknowledgedNotice: row.acknowledged_notice,
  moreTimeRequestedAt: row.more_time_requested_at,
  moreTimeGrantedAt: row.more_time_granted_at,
  moreTimeDeclinedAt: row.more_time_declined_at,
  moreTimeAnswer: row.more_time_answer,
  withdrawnAt: row.withdrawn_at,
  createdAt: row.created_at,
});

export const toInvitationRow = (invitation: Invitation): InvitationRow => ({
  organisation_id: invitation.organisationId,
  id: invitation.id,
  campaign_id: invitation.campaignId,
  person_id: invitation.personId,
  unit_id: invitation.unitId,
  candidate_name: invitation.candidateName,
  locale: invitation.locale,
  verifies_sitting_id: invitation.verifiesSittingId,
  time_factor: invitation.timeFactor,
  accommodations: accommodationsJson(invitation.accommodations),
  expires_at: invitation.expiresAt,
  acknowledged_at: invitation.acknowledgedAt,
  acknowledged_notice: invitation.acknowledgedNotice,
  more_time_requested_at: invitation.moreTimeRequestedAt,
  more_time_granted_at: invitation.moreTimeGrantedAt,
  more_time_declined_at: invitation.moreTimeDeclinedAt,
  more_time_answer: invitation.moreTimeAnswer,
  withdrawn_at: invitation.withdrawnAt,
  created_at: invitation.createdAt,
});

export const toSitting = (row: SittingRow): Sitting => ({
  organisationId: row.organisation_id,
  id: row.id,
  invitationId: row.invitation_id,
  releaseDigest: row.release_digest,
  blueprintId: row.blueprint_id,
  seed: row.seed,
  state: row.state as Sitting['state'],
  excludedItems: parsedOrNull<string[]>(row.excluded_items) ?? [],
  startedAt: row.started_at,
  deadline: row.deadline,
  endedAt: row.ended_at,
  endedBecause: row.ended_because as EndReason | null,
  accommodations: toAccommodations(row.accommodations),
  pausedAt: row.paused_at,
  pausedMs: row.paused_ms,
});

export const toSittingRow = (sitting: Sitting): SittingRow => ({
  organisation_id: sitting.organisationId,
  id: sitting.id,
  invitation_id: sitting.invitationId,
  release_digest: sitting.releaseDigest,
  blueprint_id: sitting.blueprintId,
  seed: sitting.seed,
  state: sitting.state,
  excluded_items: sitting.excludedItems.length > 0 ? JSON.stringify(sitting.excludedItems) : null,
  started_at: sitting.startedAt,
  deadline: sitting.deadline,
  ended_at: sitting.endedAt,
  ended_because: sitting.endedBecause,
  accommodations: accommodationsJson(sitting.accommodations),
  paused_at: sitting.pausedAt,
  paused_ms: sitting.pausedMs,
});

export const toAdministration = (row: AdministrationRow): Administration => ({
  position: row.position,
  itemId: row.item_id,
  shownOrder: parsed<ShownOrder>(row.shown_order),
  selection: parsed<SelectionRecord>(row.selection),
  progress: parsed<SittingProgress>(row.progress),
  servedAt: row.served_at,
  answeredAt: row.answered_at,
  response: parsedOrNull<Response>(row.response),
  elapsedMs: row.elapsed_ms,
  score: row.score,
  withdrawnAt: row.withdrawn_at,
});

export const toFlag = (row: FlagRow): Flag => ({
  organisationId: row.organisation_id,
  id: row.id,
  sittingId: row.sitting_id,
  position: row.position,
  category: row.category as FlagCategory,
  comment: row.comment,
  raisedAt: row.raised_at,
  decision: toDecision(row),
});

const toDecision = ({ decision, decided_by, reason, decided_at }: FlagRow): FlagDecision | null =>
  decision !== null && decided_by !== null && reason !== null && decided_at !== null
    ? { verdict: decision as FlagDecision['verdict'], by: decided_by, reason, at: decided_at }
    : null;

export const toFlagRow = (flag: Flag): FlagRow => ({
  organisation_id: flag.organisationId,
  id: flag.id,
  sitting_id: flag.sittingId,
  position: flag.position,
  category: flag.category,
  comment: flag.comment,
  raised_at: flag.raisedAt,
  decision: flag.decision?.verdict ?? null,
  decided_by: flag.decision?.by ?? null,
  reason: flag.decision?.reason ?? null,
  decided_at: flag.decision?.at ?? null,
});

export const toSittingEvent = (row: SittingEventRow): SittingEvent => ({
  organisationId: row.organisation_id,
  id: row.id,
  sittingId: row.sitting_id,
  position: row.position,
  kind: row.kind as SittingEvent['kind'],
  at: row.at,
});

export const toStoredResult = (row: ResultRow): StoredResult => parsed<StoredResult>(row.body);
