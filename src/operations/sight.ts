import { SEND_MAIL } from '../mail/index.js';
import type { Actor } from '../organisations/index.js';
import type { JobFilter, QueuedJob } from '../queue/index.js';
import type { OperationsServices } from './services.js';

/**
 * Jobs of the administrator's own organisation; those of the service itself belong to nobody, and are for the administrator of the
 * first organisation, who set the service up. See docs/decisions/0032.
 */
export async function jobsInSight({ organisations }: OperationsServices, actor: Actor): Promise<JobFilter> {
  const [first] = await organisations.all();
  return { organisationId: actor.organisationId, withServiceOwn: first?.id === actor.organisationId };
}

export const isInSight = (job: QueuedJob, { organisationId, withServiceOwn = false }: JobFilter): boolean =>
  job.organisationId === null ? withServiceOwn : job.organisationId === organisationId;

/** A message's job is told of as the message; it is shown as a job only when it died, which a message never explains. */
export const besideMails = (sight: JobFilter, states: readonly QueuedJob['state'][]): JobFilter => ({
  ...sight,
  states,
  ...(states.includes('dead') && states.length === 1 ? {} : { exceptKind: SEND_MAIL }),
});
