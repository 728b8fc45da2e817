import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { PROBLEMS } from '../../src/platform/problem-table.js';
import { Candidate, problemOf } from '../support/candidate.js';
import { shortTest, type ContentFolder } from '../support/content-folder.js';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { aCampaign, aCandidate, aCandidateAtWork, startTestService, type TestService } from '../support/service.js';

/** A log that a test can read. */
function readableLog() {
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(...chunk.toString().trim().split('\n'));
      done();
    },
  });
  return {
    lines,
    logger: pino({ level: 'debug', redact: ['err.parameters', 'err.query', 'err.driverError'] }, stream),
  };
}

interface OpenApi {
  readonly openapi: string;
  readonly paths: Record<
    string,
    Record<string, { responses: Record<string, unknown>; parameters?: { name: string }[] }>
  >;
  readonly components: { schemas: Record<string, unknown> };
}

describe('at the edges of the service', () => {
  let place: EmptyDatabase;
  let content: ContentFolder;
  let service: TestService;
  const log = readableLog();

  beforeAll(async () => {
    [place, content] = [await emptySqlite(), await shortTest(4)];
    service = await startTestService(place, { contentDir: content.path, logger: log.logger });
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
    await content.remove();
  });

  it('describes each thing of its interface once: no two descriptions share a name', () => {
    expect(log.lines.filter((line) => line.includes('Duplicate DTO'))).toEqual([]);
  });

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${service.url}${path}`, { headers });

  describe('problems', () => {
    it('are problem+json with a stable code, a sentence and the request’s id', async () => {
      const reply = await new Candidate(service.url, 'wrong').open();
      expect(reply.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect(reply.headers.get('cache-control')).toBe('no-store');
      expect(reply.body).toEqual({
        type: '/api/docs#LINK_UNKNOWN',
        title: 'Lien inconnu',
        status: 404,
        code: 'LINK_UNKNOWN',
        detail: expect.stringContaining('Ce lien ne mène à aucun test.'),
        requestId: reply.headers.get('x-request-id'),
      });
    });

    it.each([
      ['en', 'Unknown link'],
      ['en-US,fr;q=0.5', 'Unknown link'],
      ['fr-CH, en;q=0.9', 'Lien inconnu'],
      ['de, en;q=0.3', 'Unknown link'],
      ['de', 'Lien inconnu'],
      ['', 'Lien inconnu'],
      [';;;,,q=', 'Lien inconnu'],
    ])('speak the caller’s language: %p', async (language, title) => {
      const nobody = new Candidate(service.url, 'wrong');
      nobody.locale = language;
      expect(problemOf(await nobody.open()).title).toBe(title);
    });

    it.each<[string, string, string | undefined, ...[number, string]]>([
      ['GET', '/api/v1/nothing', undefined, 404, 'NOT_FOUND'],
      ['GET', '/nowhere', undefined, 404, 'NOT_FOUND'],
      ['DELETE', '/api/v1/invitation', undefined, 404, 'NOT_FOUND'],
      ['POST', '/api/v1/invitation/acknowledgement', '{"noticeVersion":', 400, 'MALFORMED_REQUEST'],
      ['POST', '/api/v1/invitation/acknowledgement', '', 400, 'MALFORMED_REQUEST'],
      ['POST', '/api/v1/invitation/acknowledgement', `{"locale":"${'x'.repeat(300_000)}"}`, 413, 'REQUEST_TOO_LARGE'],
      ['GET', '/api/v1/sittings/%zz', undefined, 400, 'MALFORMED_REQUEST'],
    ])('answer %s %s', async (method, path, ...[body, status, code]) => {
      const reply = await fetch(`${service.url}${path}`, {
        method,
        headers: body === undefined ? {} : { 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body }),
      });
      expect([reply.status, reply.headers.get('content-type')]).toEqual([
        status,
        expect.stringContaining('problem+json'),
      ]);
      expect(await reply.json()).toMatchObject({ status, code });
    });

    it('refuse what is not JSON', async () => {
      for (const type of ['application/xml', 'multipart/form-data; boundary=x']) {
        const reply = await fetch(`${service.url}/api/v1/setup`, {
          method: 'POST',
          headers: { 'content-type': type },
          body: 'x',
        });
        expect([reply.status, ((await reply.json()) as { code: string }).code]).toEqual([415, 'UNSUPPORTED_FORMAT']);
      }
    });

    it('say no more than they must when something fails inside, and log it', async () => {
      const candidate = await aCandidate(service, await aCampaign(service));
      const { store } = service.assessments;
      const kept = store.committed.linkOf;
      store.committed.linkOf = () => Promise.reject(new Error('secret detail of the database'));
      const reply = await candidate.open();
      store.committed.linkOf = kept;
      expect([reply.status, problemOf(reply).code]).toEqual([500, 'INTERNAL']);
      expect(reply.text).not.toContain('secret');
      expect(log.lines.join('\n')).toContain('secret detail of the database');
    });
  });

  it('every reply carries the security headers', async () => {
    for (const path of ['/api/v1/invitation', '/health/live', '/api/openapi.json', '/nowhere']) {
      const { headers } = await get(path);
      const policy = headers.get('content-security-policy') ?? '';
      for (const part of ["default-src 'self'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"]) {
        expect(policy).toContain(part);
      }
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('what is personal is never cached', async () => {
    const candidate = await aCandidateAtWork(service, await aCampaign(service));
    const replies = [await candidate.open(), await candidate.show(), await candidate.start(), await candidate.goOn(1)];
    for (const reply of replies) {
      expect(reply.headers.get('cache-control')).toBe('no-store');
    }
    await candidate.end();
    expect((await candidate.result()).headers.get('cache-control')).toBe('no-store');
  });

  describe('the description', () => {
    const described = async () => (await (await get('/api/openapi.json')).json()) as OpenApi;

    it('is OpenAPI 3.1 and every reference leads somewhere', async () => {
      const document = await described();
      expect(document.openapi).toMatch(/^3\.1\./);
      const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
      expect(references.length).toBeGreaterThan(20);
      for (const [, name = ''] of references) expect(Object.keys(document.components.schemas)).toContain(name);
      expect(JSON.stringify(document)).not.toContain('"nullable"');
    });

    it('names every parameter of every path, and a problem for every operation', async () => {
      for (const [path, operations] of Object.entries((await described()).paths)) {
        for (const operation of Object.values(operations)) {
          const wanted = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
          expect((operation.parameters ?? []).map(({ name }) => name)).toEqual(expect.arrayContaining(wanted));
          expect(operation.responses).toHaveProperty('default');
        }
      }
    });

    it('lists every route of the service and no other', async () => {
      const document = await described();
      const listed = Object.entries(document.paths).flatMap(([path, operations]) =>
        Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
      );
      const served = service.routes.filter((route) => /^(GET|POST|PUT|PATCH|DELETE) \/(api\/v1|health)\//.test(route));
      expect(served.length).toBeGreaterThan(14);
      expect(listed.sort()).toEqual(served.sort());
    });

    it('lists every code of problem', async () => {
      const document = await described();
      expect(document.components.schemas['Problem']).toMatchObject({
        properties: { code: { enum: Object.keys(PROBLEMS) } },
      });
    });
  });

  it('the log tells what happened without a code, a name, an address or an answer', async () => {
    const candidate = await aCandidate(service, await aCampaign(service), { name: 'Wilhelmine Ypsilon' });
    await candidate.acknowledge();
    await candidate.start();
    await candidate.flag(1, 'other', 'commentaire très personnel');
    await candidate.goOn();
    await candidate.result();
    await get(`/t/${candidate.code}`);
    await get(`/api/v1/nothing?code=${candidate.code}`);
    const text = log.lines.join('\n');
    expect(text).toContain('/api/v1/sittings/:sittingId/answers/:position');
    for (const secret of [
      candidate.code,
      'Wilhelmine',
      'camille@essai.example',
      'Maison Essai',
      'très personnel',
      '127.0.0.1"',
      candidate.sittingId,
    ]) {
      expect(text).not.toContain(secret);
    }
    const answered = log.lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ msg }) => msg === 'answered');
    expect(
      answered.every(
        ({ reqId, status, ms }) => typeof reqId === 'string' && typeof status === 'number' && typeof ms === 'number',
      ),
    ).toBe(true);
  });
});
