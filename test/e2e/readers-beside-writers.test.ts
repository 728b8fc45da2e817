import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { showSitting } from '../../src/assessments/show-sitting.js';
import type { AssessmentReader } from '../../src/assessments/store.js';
import { shortTest, type ContentFolder } from '../support/content-folder.js';
import { bothDatabases, type EmptyDatabase } from '../support/databases.js';
import { aCampaign, aCandidateAtWork, startTestService, type TestService } from '../support/service.js';

describe.each(bothDatabases)('reading a sitting on $kind while it changes', ({ create }) => {
  let place: EmptyDatabase;
  let content: ContentFolder;
  let service: TestService;

  beforeAll(async () => {
    [place, content] = [await create(), await shortTest(3)];
    service = await startTestService(place, { contentDir: content.path });
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
    await content.remove();
  });

  it('shows the end when the last answer comes between two of its readings', async () => {
    const candidate = await aCandidateAtWork(service, await aCampaign(service));
    await candidate.goOn(2);
    const { store } = service.assessments;
    const interrupted: AssessmentReader = Object.create(store.committed, {
      administrationsOf: {
        value: async (...sitting: Parameters<AssessmentReader['administrationsOf']>) => {
          await candidate.goOn();
          return store.committed.administrationsOf(...sitting);
        },
      },
    });
    const services = { ...service.assessments, store: { committed: interrupted, write: store.write.bind(store) } };
    const view = await showSitting(services, candidate.code, candidate.sittingId);
    expect(view).toMatchObject({ state: 'finished', question: null, progress: { answered: 3 } });
  });

  it('never fails, and never goes back, while another tab answers', async () => {
    const candidate = await aCandidateAtWork(service, await aCampaign(service));
    let isOver = false;
    const answering = candidate.goOn().finally(() => (isOver = true));
    const seen: number[] = [];
    while (!isOver) {
      const reply = await candidate.show();
      expect(reply.status).toBe(200);
      seen.push(reply.body.progress.answered);
    }
    await answering;
    expect(seen).toEqual([...seen].sort((left, right) => left - right));
  });
});
