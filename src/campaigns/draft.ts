import type { Accommodations } from '../assessments/index.js';
import { canonicalJson } from '../kernel/digest.js';
import type { Instant } from '../kernel/clock.js';
import type { Day } from '../people/index.js';

/** What HR launches here; self-assessments and verifications have their own ways. */
export const HR_PURPOSES = ['hiring', 'promotion'] as const;
export type HrPurpose = (typeof HR_PURPOSES)[number];

export interface PersonalAccommodations extends Accommodations {
  readonly personId: string;
  readonly timeFactor: number;
}

/** A campaign being prepared: everything HR types, complete or not, field by field so that two people can meet in it. */
export interface DraftBody {
  readonly purpose: HrPurpose | null;
  readonly titleFr: string;
  readonly titleEn: string;
  readonly jobId: string | null;
  /** With everything below them. */
  readonly unitIds: readonly string[];
  readonly personIds: readonly string[];
  readonly isOpenLink: boolean;
  readonly blueprintId: string | null;
  /** Days by the clock of France: the first one, and the last one. */
  readonly opensOn: Day | null;
  readonly closesOn: Day | null;
  readonly answerBy: Day | null;
  readonly message: string;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly jobRelevance: string;
  readonly worksCouncilOn: Day | null;
  readonly accommodations: readonly PersonalAccommodations[];
}

export type DraftField = keyof DraftBody;

export const EMPTY_DRAFT: DraftBody = {
  purpose: null,
  titleFr: '',
  titleEn: '',
  jobId: null,
  unitIds: [],
  personIds: [],
  isOpenLink: false,
  blueprintId: null,
  opensOn: null,
  closesOn: null,
  answerBy: null,
  message: '',
  contactName: '',
  contactEmail: '',
  jobRelevance: '',
  worksCouncilOn: null,
  accommodations: [],
};

/** Who changed a field last, when, and with which version of the draft. */
export interface FieldChange {
  readonly version: number;
  readonly by: string;
  readonly at: Instant;
}

export interface CampaignDraft {
  readonly organisationId: string;
  /** The campaign that is launched from it takes the same id: a draft becomes one campaign, once. */
  readonly id: string;
  readonly body: DraftBody;
  readonly changes: Readonly<Partial<Record<DraftField, FieldChange>>>;
  readonly version: number;
  readonly createdBy: string;
  readonly changedBy: string;
  readonly changedAt: Instant;
  readonly createdAt: Instant;
}

const FIELDS = Object.keys(EMPTY_DRAFT) as DraftField[];

const fieldsThatDiffer = (one: DraftBody, other: DraftBody): DraftField[] =>
  FIELDS.filter((field) => canonicalJson(one[field]) !== canonicalJson(other[field]));

/** The draft with what somebody typed; itself when nothing is new. */
export function changed(draft: CampaignDraft, body: DraftBody, by: string, at: Instant): CampaignDraft {
  const fields = fieldsThatDiffer(draft.body, body);
  if (fields.length === 0) return draft;
  const version = draft.version + 1;
  const changes = { ...draft.changes, ...Object.fromEntries(fields.map((field) => [field, { version, by, at }])) };
  return { ...draft, body, changes, version, changedBy: by, changedAt: at };
}

/** What was changed since somebody saw that version. */
export const fieldsChangedSince = ({ changes }: CampaignDraft, version: number): DraftField[] =>
  FIELDS.filter((field) => (changes[field]?.version ?? 0) > version);
