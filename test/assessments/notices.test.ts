import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { contentKinds } from '../../src/app.module.js';
import { publishContent } from '../../src/content/index.js';
import { copyOfContent, type ContentFolder } from '../support/content-folder.js';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { aCampaign, aCandidate, startTestService, type TestService } from '../support/service.js';

interface NoticeFile {
  version: number;
  sections: { heading: { fr: string; en: string }; text: { fr: string; en: string } }[];
}

let place: EmptyDatabase;
let service: TestService;
let content: ContentFolder;

beforeAll(async () => {
  place = await emptySqlite();
  service = await startTestService(place);
  content = await copyOfContent();
});

afterAll(async () => {
  await service.stop();
  await content.remove();
  await place.remove();
});

/** The first section, written anew, under the same version or the next. */
async function rewritten(words: string, version: number): Promise<void> {
  await content.change<NoticeFile>('notices/hiring.yaml', (notice) => {
    notice.version = version;
    const [first] = notice.sections;
    if (first) first.text = { fr: `${words} {campaign}`, en: `${words} {campaign}` };
  });
  await publishContent(content.path, contentKinds, service.services.content);
}

const shown = async (version: string) => {
  const reply = await fetch(`${service.url}/api/v1/notices/${version}`);
  return { status: reply.status, body: (await reply.json()) as { code?: string; sections?: NoticeFile['sections'] } };
};

it('keeps what was acknowledged readable, word for word, after the notice was written anew', async () => {
  const campaign = await aCampaign(service, { title: { fr: 'Accueil', en: 'Reception' } });
  const candidate = await aCandidate(service, campaign);
  const none = await candidate.send<{ code: string }>('GET', '/invitation/acknowledged-notice');
  expect([none.status, none.body.code]).toEqual([404, 'NOTICE_UNKNOWN']);
  const read = (await candidate.open()).body.notice;
  await candidate.acknowledge();
  await rewritten('Autres mots.', 1);
  await rewritten('Encore autres.', 2);

  const kept = (await candidate.send<{ version: string; sections: unknown }>('GET', '/invitation/acknowledged-notice'))
    .body;
  expect(kept.sections).toEqual(read.sections);
  const exact = await shown(kept.version);
  expect(exact.body.sections?.[0]?.text.fr).toContain('vous propose ce test dans le cadre de «\u202f{campaign}\u202f»');
  expect((await shown('hiring-1')).body.sections?.[0]?.text.fr).toBe('Autres mots. {campaign}');
  expect((await shown('hiring-2')).body.sections?.[0]?.text.fr).toBe('Encore autres. {campaign}');
});

it.each(['hiring-99', 'hiring', 'nothing-1', `hiring-1@${'0'.repeat(64)}`, '../hiring-1', 'hiring-1@x'])(
  'knows no notice %s',
  async (version) => {
    const { status, body } = await shown(encodeURIComponent(version));
    expect([status, body.code]).toEqual([404, 'NOTICE_UNKNOWN']);
  },
);
