import type { AssessmentReader, AssessmentTables, Campaign, Invitation } from '../assessments/index.js';
import type { Instant } from '../kernel/clock.js';
import type { MailReader } from '../mail/index.js';
import type { PeopleReader, PeopleTables } from '../people/index.js';
import type { JobReader } from '../queue/index.js';
import type { Delivery, DeliveryCounts, DeliveryState } from './delivery-state.js';
import type { OpenLink } from './open-link.js';
import type { ReminderPlan } from './reminder-plan.js';

export interface Slice {
  readonly offset: number;
  readonly limit: number;
}

/** A candidate who came by an open link. */
export interface CandidateJoin {
  readonly organisationId: string;
  readonly invitationId: string;
  readonly campaignId: string;
  /** Null: did not allow to be written to about the hiring. */
  readonly mayBeWrittenToSince: Instant | null;
  readonly joinedAt: Instant;
}

type Named = Pick<Campaign, 'organisationId' | 'id'>;

export interface InvitationReader {
  readonly assessments: AssessmentReader;
  readonly people: PeopleReader;
  readonly mail: MailReader;
  readonly jobs: JobReader;
  countInvitations(campaign: Named): Promise<number>;
  deliveryCounts(campaign: Named): Promise<DeliveryCounts>;
  /** Those of certain states, in order of their making. */
  deliveries(campaign: Named, states: readonly DeliveryState[], slice?: Slice): Promise<Delivery[]>;
  /** When each of these people last got a reminder, of any campaign. */
  lastRemindersOf(organisationId: string, personIds: readonly string[]): Promise<ReadonlyMap<string, Instant>>;
  joinsOf(organisationId: string, invitationIds: readonly string[]): Promise<CandidateJoin[]>;
  countJoinsSince(campaign: Named, since: Instant): Promise<number>;
  openLinkOf(campaign: Named): Promise<OpenLink | null>;
  openLinkByCode(code: string): Promise<OpenLink | null>;
  reminderPlanOf(campaign: Named): Promise<ReminderPlan | null>;
  /** Of every organisation: the service looks through them by itself. */
  reminderPlans(): Promise<ReminderPlan[]>;
  shortCodeOwner(codeDigest: string): Promise<Pick<Invitation, 'organisationId' | 'id'> | null>;
  /** Of these invitations, those that have had a sheet. */
  printedAmong(organisationId: string, invitationIds: readonly string[]): Promise<ReadonlySet<string>>;
  wrongCodesIn(hour: string): Promise<number>;
}

export interface InvitationTables extends InvitationReader {
  readonly assessments: AssessmentTables;
  readonly people: PeopleTables;
  addJoin(join: CandidateJoin): Promise<void>;
  keepOpenLink(link: OpenLink): Promise<void>;
  keepReminderPlan(plan: ReminderPlan): Promise<void>;
  removeReminderPlan(campaign: Named): Promise<void>;
  addShortCode(invitation: Invitation, codeDigest: string, at: Instant): Promise<void>;
  removeShortCodes(invitation: Invitation): Promise<void>;
  countWrongCode(hour: string): Promise<void>;
}

export interface InvitationStore {
  readonly committed: InvitationReader;
  write<T>(work: (tables: InvitationTables) => Promise<T>): Promise<T>;
}
