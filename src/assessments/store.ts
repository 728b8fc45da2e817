import type { AuditTables } from '../audit/index.js';
import type { ExposureLedger } from '../item-bank/index.js';
import type { Instant } from '../kernel/clock.js';
import type { Locale } from '../kernel/localised.js';
import type { MailTables } from '../mail/index.js';
import type { JobTables } from '../queue/index.js';
import type { Campaign, Purpose } from './campaign.js';
import type { Flag, SittingEvent } from './flag.js';
import type { Invitation } from './invitation.js';
import type { StoredResult } from './result.js';
import type { Administration, AnsweredAdministration, EndReason, Sitting } from './sitting.js';

/** What one link opens. */
export interface OpenedLink {
  readonly invitation: Invitation;
  readonly campaign: Campaign;
  readonly sitting: Sitting | null;
}

/** Which invitations: of a campaign, of a person, or of both; never a self-assessment unless its purpose is named. */
export interface InvitationFilter {
  readonly campaignId?: string;
  readonly personId?: string;
  readonly purposes?: readonly Purpose[];
}

/** What a step of a sitting needs to know at once. */
export interface HeldSitting {
  readonly sitting: Sitting;
  readonly campaign: Pick<Campaign, 'state'>;
  readonly invitation: Pick<Invitation, 'withdrawnAt'>;
}

/** One finished sitting with an overall estimate, in logits of its release's scale. */
export interface OverallEstimate {
  readonly sittingId: string;
  readonly personId: string | null;
  readonly releaseDigest: string;
  readonly estimate: number;
}

/** A sitting with its place: whose it is, from which unit, and what for. */
export interface PlacedSitting {
  readonly sitting: Sitting;
  readonly purpose: Purpose;
  readonly personId: string;
  /** Of the day of the invitation. */
  readonly unitId: string | null;
  readonly verifiesSittingId: string | null;
}

/** From after a moment (null: from the beginning) until another, itself included. */
export interface Span {
  readonly after: Instant | null;
  readonly until: Instant;
}

export interface PartOfSpan extends Span {
  /** Null: from the first. */
  readonly afterId: string | null;
  readonly limit: number;
}

/** Campaigns, invitations and sittings of self-assessments are not found here, but by `invitations` with their purpose and by `own…`. */
/** Others than the person may have held the paper. */
export interface PrintedFor {
  /** They have a password or an identity at a provider. */
  readonly hasAccount: boolean;
  /** Where they can be told, in their language: that of the invitation was chosen by whoever held the paper. */
  readonly reachable: { readonly address: string; readonly locale: Locale } | null;
}

export interface AssessmentReader {
  campaign(organisationId: string, id: string): Promise<Campaign | null>;
  invitation(organisationId: string, id: string): Promise<Invitation | null>;
  /** In order of their making. */
  invitations(
    organisationId: string,
    filter: InvitationFilter,
    page?: { readonly offset: number; readonly limit: number },
  ): Promise<Invitation[]>;
  sitting(organisationId: string, id: string): Promise<Sitting | null>;
  /** The person's own sitting, whatever its purpose, with what led to it. */
  ownSitting(organisationId: string, personId: string, id: string): Promise<OpenedLink | null>;
  /** Campaigns of this person's invitations, whatever their purpose. */
  ownCampaigns(organisationId: string, personId: string): Promise<Campaign[]>;
  /** Finished within a span, in the order of their ids, a part at a time. */
  finishedWithin(organisationId: string, purposes: readonly Purpose[], part: PartOfSpan): Promise<PlacedSitting[]>;
  /** Ids of the sittings that were to confirm this one. */
  sittingsVerifying(organisationId: string, sittingId: string): Promise<string[]>;
  itemsShownIn(organisationId: string, sittingIds: readonly string[]): Promise<string[]>;
  /** At most one for each invitation. */
  sittingsOfInvitations(organisationId: string, invitationIds: readonly string[]): Promise<Sitting[]>;
  /** The last revision of each sitting that has a result, by sitting. */
  latestResultsOf(organisationId: string, sittingIds: readonly string[]): Promise<ReadonlyMap<string, StoredResult>>;
  /** Of every finished sitting of one test for one purpose, latest revision each, in order of their end. */
  overallEstimates(
    organisationId: string,
    of: Pick<Campaign, 'purpose' | 'blueprintId'>,
  ): Promise<OverallEstimate[]>;
  eventsOf(sitting: Sitting): Promise<SittingEvent[]>;
  linkOf(codeDigest: string): Promise<OpenedLink | null>;
  /** For whom the link was printed; null when it did not come from a printed code. */
  printedFor(codeDigest: string): Promise<PrintedFor | null>;
  administrationsOf(sitting: Sitting): Promise<Administration[]>;
  countEventsOf(sitting: Sitting): Promise<number>;
  flagsOf(sitting: Sitting): Promise<Flag[]>;
  latestResultOf(sitting: Sitting): Promise<StoredResult | null>;
  pendingFlags(): Promise<{ flag: Flag; sitting: Sitting }[]>;
  pendingMoreTimeRequests(): Promise<Invitation[]>;
  /** Those that the organisation launches. */
  campaignsOf(organisationId: string): Promise<Campaign[]>;
}

