import type { AuditTables } from '../audit/index.js';
import type { PeopleReader } from '../people/index.js';
import type { Day, Idea, IdeaAnswer, IdeaPrecision, IdeaReport, IdeaState, SupportStep } from './idea.js';

export const IDEA_ORDERS = ['newest', 'support'] as const;
export type IdeaOrder = (typeof IDEA_ORDERS)[number];

export interface IdeaFilter {
  readonly theme?: string | undefined;
  readonly state?: IdeaState | undefined;
  /** Only those that somebody reported. */
  readonly isReported?: boolean | undefined;
}

export interface IdeaListWish extends IdeaFilter {
  /** What nobody signed and is of this day has not appeared yet. */
  readonly today: Day;
  readonly order: IdeaOrder;
  readonly page: { readonly offset: number; readonly limit: number };
}

export interface IdeaReader {
  readonly people: PeopleReader;
  ideas(organisationId: string, wish: IdeaListWish): Promise<{ readonly ideas: Idea[]; readonly total: number }>;
  idea(organisationId: string, id: string): Promise<Idea | null>;
  /** Signed ones, newest first. */
  ideasOfAuthor(organisationId: string, authorId: string): Promise<Idea[]>;
  /** Of any organisation: the code is all that its holder has. */
  ideaOfReceipt(receiptDigest: string): Promise<Idea | null>;
  /** Oldest first. */
  answersOf(idea: Idea): Promise<IdeaAnswer[]>;
  precisionsOf(idea: Idea): Promise<IdeaPrecision[]>;
  reportsOf(idea: Idea): Promise<IdeaReport[]>;
  /** Which of these somebody reported. */
  reportedAmong(organisationId: string, ideaIds: readonly string[]): Promise<ReadonlySet<string>>;
  isSupportedBy(idea: Idea, supporterDigest: string): Promise<boolean>;
}

export interface IdeaTables extends IdeaReader {
  readonly audit: AuditTables;
  /** Held until the work is committed. */
  lockIdea(organisationId: string, id: string): Promise<Idea | null>;
  lockIdeaOfReceipt(receiptDigest: string): Promise<Idea | null>;
  /** Nothing when its receipt is known: the same letter sent again. */
  addIdeaOnce(idea: Idea): Promise<void>;
  keepIdea(idea: Idea): Promise<void>;
  /** With everything that hangs on it. */
  removeIdea(idea: Idea): Promise<void>;
  addAnswer(answer: IdeaAnswer): Promise<void>;
  addPrecision(precision: IdeaPrecision): Promise<void>;
  keepPrecision(precision: IdeaPrecision): Promise<void>;
  addReport(report: IdeaReport): Promise<void>;
  removeReports(idea: Idea): Promise<void>;
  /** Nothing when it is there. */
  addSupport(idea: Idea, supporterDigest: string): Promise<void>;
  removeSupport(idea: Idea, supporterDigest: string): Promise<void>;
  countSupports(idea: Idea): Promise<number>;
  /** Who supported is forgotten for good; the count must have been kept before. */
  forgetSupporters(idea: Idea): Promise<void>;
  /** Of every organisation: those that people may still support. */
  supportableIdeas(): Promise<Idea[]>;
  keepSupportStep(idea: Idea, step: SupportStep): Promise<void>;
  /** Writes the rows that hang on ideas anew, all at once and in random order, where the database keeps the order of writing. */
  scatter(): Promise<void>;
}

export interface IdeaStore {
  readonly committed: IdeaReader;
  write<T>(work: (tables: IdeaTables) => Promise<T>): Promise<T>;
}
