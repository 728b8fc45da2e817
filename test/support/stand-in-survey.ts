import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { EVERY_FORM } from './survey-instrument.js';

const PAGES = 'dist/web';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

const LINK = {
  organisation: 'Maison Essai',
  locale: 'fr',
  title: { fr: 'Nos outils, hiver', en: 'Our tools, winter' },
  opensAt: '2026-01-01T00:00:00.000Z',
  closesAt: '2099-12-18T12:00:00.000Z',
  isAnonymous: true,
  threshold: 5,
  commentThreshold: 10,
  readers: { hr: true, managers: true },
  countedIn: {
    unit: 'Cuisine',
    bands: [{ attribute: { fr: 'Site', en: 'Site' }, band: { fr: 'Lyon', en: 'Lyon' } }],
  },
  contact: { name: 'Camille Essai', email: 'camille@essai.example' },
  isPreview: false,
  instrument: EVERY_FORM,
};

const UUID_4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

interface Sent {
  readonly submissionId: string;
  readonly answers: Readonly<Record<string, object>>;
}

/** The built pages and what they ask of a wave, answered from memory: the pages are looked at alone, whatever waves there are. */
export class StandInSurvey {
  readonly named = 'NNNNNNNNNNNN';
  readonly early = 'EEEEEEEEEEEE';
  readonly closed = 'CCCCCCCCCCCC';
  private codes = 0;
  private readonly sent = new Map<string, Sent>();
  private readonly server = createServer((request, response) => void this.reply(request, response));

  static async begin(): Promise<StandInSurvey> {
    const survey = new StandInSurvey();
    survey.server.listen(0, '127.0.0.1');
    await once(survey.server, 'listening');
    return survey;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Of a link that nobody has used. */
  newCode(): string {
    this.codes += 1;
    // Nine digits that no eye takes for a letter.
    return `AAA${(222_222_222 + this.codes).toString().replaceAll('0', 'B').replaceAll('1', 'D')}`;
  }

  answersOf(code: string): object[] {
    const sent = this.sent.get(code);
    return sent ? [sent.answers] : [];
  }

  end(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async reply(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://here');
    const code = (request.headers.authorization ?? '').replace('Bearer ', '').replaceAll('-', '');
    if (pathname === '/api/v1/wave-link') this.open(code, response);
    else if (pathname === '/api/v1/wave-link/answers') this.receive(code, await bodyOf(request), response);
    else await sendFile(pathname, response);
  }

  private open(code: string, response: ServerResponse): void {
    if (code === this.early) say(response, 409, { code: 'WAVE_NOT_OPEN', detail: 'Elle ouvre le 3 décembre.' });
    else if (code === this.closed) say(response, 409, { code: 'WAVE_CLOSED', detail: '' });
    else if (code === this.named) say(response, 200, { ...LINK, isAnonymous: false });
    else if (code.startsWith('AAA') && !this.sent.has(code)) say(response, 200, LINK);
    else say(response, 404, { code: 'WAVE_LINK_UNKNOWN', detail: '' });
  }

  private receive(code: string, sent: Sent, response: ServerResponse): void {
    if (!UUID_4.test(sent.submissionId)) {
      say(response, 422, { code: 'ANSWERS_UNFIT', detail: '' });
      return;
    }
    const earlier = this.sent.get(code);
    if (earlier && earlier.submissionId !== sent.submissionId) {
      say(response, 404, { code: 'WAVE_LINK_UNKNOWN', detail: '' });
      return;
    }
    this.sent.set(code, sent);
    say(response, 201, {});
  }
}

function say(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' });
  response.end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<Sent> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString()) as Sent;
}

async function sendFile(pathname: string, response: ServerResponse): Promise<void> {
  const isSurvey = pathname.startsWith('/w/') || pathname === '/k';
  const path = join(PAGES, isSurvey ? 'wave.html' : pathname === '/' ? 'index.html' : pathname);
  if (!existsSync(path)) {
    say(response, 404, {});
    return;
  }
  response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' });
  response.end(await readFile(path));
}
