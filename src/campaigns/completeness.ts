import type { Job } from '../organisations/index.js';
import type { Day } from '../people/index.js';
import type { DraftBody, HrPurpose } from './draft.js';
import { CampaignIncomplete, type DraftFault } from './problems.js';

/** A draft that may be launched: what the law asks for is there. */
export interface ReadyDraft extends DraftBody {
  readonly purpose: HrPurpose;
  readonly jobId: string;
  readonly blueprintId: string;
  readonly opensOn: Day;
  readonly closesOn: Day;
  readonly worksCouncilOn: Day;
}

/** What is known around a draft when it is judged. */
export interface DraftSurroundings {
  readonly today: Day;
  readonly peopleCount: number;
  readonly job: Job | null;
  /** The purpose of the chosen blueprint; null when it is not in the content. */
  readonly blueprintPurpose: string | null;
}

/** Shorter, it says nothing of the link with the job (Code du travail, L1221-6, L1222-2). */
const SHORTEST_STATEMENT = 40;

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Everything that keeps a draft from being launched, in the order of the wizard. */
export function faultsOf(body: DraftBody, around: DraftSurroundings): DraftFault[] {
  const faults: DraftFault[] = [];
  const unless = (holds: boolean, field: keyof DraftBody, fault: string) => {
    if (!holds && !faults.some((known) => known.field === field)) faults.push({ field, fault });
  };
  const { today, job } = around;
  unless(body.purpose !== null, 'purpose', 'isNotEmpty');
  unless(body.titleFr.trim() !== '', 'titleFr', 'isNotEmpty');
  unless(body.titleEn.trim() !== '', 'titleEn', 'isNotEmpty');
  unless(body.jobId !== null, 'jobId', 'isNotEmpty');
  unless(job !== null && job.archivedAt === null, 'jobId', 'no-longer-there');
  unless(body.isOpenLink || around.peopleCount > 0, 'personIds', 'nobody');
  unless(body.blueprintId !== null, 'blueprintId', 'isNotEmpty');
  unless(around.blueprintPurpose === body.purpose, 'blueprintId', 'other-purpose');
  unless(body.opensOn !== null, 'opensOn', 'isNotEmpty');
  unless(body.closesOn !== null, 'closesOn', 'isNotEmpty');
  unless(body.closesOn === null || body.closesOn >= (body.opensOn ?? today), 'closesOn', 'before-opening');
  unless(body.closesOn === null || body.closesOn >= today, 'closesOn', 'past');
  unless(body.answerBy === null || body.answerBy >= (body.opensOn ?? today), 'answerBy', 'before-opening');
  unless(body.contactName.trim() !== '', 'contactName', 'isNotEmpty');
  unless(EMAIL.test(body.contactEmail), 'contactEmail', 'isEmail');
  unless(body.jobRelevance.trim() !== '', 'jobRelevance', 'isNotEmpty');
  unless(body.jobRelevance.trim().length >= SHORTEST_STATEMENT, 'jobRelevance', 'too-short');
  unless(body.worksCouncilOn !== null, 'worksCouncilOn', 'isNotEmpty');
  unless(body.worksCouncilOn === null || body.worksCouncilOn <= today, 'worksCouncilOn', 'not-past');
  return faults;
}

/** @throws {CampaignIncomplete} */
export function assertReady(body: DraftBody, around: DraftSurroundings): ReadyDraft {
  const faults = faultsOf(body, around);
  if (faults.length > 0) throw new CampaignIncomplete(faults);
  return body as ReadyDraft;
}
