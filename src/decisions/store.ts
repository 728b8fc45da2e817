import type { AssessmentReader, CountInCampaign } from '../assessments/index.js';
import type { AuditTables } from '../audit/index.js';
import type { Instant } from '../kernel/clock.js';
import type { MailTables } from '../mail/index.js';
import type { PeopleReader } from '../people/index.js';
import type { Contest, ContestAnswer } from './contest.js';
import type { Decision } from './decision.js';
import type { Passport } from './passport.js';

export interface ContestFilter {
  readonly sittingIds?: readonly string[];
  readonly isWaiting?: boolean;
}

export interface DecisionReader {
  readonly assessments: AssessmentReader;
  readonly people: PeopleReader;
  /** Campaigns for hiring and promotion with finished tests after which nobody has decided anything yet. */
  undecidedCounts(organisationId: string): Promise<CountInCampaign[]>;
  /** Every revision, oldest first. */
  decisionsOf(organisationId: string, sittingIds: readonly string[]): Promise<Decision[]>;
  decision(organisationId: string, id: string): Promise<Decision | null>;
  decisionsAbout(organisationId: string, personId: string): Promise<Decision[]>;
  /** The one due first comes first. */
  contests(organisationId: string, filter: ContestFilter): Promise<Contest[]>;
  contestsOf(organisationId: string, personId: string): Promise<Contest[]>;
  contest(organisationId: string, id: string): Promise<Contest | null>;
  passportsOf(organisationId: string, sittingId: string): Promise<Passport[]>;
  passportsOfPerson(organisationId: string, personId: string): Promise<Passport[]>;
  /** By the code on the paper: whoever reads it has no account. */
  passportOf(codeDigest: string): Promise<Passport | null>;
}

export interface DecisionTables extends DecisionReader {
  /** Appending first holds the organisation's trail: whoever comes second sees what the first has written. */
  readonly audit: AuditTables;
  readonly mail: MailTables;
  addDecision(decision: Decision): Promise<void>;
  addContest(contest: Contest): Promise<void>;
  answerContest(contest: Contest, answer: ContestAnswer): Promise<void>;
  addPassport(passport: Passport): Promise<void>;
  withdrawPassport(passport: Passport, at: Instant): Promise<void>;
}

export interface DecisionStore {
  readonly committed: DecisionReader;
  write<T>(work: (tables: DecisionTables) => Promise<T>): Promise<T>;
}
