import type { Locale } from '../kernel/localised.js';

/** A message laid out, ready to leave. */
export interface OutgoingMail {
  readonly id: string;
  readonly to: string;
  readonly locale: Locale;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Speaks to the mail server; the real one is in `smtp-transport.ts`. */
export interface MailTransport {
  /** False while no mail server is configured: messages wait, and are shown waiting. */
  readonly isConfigured: boolean;
  /**
   * @param onHandOver awaited once the server is ready for the message and before a byte of it leaves; failing, nothing has left
   * @returns the server's words
   * @throws {MailRefused} when the server will never take it
   * @throws {MailServerAway} when it takes nothing at present, whatever the message
   * @throws {HandOverUncertain} when the message left and no answer came; any other error: not taken this time
   */
  send(mail: OutgoingMail, onHandOver?: () => Promise<void>): Promise<string>;
  close(): void;
}

export class MailRefused extends Error {}

export class MailServerAway extends Error {}

export class HandOverUncertain extends Error {}
