import { instantOf, type Clock } from '../kernel/clock.js';
import { HopelessJob, JobPostponed, MOST_ATTEMPTS, type JobHandler, type QueuedJob } from '../queue/index.js';
import { layOut } from './layout.js';
import type { Mail, MailWriter } from './mail.js';
import type { Mailbox } from './mailbox.js';
import { Rest } from './rest.js';
import { HandOverUncertain, MailRefused, MailServerAway, type MailTransport, type OutgoingMail } from './transport.js';

interface Parts {
  readonly kind: string;
  readonly mailbox: Mailbox;
  readonly transport: MailTransport;
  readonly writers: readonly MailWriter[];
  readonly organisations: { find(id: string): Promise<{ readonly name: string } | null> };
  readonly clock: Clock;
}

/** Somebody else dealt with the message between our look at it and the server's readiness. */
class NotOursAnyMore extends Error {}

/**
 * One job a message. Whatever happens, a message is handed to the mail server once at most without somebody asking again: it is
 * marked `handing-over`, durably, when the server is ready to take it and before a byte of it leaves.
 */
export function sendMailHandler(parts: Parts): JobHandler {
  const { mailbox, transport, clock } = parts;
  const writers = new Map(parts.writers.map((writer) => [writer.kind, writer]));
  const rest = new Rest(clock);
  return {
    kind: parts.kind,
    // While nothing can leave, messages are left in peace where they are, due and waiting.
    isReady: () => transport.isConfigured && rest.isOver(),
    run: async ({ job }) => {
      const { organisationId, mailId } = job.payload as { organisationId: string; mailId: string };
      const mail = await mailbox.committed.mail(organisationId, mailId);
      if (!mail) return;
      if (mail.state === 'handing-over') {
        await mailbox.move(mail, 'handing-over', { state: 'uncertain', lastError: 'interrupted' });
        return;
      }
      if (mail.state !== 'waiting') return;
      const outgoing = await laidOut(mail);
      if (!outgoing) {
        await mailbox.move(mail, 'waiting', { state: 'dropped' });
        return;
      }
      await handOver(mail, outgoing, job);
    },
  };

  async function laidOut(mail: Mail): Promise<OutgoingMail | null> {
    const writer = writers.get(mail.kind);
    if (!writer) throw new HopelessJob(`nobody writes mails of kind ${mail.kind}`);
    const written = await writer.write(mail);
    if (!written) return null;
    const organisation = await parts.organisations.find(mail.organisationId);
    const occasion = { locale: mail.locale, organisationName: organisation?.name ?? 'Agilomètre' };
    return { id: mail.id, to: mail.to, ...layOut(written, occasion) };
  }

  async function handOver(mail: Mail, outgoing: OutgoingMail, job: QueuedJob): Promise<void> {
    const mark: { held: Mail['state'] } = { held: 'waiting' };
    try {
      await transport.send(outgoing, async () => {
        const isOurs = await mailbox.move(mail, 'waiting', { state: 'handing-over', lastError: null });
        if (!isOurs) throw new NotOursAnyMore();
        mark.held = 'handing-over';
      });
    } catch (error) {
      return settle(error, { mail, job, held: mark.held });
    }
    rest.forget();
    const sent = { state: 'sent', sentAt: instantOf(clock.now()), lastError: null } as const;
    // A process that took this one for dead has marked the message uncertain meanwhile: now it is known.
    if (!(await mailbox.move(mail, 'handing-over', sent))) await mailbox.move(mail, 'uncertain', sent);
  }

  async function settle(
    error: unknown,
    { mail, job, held }: { readonly mail: Mail; readonly job: QueuedJob; readonly held: Mail['state'] },
  ): Promise<void> {
    if (error instanceof NotOursAnyMore) return;
    const lastError = (error instanceof Error ? error.message : String(error)).slice(0, 500);
    const isLastTry = !(error instanceof MailServerAway) && job.attempts + 1 >= MOST_ATTEMPTS;
    if (error instanceof HandOverUncertain) {
      await mailbox.move(mail, held, { state: 'uncertain', lastError });
      return;
    }
    if (error instanceof MailRefused || isLastTry) {
      await mailbox.move(mail, held, { state: 'refused', lastError });
      return;
    }
    await mailbox.move(mail, held, { state: 'waiting', lastError });
    if (error instanceof MailServerAway) throw new JobPostponed(rest.begin(), lastError);
    throw error;
  }
}
