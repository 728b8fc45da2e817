import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { shortTest, type ContentFolder } from '../support/content-folder.js';
import { servedDatabases, type EmptyDatabase } from '../support/databases.js';
import { aCampaign, aCandidateAtWork, startTestService, type TestService } from '../support/service.js';

describe.each(servedDatabases)('health and stop on $kind', ({ create }) => {
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
    const [kept] = await read.query<{ timestamp: string; name: string }[]>('SELECT * FROM migrations ORDER BY id DESC');
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
    // Once one is answered the others are under way.
    await Promise.race(started);
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
