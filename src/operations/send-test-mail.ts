import { instantOf } from '../kernel/clock.js';
import type { Locale } from '../kernel/localised.js';
import type { TestOutcome } from '../mail/index.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayAdministerService } from './access.js';
import type { OperationsServices } from './services.js';

/** Sends one message now, outside the queue, and tells what the server said. */
export async function sendTestMail(
  services: OperationsServices,
  actor: Actor,
  { to, locale }: { readonly to: string; readonly locale: Locale },
): Promise<TestOutcome> {
  mayAdministerService(actor);
  const { mailServer, organisations, audit, clock, ids } = services;
  const organisation = await organisations.find(actor.organisationId);
  const id = ids.next();
  const outcome = await mailServer.tryWith({ id, to, locale, organisationName: organisation?.name ?? 'Agilomètre' });
  await audit.record({
    organisationId: actor.organisationId,
    at: instantOf(clock.now()),
    actor: nameInAudit(actor),
    action: 'mail.tested',
    subject: { kind: 'mail', id },
    facts: { outcome: outcome.kind },
  });
  return outcome;
}
