import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contentKinds } from '../../src/app.module.js';
import { publishContent } from '../../src/content/index.js';
import { problemOf } from '../support/candidate.js';
import { shortTest, type ContentFolder } from '../support/content-folder.js';
import { servedDatabases, type EmptyDatabase } from '../support/databases.js';
import { behindTheScenes } from '../support/right-answers.js';
import { aCampaign, aCandidate, aCandidateAtWork, startTestService, type TestService } from '../support/service.js';

interface BankFile {
  items: { stem: { fr: string; en: string } }[];
}

describe.each(servedDatabases)('content that changes while tests are under way, on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let content: ContentFolder;
  let service: TestService;

  beforeAll(async () => {
    [place, content] = [await create(), await shortTest(4, ['information', 'learning'])];
    service = await startTestService(place, { contentDir: content.path });
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
    await content.remove();
  });

  const publish = () => {
    service.clock.advanceMinutes(1);
    return publishContent(content.path, contentKinds, service.services.content);
  };

  const rewordEverything = async (word: string): Promise<void> => {
    for (const domain of ['information', 'learning']) {
      await content.change<BankFile>(`banks/${domain}.yaml`, ({ items }) =>
        items.forEach(({ stem }) => Object.assign(stem, { fr: `${word} ${stem.fr}`, en: `${word} ${stem.en}` })),
      );
    }
  };

  it('leaves a sitting its version to the end; who begins later gets the new one', async () => {
    const campaign = await aCampaign(service);
    const early = await aCandidateAtWork(service, campaign);
    const before = (await early.show()).text;
    await rewordEverything('NOUVEAU');
    await publish();
    expect((await early.show()).text).toBe(before);
    const late = await aCandidateAtWork(service, campaign);
    expect((await late.show()).body.question?.stem.fr).toMatch(/^NOUVEAU /);
    await early.goOn();
    expect(early.heard.join(' ')).not.toContain('NOUVEAU');
    expect((await early.result()).body.scoredQuestions).toBe(4);
    const [old, recent] = [await behindTheScenes(service, early), await behindTheScenes(service, late)];
    expect(old.sitting.releaseDigest).not.toBe(recent.sitting.releaseDigest);
  });

  it('is served from its own version even after the service has started again', async () => {
    const candidate = await aCandidateAtWork(service, await aCampaign(service));
    const before = (await candidate.show()).text;
    await rewordEverything('ENCORE');
    await service.stop();
    service = await startTestService(place, { contentDir: content.path });
    Object.assign(candidate, { baseUrl: service.url });
    expect((await candidate.show()).text).toBe(before);
    await candidate.goOn();
    expect(candidate.heard.join(' ')).not.toContain('ENCORE');
  });

  it('asks for the new notice to be read when it changed meanwhile', async () => {
    const candidate = await aCandidate(service, await aCampaign(service));
    const { noticeVersion } = { noticeVersion: (await candidate.open()).body.notice.version };
    await content.change<{ version: number }>('notices/hiring.yaml', (notice) => (notice.version += 1));
    await publish();
    const reply = await candidate.send('POST', '/invitation/acknowledgement', { noticeVersion, locale: 'fr' });
    expect([reply.status, problemOf(reply).code]).toEqual([409, 'NOTICE_CHANGED']);
    expect((await candidate.acknowledge()).status).toBe(200);
    expect((await candidate.start()).status).toBe(201);
  });

  it('that is faulty is refused whole, and the release in use stays', async () => {
    const release = await service.services.content.currentRelease();
    const good = await content.read('banks/learning.yaml');
    await content.write('banks/learning.yaml', good.replace('key:', 'clef:'));
    await expect(publish()).rejects.toMatchObject({ code: 'CONTENT_REFUSED' });
    await content.write('banks/learning.yaml', good);
    expect(await service.services.content.currentRelease()).toEqual(release);
    expect((await publish()).digest).toBe(release?.digest);
  });

  it('can go back: an earlier release becomes the current one again', async () => {
    const first = await publish();
    const good = await content.read('banks/learning.yaml');
    await rewordEverything('PASSAGE');
    const second = await publish();
    await content.write('banks/learning.yaml', good);
    await content.change<BankFile>('banks/information.yaml', ({ items }) =>
      items.forEach(({ stem }) =>
        Object.assign(stem, { fr: stem.fr.replace('PASSAGE ', ''), en: stem.en.replace('PASSAGE ', '') }),
      ),
    );
    const third = await publish();
    expect([second.digest === first.digest, third.digest === first.digest]).toEqual([false, true]);
    expect((await service.services.content.currentRelease())?.digest).toBe(first.digest);
  });
});
