import { instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayAdministerService } from './access.js';
import { MailNotStuck, MailUnknown } from './problems.js';
import type { OperationsServices } from './services.js';

/** Sends a refused or uncertain message once more: only a person can decide that a second copy does no harm. */
export async function sendMailAgain(services: OperationsServices, actor: Actor, mailId: string): Promise<void> {
  mayAdministerService(actor);
  const { store, clock, ids } = services;
  const { organisationId } = actor;
  const at = instantOf(clock.now());
  await store.write(async ({ mails, audit }) => {
    const mail = await mails.mail(organisationId, mailId);
    if (!mail) throw new MailUnknown();
    if (!(await mails.sendAgain(mail, { jobId: ids.next(), at }))) throw new MailNotStuck();
    await audit.append({
      organisationId,
      at,
      actor: nameInAudit(actor),
      action: 'mail.sent-again',
      subject: { kind: 'mail', id: mailId },
      facts: { kind: mail.kind, after: mail.state },
    });
  });
}
