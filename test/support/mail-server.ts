import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What arrived: the message as a mail program reads it, and the lines it came in. */
export interface ReceivedMail {
  readonly to: readonly string[];
  readonly parsed: ParsedMail;
  readonly raw: string;
}

/** Words of a refusal: `550 no such mailbox`. */
interface Refusal {
  readonly code: number;
  readonly words: string;
}

const LONGEST_WAIT_MS = 15_000;

/** A real mail server on the loopback that keeps every message, and fails as real ones do when it is asked to. */
export class MailServer {
  readonly received: ReceivedMail[] = [];
  /** Refuses a recipient; null: takes it. */
  refuses: (address: string) => Refusal | null = () => null;
  /** Time between the last line of a message and the server's word that it has it. */
  slowMs = 0;
  /** Takes each message in instead of keeping it: for thousands of them. */
  sink: ((messageId: string) => void) | null = null;
  /** How many connections were opened. */
  connections = 0;
  private server: SMTPServer | null = null;
  private port = 0;

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Listens; on the same port as before when it was stopped. */
  async start(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      closeTimeout: 100,
      onConnect: (_session, done) => {
        this.connections += 1;
        done();
      },
      onRcptTo: ({ address }, _session, done) => {
        const refusal = this.refuses(address);
        done(refusal && Object.assign(new Error(refusal.words), { responseCode: refusal.code }));
      },
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          this.keep(to, Buffer.concat(parts).toString('utf8')).then(() => done(), done);
        });
      },
    });
    server.on('error', () => undefined);
    server.listen(this.port, '127.0.0.1');
    await once(server.server, 'listening');
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server) await new Promise<void>((resolve) => server.close(resolve));
  }

  messagesTo(address: string): ReceivedMail[] {
    return this.received.filter(({ to }) => to.includes(address));
  }

  /** The last message to an address, once there are that many. */
  async waitFor(address: string, count = 1): Promise<ReceivedMail> {
    await this.until(() => this.messagesTo(address).length >= count, `${count} message(s) to ${address}`);
    return this.messagesTo(address).at(-1) as ReceivedMail;
  }

  async waitForCount(count: number): Promise<void> {
    await this.until(() => this.received.length >= count, `${count} messages`);
  }

  private async until(isTrue: () => boolean, what: string): Promise<void> {
    const end = performance.now() + LONGEST_WAIT_MS;
    while (!isTrue()) {
      if (performance.now() > end) throw new Error(`waited for ${what}; ${this.received.length} arrived in all`);
      await wait(10);
    }
  }

  private async keep(to: readonly string[], raw: string): Promise<void> {
    if (this.sink) this.sink(/^Message-ID: <([^@]+)@/im.exec(raw)?.[1] ?? '');
    else this.received.push({ to, raw, parsed: await simpleParser(raw) });
    if (this.slowMs > 0) await wait(this.slowMs);
  }
}

export async function startMailServer(): Promise<MailServer> {
  const server = new MailServer();
  await server.start();
  return server;
}
