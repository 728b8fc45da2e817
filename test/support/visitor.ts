import type { Heard } from './candidate.js';
import type { RunningService } from '../../src/service.js';

/** Replies are looked into as they come. */
type AsItComes = ReturnType<JSON['parse']>;

/** Somebody's browser, as far as cookies go: it keeps what it is given, and speaks as a page does. */
export class Visitor {
  readonly cookies = new Map<string, string>();

  constructor(private readonly baseUrl: string) {}

  async send<Body = AsItComes>(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = { 'x-agilometre': 'page' },
  ): Promise<Heard<Body>> {
    const reply = await this.open(new URL(`/api/v1${path}`, this.baseUrl), {
      method,
      headers: {
        'accept-language': 'fr',
        ...headers,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    const isJson = reply.headers.get('content-type')?.includes('json') ?? false;
    return { status: reply.status, headers: reply.headers, text, body: (isJson ? JSON.parse(text) : text) as Body };
  }

  /** One address, with the cookies there are; what the reply gives or takes is remembered. */
  async open(address: URL, init: RequestInit & { headers?: Readonly<Record<string, string>> } = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...init.headers, ...(cookie === '' ? {} : { cookie }) };
    const reply = await fetch(address, { ...init, headers, redirect: 'manual' });
    for (const line of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return reply;
  }
}

export const aVisitor = ({ url }: RunningService): Visitor => new Visitor(url);
