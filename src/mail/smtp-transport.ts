import { createTransport } from 'nodemailer';
import type { Mail, WrittenMail } from './mail.js';
import { MailRefused, type MailTransport } from './send-mail.js';

export interface SmtpSettings {
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
}

/** A server that answers no more is left after that; the message is tried again later. */
const PATIENCE_MS = 20_000;

/** The organisation's own mail server. */
export function smtpTransport({ smtpUrl, mailFrom }: SmtpSettings): MailTransport {
  if (smtpUrl === null) {
    return { isConfigured: false, send: () => Promise.reject(new Error('no mail server is configured')) };
  }
  const transporter = createTransport({
    url: smtpUrl,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  return {
    isConfigured: true,
    async send(mail: Mail, written: WrittenMail): Promise<void> {
      try {
        await transporter.sendMail({
          from: mailFrom,
          to: mail.to,
          subject: written.subject,
          text: plainTextOf(written),
          messageId: `<${mail.id}@${domainOf(mailFrom)}>`,
        });
      } catch (error) {
        throw isFinal(error) ? new MailRefused(String(error)) : error;
      }
    },
  };
}

const domainOf = (from: string): string => /@([^\s>]+)/.exec(from)?.[1] ?? 'agilometre';

/** 5xx about the recipient or the message itself. */
const isFinal = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'responseCode' in error && Number(error.responseCode) >= 550;

const plainTextOf = ({ paragraphs, action, closing = [] }: WrittenMail): string =>
  [...paragraphs, ...(action ? [`${action.label}\n${action.url}`] : []), ...closing].join('\n\n') + '\n';
