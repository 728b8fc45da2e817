import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import { SmtpConnections, type OpenConnection } from './smtp-connections.js';
import { HandOverUncertain, MailRefused, MailServerAway, type MailTransport, type OutgoingMail } from './transport.js';

export interface SmtpSettings {
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** A server that answers no more is left after that; the message is tried again later. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 20_000;

const nothingToDo = (): Promise<void> => Promise.resolve();

/**
 * The organisation's own mail server. It speaks SMTP itself instead of leaving it to a pool of the library's, which sends a message
 * again when a connection ends under it: what is known here is the very moment at which the message begins to leave.
 */
export function smtpTransport({ smtpUrl, mailFrom, patienceMs = PATIENCE_MS }: SmtpSettings): MailTransport {
  if (smtpUrl === null) {
    const send = () => Promise.reject(new MailServerAway('no mail server is configured'));
    return { isConfigured: false, send, close: () => undefined };
  }
  const connections = new SmtpConnections(smtpUrl, patienceMs);
  return {
    isConfigured: true,
    close: () => connections.close(),
    async send(mail, onHandOver = nothingToDo) {
      const letter = await sealed(mail, mailFrom);
      const asked = { times: 0 };
      const announce = (): Promise<void> => {
        asked.times += 1;
        return onHandOver();
      };
      const first = await awayWhenFailing(() => connections.take());
      try {
        return await deliver(connections, first, letter, announce);
      } catch (error) {
        // The server had left a connection that waited here: it never asked for the message, which may be offered again.
        if (!(error instanceof MailServerAway) || !first.isUsed || asked.times > 0) throw error;
        const fresh = await awayWhenFailing(() => connections.take({ isFresh: true }));
        return deliver(connections, fresh, letter, announce);
      }
    },
  };
}

interface Letter {
  readonly envelope: { readonly from: string; readonly to: string[] };
  readonly body: Buffer;
}

/** One address, and nothing that could become a second one or another header. */
const ONE_ADDRESS = /^[^\s<>()[\]\\,;:"@]{1,64}@[^\s<>()[\]\\,;:"@]{1,255}$/;

async function sealed(mail: OutgoingMail, mailFrom: string): Promise<Letter> {
  if (!ONE_ADDRESS.test(mail.to)) throw new MailRefused('malformed-address');
  const message = new MailComposer({
    from: mailFrom,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.id}@${domainOf(mailFrom)}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': mail.locale,
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const { from, to } = message.getEnvelope();
  return { envelope: { from: from || '', to }, body: await message.build() };
}

const domainOf = (from: string): string => /@([\w.-]+)/.exec(from)?.[1] ?? 'agilometre';

async function awayWhenFailing<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw new MailServerAway(wordsOf(error));
  }
}

/** The hand-over is announced when the server asks for the message, which is when somebody first reads from its stream. */
async function deliver(
  connections: SmtpConnections,
  one: OpenConnection,
  { envelope, body }: Letter,
  onHandOver: () => Promise<void>,
): Promise<string> {
  const offer = new Offer(body, onHandOver);
  try {
    const words = await answered(one, { ...envelope, size: body.length }, offer);
    connections.release(one);
    return words;
  } catch (error) {
    connections.discard(one);
    await offer.withdraw();
    throw offer.notAnnounced ?? meaningOf(error as SmtpError, offer.hasLeft);
  }
}

/** A message that leaves only once its hand-over is announced. */
class Offer extends Readable {
  hasLeft = false;
  notAnnounced: Error | null = null;
  private isWithdrawn = false;
  private announcement: Promise<void> | null = null;

  constructor(
    private readonly body: Buffer,
    private readonly onHandOver: () => Promise<void>,
  ) {
    super();
  }

  override _read(): void {
    this.announcement ??= this.onHandOver().then(
      () => this.leave(),
      (error: unknown) => {
        this.notAnnounced = error as Error;
        this.destroy(this.notAnnounced);
      },
    );
  }

  /** Once it resolves, nothing more will happen to the message. */
  async withdraw(): Promise<void> {
    this.isWithdrawn = true;
    await this.announcement;
  }

  private leave(): void {
    if (this.isWithdrawn) return;
    this.hasLeft = true;
    this.push(this.body);
    this.push(null);
  }
}

function answered(
  one: OpenConnection,
  envelope: Letter['envelope'] & { size: number },
  message: Readable,
): Promise<string> {
  return new Promise((resolve, reject) => {
    one.smtp.send(envelope, message, (error, sent) => (error ? reject(error) : resolve(sent.response)));
  });
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/** The server wants us to identify ourselves: a setting to mend, not a fault of the recipient. */
const WANTS_IDENTITY = new Set([530, 534, 535, 538]);

function meaningOf(error: SmtpError, hasLeft: boolean): Error {
  const { code, command = '', responseCode } = error;
  const words = wordsOf(error);
  if (responseCode === undefined || command === 'CONN') {
    if (hasLeft) return new HandOverUncertain(words);
    // Nothing was answered because nothing was asked: such an address, or a message of this size, is beyond this server.
    return code === 'EENVELOPE' || code === 'EMESSAGE' ? new MailRefused(words) : new MailServerAway(words);
  }
  const isAboutMessage = command === 'RCPT TO' || command === 'DATA';
  if (!isAboutMessage || WANTS_IDENTITY.has(responseCode)) return new MailServerAway(words);
  return responseCode >= 500 ? new MailRefused(words) : new Error(words);
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 500);
