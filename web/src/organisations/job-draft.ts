import type { Job, Model, Target } from './contract.js';
import { MODEL_ID } from './queries.js';

/** A job as it is being written. Level 0: not asked for. */
export interface JobDraft {
  code: string;
  title: { fr: string; en: string };
  levels: Record<string, number>;
  isArchived: boolean;
}

export function draftOf(job: Job | null, model: Model): JobDraft {
  return {
    code: job?.code ?? '',
    title: { fr: job?.title.fr ?? '', en: job?.title.en ?? '' },
    levels: levelsOf(job?.target.domains ?? {}, model),
    isArchived: job?.isArchived ?? false,
  };
}

export const levelsOf = (domains: Readonly<Record<string, number>>, model: Model): Record<string, number> =>
  Object.fromEntries(model.domains.map(({ id }) => [id, domains[id] ?? 0]));

export const targetOf = ({ levels }: JobDraft): Target => ({
  modelId: MODEL_ID,
  domains: Object.fromEntries(Object.entries(levels).filter(([, level]) => level > 0)),
});

/** Where two versions of a job differ, by domain. */
export const domainsThatDiffer = (mine: JobDraft, theirs: Job): readonly string[] =>
  Object.entries(mine.levels)
    .filter(([domain, level]) => level !== (theirs.target.domains[domain] ?? 0))
    .map(([domain]) => domain);
