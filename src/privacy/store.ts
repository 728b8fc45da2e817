import type { AuditTables } from '../audit/index.js';
import type { Instant } from '../kernel/clock.js';
import type { PeopleReader } from '../people/index.js';
import type { Erasure, LastDecision } from './erasure.js';
import type { DataSubject, RowCounts } from './personal-data.js';
import type { Purge } from './purge.js';
import type { RetentionRule, RetainedInvitation } from './retention.js';

/** Ids of what was erased, which outlive it: a backup of before must not bring it back. */
export interface Erased {
  /** Of every organisation here. */
  organisationIds(): Promise<string[]>;
  idsOf(organisationId: string): Promise<{ readonly people: string[]; readonly invitations: string[] }>;
  /** Those of these that are here all the same. */
  backAmong(told: {
    readonly organisationId: string;
    readonly people: readonly string[];
    readonly invitations: readonly string[];
  }): Promise<{ readonly people: string[]; readonly invitations: string[] }>;
  remember(organisationId: string, invitationIds: readonly string[]): Promise<void>;
}

export interface PrivacyReader {
  readonly erased: Erased;
  readonly people: PeopleReader;
  /** Ids of the person's invitations, whatever their purpose. */
  invitationIdsOf(organisationId: string, personId: string): Promise<string[]>;
  /** Those of these invitations that others may know of: not those of self-assessments. */
  knownToOthers(organisationId: string, invitationIds: readonly string[]): Promise<string[]>;
  sittingIdsOf(subject: DataSubject): Promise<string[]>;
  /** The rows that tell of somebody, by table, with the columns that they may have. */
  rowsOf(subject: DataSubject): Promise<Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>>;
  /** How many rows of each table still tell of somebody. */
  countRowsOf(subject: DataSubject): Promise<RowCounts>;
  /** Decisions about these invitations that are younger, and contests not yet answered: until when each must be kept. */
  lastDecisions(subject: DataSubject): Promise<readonly LastDecision[]>;
  rules(organisationId: string): Promise<RetentionRule[]>;
  /** What was made before a moment, in order of id, from one on. */
  retainedBefore(
    organisationId: string,
    before: Instant,
    page: { readonly afterId: string; readonly limit: number },
  ): Promise<RetainedInvitation[]>;
  erasures(organisationId: string, filter?: { readonly isHeldUntilBefore?: Instant }): Promise<Erasure[]>;
  purges(organisationId: string): Promise<Purge[]>;
  /** Ids of those who left, and whose departure was recorded, before a moment. */
  leaversBefore(organisationId: string, moment: Instant): Promise<string[]>;
  /** Ids of candidates of whom no test is left. */
  candidatesWithoutInvitation(
    organisationId: string,
    of: { readonly createdBefore: Instant; readonly among?: readonly string[] },
  ): Promise<string[]>;
}

export interface PrivacyTables extends PrivacyReader {
  readonly audit: AuditTables;
  /** Removes or blanks what the map says. @returns the rows touched, by table */
  erase(subject: DataSubject): Promise<RowCounts>;
  /** Takes the name out of invitations that must be kept for a time. */
  forgetNames(organisationId: string, invitationIds: readonly string[]): Promise<void>;
  /** As `countRowsOf`, for sittings whose invitations are gone. */
  countRowsOfSittings(subject: DataSubject, sittingIds: readonly string[]): Promise<number>;
  keepRule(rule: RetentionRule): Promise<void>;
  /** Campaigns of the rule's purpose that tell more months tell these from now on. */
  shortenCampaigns(rule: RetentionRule): Promise<void>;
  addErasure(erasure: Erasure): Promise<void>;
  keepErasure(erasure: Erasure): Promise<void>;
  addPurge(purge: Purge): Promise<void>;
}

export interface PrivacyStore {
  readonly committed: PrivacyReader;
  write<T>(work: (tables: PrivacyTables) => Promise<T>): Promise<T>;
  /** Also out of what the database keeps beside its tables. */
  discardRemoved(): Promise<void>;
}
