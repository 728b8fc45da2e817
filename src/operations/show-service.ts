import type { Mail, ServerFacts } from '../mail/index.js';
import type { Actor } from '../organisations/index.js';
import type { QueuedJob } from '../queue/index.js';
import { mayAdministerService } from './access.js';
import type { OperationsServices } from './services.js';
import { besideMails, jobsInSight } from './sight.js';

export interface ServiceView {
  /** Null: none is configured. */
  readonly mailServer: ServerFacts | null;
  readonly jobs: Readonly<Record<QueuedJob['state'], number>>;
  /** Kinds of jobs there are, to choose one. */
  readonly kinds: readonly string[];
  readonly mails: Readonly<Record<Mail['state'], number>>;
}

/** How the service does, for whoever administers it. */
export async function showService(services: OperationsServices, actor: Actor): Promise<ServiceView> {
  mayAdministerService(actor);
  const { jobs, mails } = services.store.committed;
  const sight = await jobsInSight(services, actor);
  const living = besideMails(sight, ['waiting', 'running', 'done']);
  const [others, dead, kinds] = await Promise.all([
    jobs.counts(living),
    jobs.counts(besideMails(sight, ['dead'])),
    jobs.kinds(sight),
  ]);
  return {
    mailServer: services.mailServer.facts,
    jobs: { ...others, dead: dead.dead },
    kinds,
    mails: await mails.counts({ organisationId: actor.organisationId }),
  };
}
