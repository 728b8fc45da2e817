import type { Agent } from 'node:http';
import type { InvitationDto } from '../../../src/assessments/http/invitation.dto.js';
import type { SittingDto } from '../../../src/assessments/http/sitting.dto.js';
import type { Response } from '../../../src/item-bank/index.js';
import { LinkClient } from '../../support/link-client.js';
import { someResponse } from '../../support/sitting-taker.js';
import { digestOf, type Journal, type JournalledSitting } from './journal.js';

interface Pending {
  readonly position: number;
  readonly response: Response;
}

/** Somebody who answers one test after the other, and after every interruption begins by sending again what got no reply. */
export class Traveller {
  private code: string | null = null;
  private sitting: JournalledSitting | null = null;
  private pending: Pending | null = null;
  /** Requests whose fate was unknown when the service went. */
  interruptions = 0;

  constructor(
    private readonly journal: Journal,
    private readonly nextCode: () => string,
    private readonly random: () => number,
  ) {}

  /** Answers until told to stop, or until the service is gone. */
  async answerUntil(isOver: () => boolean, url: URL, agent: Agent): Promise<void> {
    try {
      while (!isOver()) await this.takeTest(isOver, url, agent);
    } catch (error) {
      if (!isInterruption(error)) throw error;
      this.interruptions += 1;
    }
  }

  private async takeTest(isOver: () => boolean, url: URL, agent: Agent): Promise<void> {
    this.code ??= this.nextCode();
    const client = new LinkClient(url, this.code, agent);
    let shown = await this.resume(client, this.code);
    while (shown.question && !isOver()) {
      const { question } = shown;
      this.pending = { position: question.position, response: someResponse(question, this.random()) };
      shown = await this.sendPending(client, this.pending);
    }
    if (shown.question) return;
    this.code = null;
    this.sitting = null;
  }

  private async resume(client: LinkClient, code: string): Promise<SittingDto> {
    if (!this.sitting) {
      const { notice, state } = await asked<InvitationDto>(client, 'GET', '/invitation');
      const acknowledgement = { noticeVersion: notice.version, locale: 'fr' };
      if (state === 'to-acknowledge') await asked(client, 'POST', '/invitation/acknowledgement', acknowledgement);
      const begun = await asked<SittingDto>(client, 'POST', '/invitation/sitting', {});
      this.sitting = this.journal.begun(code, begun.id);
      return begun;
    }
    if (this.pending) return this.sendPending(client, this.pending);
    return asked(client, 'GET', `/sittings/${this.sitting.id}`);
  }

  private async sendPending(client: LinkClient, { position, response }: Pending): Promise<SittingDto> {
    if (!this.sitting) throw new Error('nobody answers before the start');
    const path = `/sittings/${this.sitting.id}/answers/${position}`;
    const { status, text } = await client.send('PUT', path, { response, elapsedMs: 1_000 });
    if (status >= 500) throw new Interrupted(`${status} ${text}`);
    if (status !== 200) throw new Error(`answer ${position}: ${status} ${text}`);
    this.journal.acknowledge(this.sitting, { position, response, replyDigest: digestOf(text) });
    this.pending = null;
    return JSON.parse(text) as SittingDto;
  }
}

/** The service lost its database meanwhile, and says so. */
class Interrupted extends Error {}

async function asked<T>(client: LinkClient, method: string, path: string, body?: unknown): Promise<T> {
  const { status, text } = await client.send(method, path, body);
  if (status >= 500) throw new Interrupted(`${status} ${text}`);
  if (status < 200 || status > 299) throw new Error(`${method} ${path}: ${status} ${text}`);
  return JSON.parse(text) as T;
}

const CUT = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ECONNABORTED']);

/** By its code alone: in a test runner the errors of Node are not made of the runner's own `Error`. */
const isInterruption = (error: unknown): boolean =>
  error instanceof Interrupted ||
  (typeof error === 'object' && error !== null && 'code' in error && CUT.has(String(error.code)));
