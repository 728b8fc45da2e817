import { mayReadOrganisation } from './access.js';
import type { Actor } from './actor.js';
import type { Job } from './job.js';
import { JobUnknown } from './problems.js';
import type { OrganisationServices } from './services.js';

/** Every job, those no longer used included: past campaigns name them. */
export async function listJobs({ store }: OrganisationServices, actor: Actor): Promise<Job[]> {
  mayReadOrganisation(actor);
  return store.committed.structure.jobs(actor.organisationId);
}

export async function showJob({ store }: OrganisationServices, actor: Actor, jobId: string): Promise<Job> {
  mayReadOrganisation(actor);
  const job = await store.committed.structure.job(actor.organisationId, jobId);
  if (!job) throw new JobUnknown();
  return job;
}
