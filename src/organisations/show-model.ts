import type { CompetencyModel } from '../competencies/index.js';
import { mayReadOrganisation } from './access.js';
import type { Actor } from './actor.js';
import { currentModel, currentProfiles } from './current-content.js';
import type { JobProfile } from './job-profile.js';
import { ModelUnknown } from './problems.js';
import type { OrganisationServices } from './services.js';

/** A competency model with what people do at each level: what a target level means. */
export async function showModel(
  { content }: OrganisationServices,
  actor: Actor,
  modelId: string,
): Promise<CompetencyModel> {
  mayReadOrganisation(actor);
  const model = await currentModel(content, modelId);
  if (!model) throw new ModelUnknown();
  return model;
}

/** Ready target profiles to start a job from. */
export async function listProfiles({ content }: OrganisationServices, actor: Actor): Promise<JobProfile[]> {
  mayReadOrganisation(actor);
  return currentProfiles(content);
}
