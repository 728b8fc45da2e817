import type { Actor } from '../organisations/index.js';
import type { QueuedJob } from '../queue/index.js';
import { mayAdministerService } from './access.js';
import type { OperationsServices } from './services.js';
import { besideMails, jobsInSight } from './sight.js';

/** A page of anything, and how many there are in all. */
export interface Paged<Thing> {
  readonly things: readonly Thing[];
  readonly total: number;
}

export const PAGE_SIZE = 25;

/** Jobs in one state, the newest first. */
export async function listJobs(
  services: OperationsServices,
  actor: Actor,
  {
    state,
    kind,
    page,
  }: { readonly state: QueuedJob['state']; readonly kind?: string | undefined; readonly page: number },
): Promise<Paged<QueuedJob>> {
  mayAdministerService(actor);
  const { jobs } = services.store.committed;
  const sight = await jobsInSight(services, actor);
  const filter = { ...besideMails(sight, [state]), ...(kind === undefined ? {} : { kind }) };
  const things = await jobs.jobs(filter, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE });
  return { things, total: (await jobs.counts(filter))[state] };
}
