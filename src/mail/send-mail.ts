import { instantOf, type Clock } from '../kernel/clock.js';
import { HopelessJob, JobPostponed, type JobHandler } from '../queue/index.js';
import type { Mail, MailWriter, WrittenMail } from './mail.js';
import type { Mailbox } from './mailbox.js';

/** Speaks to the mail server; the real one is in `smtp-transport.ts`. */
export interface MailTransport {
  /** False while no mail server is configured: messages wait, and are shown waiting. */
  readonly isConfigured: boolean;
  /** @throws {MailRefused} when the server will never take it; any other error may be tried again */
  send(mail: Mail, written: WrittenMail): Promise<void>;
}

export class MailRefused extends Error {}

const UNTIL_CONFIGURED_MS = 60_000;

/** One job a message. Whatever happens, a message is handed to the mail server once at most without somebody asking again. */
export function sendMailHandler(parts: {
  readonly kind: string;
  readonly mailbox: Mailbox;
  readonly transport: MailTransport;
  readonly writers: readonly MailWriter[];
  readonly clock: Clock;
}): JobHandler {
  const { mailbox, transport, clock } = parts;
  const writers = new Map(parts.writers.map((writer) => [writer.kind, writer]));
  return {
    kind: parts.kind,
    run: async ({ job }) => {
      const { organisationId, mailId } = job.payload as { organisationId: string; mailId: string };
      const mail = await mailbox.committed.mail(organisationId, mailId);
      if (!mail) return;
      if (mail.state === 'handing-over') {
        await mailbox.move(mail, 'handing-over', { state: 'uncertain', lastError: 'interrupted' });
        return;
      }
      if (mail.state !== 'waiting') return;
      if (!transport.isConfigured) throw new JobPostponed(UNTIL_CONFIGURED_MS, 'no mail server is configured');
      const writer = writers.get(mail.kind);
      if (!writer) throw new HopelessJob(`nobody writes mails of kind ${mail.kind}`);
      const written = await writer.write(mail);
      if (!written) {
        await mailbox.move(mail, 'waiting', { state: 'dropped' });
        return;
      }
      if (!(await mailbox.move(mail, 'waiting', { state: 'handing-over' }))) return;
      await handOver(mail, written);
    },
  };

  async function handOver(mail: Mail, written: WrittenMail): Promise<void> {
    try {
      await transport.send(mail, written);
    } catch (error) {
      const lastError = (error instanceof Error ? error.message : String(error)).slice(0, 500);
      const isFinal = error instanceof MailRefused;
      await mailbox.move(mail, 'handing-over', { state: isFinal ? 'refused' : 'waiting', lastError });
      if (isFinal) return;
      throw error;
    }
    await mailbox.move(mail, 'handing-over', { state: 'sent', sentAt: instantOf(clock.now()), lastError: null });
  }
}
