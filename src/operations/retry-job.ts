import { instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayAdministerService } from './access.js';
import { JobNotDead, QueuedJobUnknown } from './problems.js';
import type { OperationsServices } from './services.js';
import { isInSight, jobsInSight } from './sight.js';

/** Lets a dead job try again from the beginning, now. */
export async function retryJob(services: OperationsServices, actor: Actor, jobId: string): Promise<void> {
  mayAdministerService(actor);
  const sight = await jobsInSight(services, actor);
  const at = instantOf(services.clock.now());
  await services.store.write(async ({ jobs, audit }) => {
    const job = await jobs.job(jobId);
    if (!job || !isInSight(job, sight)) throw new QueuedJobUnknown();
    if (!(await jobs.revive(jobId, at))) throw new JobNotDead();
    await audit.append({
      organisationId: actor.organisationId,
      at,
      actor: nameInAudit(actor),
      action: 'job.retried',
      subject: { kind: 'queued-job', id: jobId },
      facts: { kind: job.kind },
    });
  });
}
