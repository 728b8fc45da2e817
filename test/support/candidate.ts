import type { InvitationDto } from '../../src/assessments/http/invitation.dto.js';
import type { ResultDto } from '../../src/assessments/http/result.dto.js';
import type { QuestionDto, SittingDto } from '../../src/assessments/http/sitting.dto.js';
import type { Response as Answer } from '../../src/item-bank/index.js';
import type { ProblemDetails } from '../../src/platform/problem-details.js';
import { someResponse } from './sitting-taker.js';

export interface Heard<Body = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body;
}

/** Whoever holds a link, speaking the contract over HTTP and remembering every word of the service. */
export class Candidate {
  readonly heard: string[] = [];
  sittingId = '';
  locale = 'fr';

  constructor(
    readonly baseUrl: string,
    readonly code: string,
    readonly invitationId = '',
  ) {}

  async send<Body = unknown>(method: string, path: string, body?: unknown): Promise<Heard<Body>> {
    const reply = await fetch(`${this.baseUrl}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.code}`,
        'accept-language': this.locale,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await reply.text();
    this.heard.push(text);
    return { status: reply.status, headers: reply.headers, text, body: JSON.parse(text) as Body };
  }

  open(): Promise<Heard<InvitationDto>> {
    return this.send('GET', '/invitation');
  }

  async acknowledge(): Promise<Heard<InvitationDto>> {
    const { body } = await this.open();
    return this.send('POST', '/invitation/acknowledgement', {
      noticeVersion: body.notice.version,
      locale: this.locale,
    });
  }

  async start(): Promise<Heard<SittingDto>> {
    const reply = await this.send<SittingDto>('POST', '/invitation/sitting', {});
    this.sittingId = reply.body.id;
    return reply;
  }

  show(): Promise<Heard<SittingDto>> {
    return this.send('GET', `/sittings/${this.sittingId}`);
  }

  answer(position: number, response: Answer, elapsedMs = 1_000): Promise<Heard<SittingDto>> {
    return this.send('PUT', `/sittings/${this.sittingId}/answers/${position}`, { response, elapsedMs });
  }

  flag(position: number, category = 'wrong', comment?: string): Promise<Heard> {
    return this.send('POST', `/sittings/${this.sittingId}/flags`, { position, category, comment });
  }

  end(): Promise<Heard<SittingDto>> {
    return this.send('POST', `/sittings/${this.sittingId}/end`, {});
  }

  result(): Promise<Heard<ResultDto>> {
    return this.send('GET', `/sittings/${this.sittingId}/result`);
  }

  /** Answers what is asked until the end, or that many questions. */
  async goOn(
    howMany = Infinity,
    choose: (question: QuestionDto) => Answer | Promise<Answer> = (question) => someResponse(question, 0.4),
  ): Promise<Heard<SittingDto>> {
    let reply = await this.show();
    for (let count = 0; count < howMany && reply.body.question; count++) {
      reply = await this.answer(reply.body.question.position, await choose(reply.body.question));
    }
    return reply;
  }
}

export const problemOf = ({ body }: Heard): ProblemDetails => body as ProblemDetails;
