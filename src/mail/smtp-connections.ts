import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';

/** Servers close connections that say nothing; ours are closed first, so that none is found dead. */
const LONGEST_IDLE_MS = 5_000;
/** Some servers take no more in one connection. */
const MOST_MESSAGES = 100;

/** A connection to the mail server, kept while messages follow each other. */
export interface OpenConnection {
  readonly smtp: SMTPConnection;
  /** It has carried messages before: the server may have left it meanwhile. */
  isUsed: boolean;
  isBroken: boolean;
  messages: number;
  idleTimer: NodeJS.Timeout | null;
}

/** Opens a connection for whoever needs one, and keeps it a moment for the next. As many are open as messages leave at once. */
export class SmtpConnections {
  private readonly idle: OpenConnection[] = [];
  private isClosed = false;

  constructor(
    private readonly url: string,
    private readonly patienceMs: number,
  ) {}

  async take({ isFresh = false } = {}): Promise<OpenConnection> {
    for (let one = isFresh ? undefined : this.idle.pop(); one; one = this.idle.pop()) {
      if (one.idleTimer) clearTimeout(one.idleTimer);
      if (!one.isBroken) return one;
    }
    return this.open();
  }

  /** Gives back a connection whose last message was answered. */
  release(one: OpenConnection): void {
    one.isUsed = true;
    one.messages += 1;
    if (this.isClosed || one.isBroken || one.messages >= MOST_MESSAGES) return one.smtp.quit();
    one.idleTimer = setTimeout(() => this.discard(one), LONGEST_IDLE_MS).unref();
    this.idle.push(one);
  }

  discard(one: OpenConnection): void {
    const place = this.idle.indexOf(one);
    if (place !== -1) this.idle.splice(place, 1);
    one.isBroken = true;
    one.smtp.close();
  }

  close(): void {
    this.isClosed = true;
    for (const one of this.idle.splice(0)) {
      if (one.idleTimer) clearTimeout(one.idleTimer);
      one.smtp.quit();
    }
  }

  private async open(): Promise<OpenConnection> {
    const { auth, ...place } = parseConnectionUrl(this.url);
    const smtp = new SMTPConnection({
      ...place,
      connectionTimeout: this.patienceMs,
      greetingTimeout: this.patienceMs,
      socketTimeout: this.patienceMs,
      dnsTimeout: this.patienceMs,
    });
    const one: OpenConnection = { smtp, isUsed: false, isBroken: false, messages: 0, idleTimer: null };
    smtp.on('end', () => (one.isBroken = true));
    try {
      await connected(smtp);
      if (auth && smtp.allowsAuth) await loggedIn(smtp, auth);
    } catch (error) {
      smtp.close();
      throw error;
    }
    return one;
  }
}

/** An error ends the connection; whoever waits for an answer hears of it, and an idle connection ends unheard. */
function connected(smtp: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    smtp.on('error', reject);
    smtp.once('end', () => reject(new Error('the connection was closed')));
    smtp.connect((error) => (error ? reject(error) : resolve()));
  });
}

function loggedIn(smtp: SMTPConnection, auth: object): Promise<void> {
  return new Promise((resolve, reject) => {
    smtp.once('error', reject);
    smtp.login({ ...auth }, (error) => (error ? reject(error) : resolve()));
  });
}
