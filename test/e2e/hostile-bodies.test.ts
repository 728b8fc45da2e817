import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problemOf, type Candidate } from '../support/candidate.js';
import { shortTest, type ContentFolder } from '../support/content-folder.js';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { aCampaign, aCandidateAtWork, startTestService, type TestService } from '../support/service.js';

const deep = (open: string, close: string, levels: number): string => `${open.repeat(levels)}1${close.repeat(levels)}`;

describe('a body that no page of ours sends', () => {
  let place: EmptyDatabase;
  let content: ContentFolder;
  let service: TestService;
  let candidate: Candidate;

  beforeAll(async () => {
    [place, content] = [await emptySqlite(), await shortTest(4)];
    service = await startTestService(place, { contentDir: content.path });
    candidate = await aCandidateAtWork(service, await aCampaign(service));
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
    await content.remove();
  });

  const put = (body: string) => candidate.send('PUT', `/sittings/${candidate.sittingId}/answers/1`, body);

  it.each([
    ['a list', `[${'{},'.repeat(3_000)}{}]`],
    ['deep lists', deep('[', ']', 7_000)],
    ['deep objects', deep('{"a":', '}', 2_500)],
    ['deep lists in a field', `{"response":{"kind":"skip"},"elapsedMs":1,"x":${deep('[', ']', 7_000)}}`],
    ['a prototype', '{"response":{"kind":"matching","pairs":{"__proto__":"1"}},"elapsedMs":1}'],
    ['a text that PostgreSQL cannot store', '{"response":{"kind":"single-choice","choice":"\\u0000"},"elapsedMs":1}'],
  ])('is malformed: %s', async (_what, body) => {
    const reply = await put(body);
    expect([reply.status, problemOf(reply).code]).toEqual([400, 'MALFORMED_REQUEST']);
  });

  it('is refused with a few of its faults, not with each', async () => {
    const fields = Array.from({ length: 1_500 }, (_, index) => `"f${index}":0`);
    const reply = await put(`{${fields.join(',')}}`);
    expect([reply.status, problemOf(reply).errors?.length]).toEqual([422, 20]);
    expect(reply.text.length).toBeLessThan(5_000);
  });

  it('leaves the sitting as it was', async () => {
    expect((await candidate.show()).body.progress.answered).toBe(0);
  });
});
