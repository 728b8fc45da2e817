import type { CompetencyModel } from '../competencies/index.js';
import type { ContentStore } from '../content/index.js';
import type { JobProfile } from './job-profile.js';

/** What is in force of one kind, and nothing else: the item banks are large. */
async function currentOf(content: ContentStore, kind: 'model' | 'profile'): Promise<unknown[]> {
  const manifest = (await content.currentRelease())?.manifest.filter((entry) => entry.kind === kind) ?? [];
  const documents = await content.documents(manifest.map(({ digest }) => digest));
  return manifest.flatMap(({ digest }) => documents.get(digest)?.body ?? []);
}

export async function currentModel(content: ContentStore, id: string): Promise<CompetencyModel | null> {
  return ((await currentOf(content, 'model')) as CompetencyModel[]).find((model) => model.id === id) ?? null;
}

export const currentProfiles = async (content: ContentStore): Promise<JobProfile[]> =>
  (await currentOf(content, 'profile')) as JobProfile[];
