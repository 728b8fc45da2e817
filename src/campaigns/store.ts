import type { AssessmentReader, AssessmentTables, ParticipationReader } from '../assessments/index.js';
import type { PeopleReader } from '../people/index.js';
import type { CampaignDraft } from './draft.js';

export interface DraftReader {
  draft(organisationId: string, id: string): Promise<CampaignDraft | null>;
  /** Last changed first. */
  drafts(organisationId: string): Promise<CampaignDraft[]>;
}

export interface DraftTables extends DraftReader {
  /** Held until the work is committed. */
  lockDraft(organisationId: string, id: string): Promise<CampaignDraft | null>;
  addDraft(draft: CampaignDraft): Promise<void>;
  keepDraft(draft: CampaignDraft): Promise<void>;
  removeDraft(draft: Pick<CampaignDraft, 'organisationId' | 'id'>): Promise<void>;
}

export interface CampaignReader {
  readonly drafts: DraftReader;
  readonly assessments: AssessmentReader;
  readonly participation: ParticipationReader;
  readonly people: PeopleReader;
}

export interface CampaignTables extends CampaignReader {
  readonly drafts: DraftTables;
  readonly assessments: AssessmentTables;
}

/** Campaigns with the drafts they come from, in one unit of work with their invitations, jobs and audit. */
export interface CampaignStore {
  readonly committed: CampaignReader;
  write<T>(work: (tables: CampaignTables) => Promise<T>): Promise<T>;
}
