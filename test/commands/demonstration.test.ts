import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { composeServices, contentKinds } from '../../src/app.module.js';
import { everyKind } from '../../src/commands/check-content.js';
import { publishContent, readContent } from '../../src/content/index.js';
import { openDatabase } from '../../src/database/database.js';
import { allRows } from '../../src/rows.js';
import { fillDemonstration, StoryClock, type Demonstration, type DemonstrationLink } from '../../src/setup/index.js';
import { Candidate } from '../support/candidate.js';
import { SHIPPED_CONTENT } from '../support/content-folder.js';
import { bothDatabases, type EmptyDatabase } from '../support/databases.js';
import { startTestService, type TestService } from '../support/service.js';

async function fill({ url }: EmptyDatabase): Promise<DemonstrationLink[]> {
  const { documents } = await readContent(SHIPPED_CONTENT, everyKind);
  const demonstration = documents.find(({ kind }) => kind === 'demonstration')?.body as Demonstration;
  const database = await openDatabase(url, allRows);
  await database.schema.runMigrations();
  const clock = new StoryClock(new Date());
  const { content, assessments } = composeServices(database, clock);
  await publishContent(SHIPPED_CONTENT, contentKinds, content);
  const links = await fillDemonstration(assessments, demonstration, clock);
  await expect(fillDemonstration(assessments, demonstration, clock)).rejects.toMatchObject({ code: 'SETUP_DONE' });
  await database.close();
  return links;
}

describe.each(bothDatabases)('the demonstration on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let links: DemonstrationLink[];
  let service: TestService;

  beforeAll(async () => {
    place = await create();
    links = await fill(place);
    service = await startTestService(place);
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
  });

  const whoIs = (stage: DemonstrationLink['stage']): Candidate => {
    const link = links.find((candidate) => candidate.stage === stage);
    return new Candidate(service.url, link?.code ?? '');
  };

  it('has somebody who has not begun, somebody midway with time left, and somebody with a result', async () => {
    expect((await whoIs('to-begin').open()).body.state).toBe('to-acknowledge');
    const midway = whoIs('stopped-midway');
    expect((await midway.open()).body.state).toBe('running');
    const { body } = await midway.start();
    expect(body.question?.position).toBe(9);
    expect(Date.parse(body.deadline ?? '')).toBeGreaterThan(Date.now());
    const finished = whoIs('finished');
    expect((await finished.open()).body.state).toBe('finished');
    const ended = await finished.start();
    finished.sittingId = ended.body.id;
    expect((await finished.result()).status).toBe(200);
  });
});
