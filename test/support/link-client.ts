import { Agent, request } from 'node:http';

export interface Reply {
  readonly status: number;
  readonly text: string;
}

/** A plain HTTP client of one candidate's link, light enough to load a service with many of them from one process. */
export class LinkClient {
  constructor(
    private readonly base: URL,
    private readonly code: string,
    private readonly agent: Agent,
  ) {}

  send(method: string, path: string, body?: unknown): Promise<Reply> {
    const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          host: this.base.hostname,
          port: this.base.port,
          path: `/api/v1${path}`,
          method,
          agent: this.agent,
          headers: {
            authorization: `Bearer ${this.code}`,
            ...(payload ? { 'content-type': 'application/json', 'content-length': payload.length } : {}),
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
          );
          response.on('error', reject);
        },
      );
      sent.on('error', reject);
      sent.end(payload);
    });
  }

  /** Sends and reads a JSON reply; anything but success is an error. */
  async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const { status, text } = await this.send(method, path, body);
    if (status < 200 || status > 299) throw new Error(`${method} ${path}: ${status} ${text}`);
    return JSON.parse(text) as T;
  }
}

export const keepAliveAgent = (): Agent => new Agent({ keepAlive: true, maxSockets: Infinity });
