import type { CompetencyModel } from '../competencies/index.js';
import { currentDocuments, type ContentStore } from '../content/index.js';
import type { JobProfile } from './job-profile.js';

export async function currentModel(content: ContentStore, id: string): Promise<CompetencyModel | null> {
  return ((await currentDocuments(content, 'model')) as CompetencyModel[]).find((model) => model.id === id) ?? null;
}

export const currentProfiles = async (content: ContentStore): Promise<JobProfile[]> =>
  (await currentDocuments(content, 'profile')) as JobProfile[];
