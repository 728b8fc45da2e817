import { Writable } from 'node:stream';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { PROBLEMS } from '../../src/platform/problem-table.js';
import { Candidate, problemOf } from '../support/candidate.js';
import { shortTest, type ContentFolder } from '../support/content-folder.js';
import { bothDatabases, emptySqlite, type EmptyDatabase } from '../support/databases.js';
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

    it.each([
      ['GET', '/api/v1/nothing', undefined, 404, 'NOT_FOUND'],
      ['GET', '/nowhere', undefined, 404, 'NOT_FOUND'],
      ['DELETE', '/api/v1/invitation', undefined, 404, 'NOT_FOUND'],
      ['POST', '/api/v1/invitation/acknowledgement', '{"noticeVersion":', 400, 'MALFORMED_REQUEST'],
      ['POST', '/api/v1/invitation/acknowledgement', '', 400, 'MALFORMED_REQUEST'],
      ['POST', '/api/v1/invitation/acknowledgement', `{"locale":"${'x'.repeat(300_000)}"}`, 413, 'REQUEST_TOO_LARGE'],
      ['GET', '/api/v1/sittings/%zz', undefined, 400, 'MALFORMED_REQUEST'],
    ])('answer %s %s', async (method, path, body, status, code) => {
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
    for (const reply of [await candidate.open(), await candidate.show()]) {
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

  it('the setup of an empty database needs the code, happens once, and gives a link that works', async () => {
    const fresh = await emptySqlite();
    const empty = await startTestService(fresh, { contentDir: content.path });
    const asked = {
      code: 'a-setup-code-for-tests',
      organisationName: 'Neuve',
      contactName: 'Lou',
      contactEmail: 'lou@neuve.example',
      locale: 'en',
    };
    const setUp = async (body: unknown) => {
      const reply = await fetch(`${empty.url}/api/v1/setup`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return { status: reply.status, body: (await reply.json()) as { candidateLink?: string; code?: string } };
    };
    expect(await (await fetch(`${empty.url}/api/v1/setup`)).json()).toEqual({ needed: true });
    expect(await setUp({ ...asked, code: 'another code' })).toMatchObject({
      status: 403,
      body: { code: 'SETUP_CODE_WRONG' },
    });
    expect(await setUp({ ...asked, contactEmail: 'nobody' })).toMatchObject({ status: 422 });
    const tries = await Promise.all(Array.from({ length: 5 }, () => setUp(asked)));
    expect(tries.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    const link = tries.find(({ status }) => status === 201)?.body.candidateLink ?? '';
    expect(link).toMatch(new RegExp(`^${empty.url}/t/[\\w-]{22}$`));
    const candidate = new Candidate(empty.url, link.split('/').at(-1) ?? '');
    expect((await candidate.open()).body).toMatchObject({ organisation: { name: 'Neuve' }, state: 'to-acknowledge' });
    expect(await (await fetch(`${empty.url}/api/v1/setup`)).json()).toEqual({ needed: false });
    await empty.stop();
    await fresh.remove();
  });
});

describe.each(bothDatabases)('health and stop on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let content: ContentFolder;
  let service: TestService;

  beforeAll(async () => {
    [place, content] = [await create(), await shortTest(4)];
    service = await startTestService(place, { contentDir: content.path });
  });

  afterAll(async () => {
    await place.remove();
    await content.remove();
  });

  const ready = async () => {
    const reply = await fetch(`${service.url}/health/ready`);
    return { status: reply.status, body: await reply.json() };
  };

  it('is ready with database, migrations and content', async () => {
    expect(await ready()).toMatchObject({
      status: 200,
      body: { status: 'ok', release: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
  });

  it('is not ready without content', async () => {
    const { write } = service.services.database;
    const rows = await service.services.database.read.query('SELECT * FROM content_releases');
    await write((manager) => manager.query('DELETE FROM content_releases'));
    expect(await ready()).toMatchObject({
      status: 503,
      body: { code: 'NOT_READY', detail: expect.stringContaining('content') },
    });
    for (const { digest, manifest, current_since } of rows as Record<string, string>[]) {
      await write(
        (manager) =>
          manager.sql`INSERT INTO content_releases (digest, manifest, current_since) VALUES (${digest}, ${manifest}, ${current_since})`,
      );
    }
    expect((await ready()).status).toBe(200);
  });

  it('is not ready when a migration is missing', async () => {
    const { write, read } = service.services.database;
    const [kept] = (await read.query('SELECT * FROM migrations ORDER BY id DESC')) as {
      timestamp: string;
      name: string;
    }[];
    await write((manager) => manager.sql`DELETE FROM migrations WHERE name = ${kept?.name}`);
    expect(await ready()).toMatchObject({
      status: 503,
      body: { code: 'NOT_READY', detail: expect.stringContaining('migrations') },
    });
    await write(
      (manager) => manager.sql`INSERT INTO migrations (timestamp, name) VALUES (${kept?.timestamp}, ${kept?.name})`,
    );
    expect((await ready()).status).toBe(200);
  });

  it('stops gracefully: what is under way is answered, and then nobody is', async () => {
    const campaign = await aCampaign(service);
    const people = await Promise.all(Array.from({ length: 10 }, () => aCandidateAtWork(service, campaign)));
    const { hostname, port } = new URL(service.url);
    const started = people.map(
      (person) =>
        new Promise<number>((resolve, reject) => {
          const sent = request(
            {
              hostname,
              port,
              method: 'PUT',
              path: `/api/v1/sittings/${person.sittingId}/answers/1`,
              headers: {
                authorization: `Bearer ${person.code}`,
                'content-type': 'application/json',
                connection: 'close',
              },
            },
            (reply) => {
              reply.resume();
              reply.on('end', () => resolve(reply.statusCode ?? 0));
            },
          );
          sent.on('error', reject);
          sent.end(JSON.stringify({ response: { kind: 'skip' }, elapsedMs: 1 }));
        }),
    );
    await new Promise((resolve) => setTimeout(resolve, 3));
    const stopping = service.stop();
    const outcomes = await Promise.allSettled(started);
    await stopping;
    const answered = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(answered.length).toBeGreaterThan(0);
    expect(new Set([...answered, 200, 503])).toEqual(new Set([200, 503]));
    await expect(fetch(`${service.url}/health/live`)).rejects.toThrow();
    const again = await startTestService(place, { contentDir: content.path });
    const kept = await again.services.database.read.query('SELECT 1 FROM administrations WHERE response IS NOT NULL');
    expect((kept as unknown[]).length).toBeGreaterThanOrEqual(answered.filter((status) => status === 200).length);
    await again.stop();
  });
});