export interface AssessmentTables extends AssessmentReader {
  readonly exposures: ExposureLedger;
  /** What happens, what must be done and what must be said, kept in the same unit of work. */
  readonly audit: AuditTables;
  readonly jobs: JobTables;
  readonly mail: MailTables;
  /** As `linkOf`, holding the invitation and its sitting until the work is committed. */
  lockLink(codeDigest: string): Promise<OpenedLink | null>;
  /** The sitting of this link, held until the work is committed. */
  lockSitting(codeDigest: string, sittingId: string): Promise<HeldSitting | null>;
  /** The flag and its sitting, held until the work is committed: results of one sitting are made one after the other. */
  lockFlag(id: string): Promise<{ flag: Flag; sitting: Sitting } | null>;
  lockInvitation(id: string): Promise<{ invitation: Invitation; sitting: Sitting | null } | null>;
  addCampaign(campaign: Campaign): Promise<void>;
  /** Changes nothing when there is one of this id, even when two try at once. */
  addCampaignOnce(campaign: Campaign): Promise<void>;
  /** Held until the work is committed. */
  lockCampaign(organisationId: string, id: string): Promise<Campaign | null>;
  keepCampaign(campaign: Campaign): Promise<void>;
  addInvitation(invitation: Invitation): Promise<void>;
  addInvitations(invitations: readonly Invitation[]): Promise<void>;
  addLinkCode(invitation: Invitation, codeDigest: string, at: Instant): Promise<void>;
  /** A link that others than the person may have seen on paper. */
  addPrintedLinkCode(invitation: Invitation, codeDigest: string, at: Instant): Promise<void>;
  /** None of the links given so far opens the invitation any more. */
  removeLinkCodes(invitation: Invitation): Promise<void>;
  keepInvitation(invitation: Invitation): Promise<void>;
  addSitting(sitting: Sitting): Promise<void>;
  /** Pauses and the deadline they move. */
  keepClock(sitting: Sitting): Promise<void>;
  /** The invitation with all that came of it: codes, sitting, answers, reports, events, results. */
  eraseInvitation(invitation: Pick<Invitation, 'organisationId' | 'id'>): Promise<void>;
  /** Ends, without a result, what is under way in a campaign, or of one invitation. */
  interruptSittings(
    of: { readonly organisationId: string; readonly campaignId: string; readonly invitationId?: string },
    at: Instant,
    because: 'campaign-stopped' | 'withdrawn',
  ): Promise<number>;
  /** Under way in a campaign, held until the work is committed. */
  lockRunningSittings(campaign: Pick<Campaign, 'organisationId' | 'id'>): Promise<Sitting[]>;
  endSitting(sitting: Sitting, endedAt: Instant, because: EndReason): Promise<void>;
  serve(sitting: Sitting, administration: Administration): Promise<void>;
  keepAnswer(sitting: Sitting, administration: AnsweredAdministration): Promise<void>;
  withdraw(sitting: Sitting, position: number, at: Instant): Promise<void>;
  addFlag(flag: Flag): Promise<void>;
  keepFlag(flag: Flag): Promise<void>;
  addEvent(event: SittingEvent): Promise<void>;
  addResult(sitting: Sitting, result: StoredResult): Promise<void>;
}

/** The storage that the use cases ask for: what is committed, and units of work that are durable when they resolve. */
export interface AssessmentStore {
  readonly committed: AssessmentReader;
  write<T>(work: (tables: AssessmentTables) => Promise<T>): Promise<T>;
}
