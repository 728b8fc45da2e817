import type { SmtpSettings } from './smtp-transport.js';

/** What may be told of the mail server: where it is, never how to get in. */
export interface ServerFacts {
  readonly host: string;
  readonly port: number;
  /** Whole connection encrypted; otherwise it becomes so when the server offers it. */
  readonly isEncrypted: boolean;
  readonly isAuthenticated: boolean;
  readonly from: string;
}

export function serverFacts({ smtpUrl, mailFrom }: SmtpSettings): ServerFacts | null {
  if (smtpUrl === null) return null;
  const { protocol, hostname, port, username } = new URL(smtpUrl);
  const isEncrypted = protocol === 'smtps:';
  return {
    host: hostname,
    port: Number(port) || (isEncrypted ? 465 : 587),
    isEncrypted,
    isAuthenticated: username !== '',
    from: mailFrom,
  };
}
