import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Candidate, problemOf, type Heard } from '../support/candidate.js';
import { shortTest, type ContentFolder } from '../support/content-folder.js';
import { servedDatabases, type EmptyDatabase } from '../support/databases.js';
import { behindTheScenes } from '../support/right-answers.js';
import { aCampaign, aCandidate, aCandidateAtWork, startTestService, type TestService } from '../support/service.js';

const inMinutes = (service: TestService, minutes: number): string =>
  new Date(service.clock.now().getTime() + minutes * 60_000).toISOString();

describe.each(servedDatabases)('a link on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let content: ContentFolder;
  let service: TestService;

  beforeAll(async () => {
    [place, content] = [await create(), await shortTest(4)];
    service = await startTestService(place, { contentDir: content.path });
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
    await content.remove();
  });

  const isRefused = (reply: Heard, status: number, code: string): void => {
    expect([reply.status, problemOf(reply).code]).toEqual([status, code]);
  };

  it.each(['', 'x', 'AAAAAAAAAAAAAAAAAAAAAA', 'x'.repeat(100), 'x'.repeat(101), '%00', "' OR 1=1 --"])(
    'that is wrong (%p) is unknown, wherever it is used',
    async (code) => {
      const nobody = new Candidate(service.url, code);
      const id = service.assessments.ids.next();
      isRefused(await nobody.open(), 404, 'LINK_UNKNOWN');
      isRefused(await nobody.send('POST', '/invitation/sitting', {}), 404, 'LINK_UNKNOWN');
      isRefused(await nobody.send('GET', '/invitation/practice'), 404, 'LINK_UNKNOWN');
      isRefused(await nobody.send('POST', '/invitation/more-time-request', {}), 404, 'LINK_UNKNOWN');
      isRefused(await nobody.send('GET', `/sittings/${id}`), 404, 'LINK_UNKNOWN');
      isRefused(await nobody.send('GET', '/sittings/not-an-id'), 404, 'LINK_UNKNOWN');
    },
  );

  it('never reaches the sitting of another organisation, nor of another candidate', async () => {
    const ours = await aCampaign(service);
    const owner = await aCandidateAtWork(service, ours);
    const before = (await behindTheScenes(service, owner)).administrations;
    const strangers = [
      await aCandidateAtWork(service, await aCampaign(service)),
      await aCandidateAtWork(service, ours),
      await aCandidate(service, ours),
    ];
    for (const stranger of strangers) {
      stranger.sittingId = owner.sittingId;
      isRefused(await stranger.show(), 404, 'LINK_UNKNOWN');
      isRefused(await stranger.answer(1, { kind: 'skip' }), 404, 'LINK_UNKNOWN');
      isRefused(await stranger.flag(1), 404, 'LINK_UNKNOWN');
      isRefused(await stranger.end(), 404, 'LINK_UNKNOWN');
      isRefused(await stranger.result(), 404, 'LINK_UNKNOWN');
      const event = { position: 1, kind: 'window-left' };
      isRefused(await stranger.send('POST', `/sittings/${owner.sittingId}/events`, event), 404, 'LINK_UNKNOWN');
    }
    expect((await behindTheScenes(service, owner)).administrations).toEqual(before);
    expect((await owner.show()).body.state).toBe('running');
  });

  it('that has expired says so, with the date; somebody who has begun goes on', async () => {
    const campaign = await aCampaign(service);
    const expiresAt = inMinutes(service, 10);
    const late = await aCandidate(service, campaign, { expiresAt });
    const inTime = await aCandidateAtWork(service, campaign, { expiresAt });
    await late.acknowledge();
    service.clock.advanceMinutes(11);
    for (const reply of [await late.open(), await late.send('POST', '/invitation/sitting', {})]) {
      isRefused(reply, 410, 'LINK_EXPIRED');
      expect(problemOf(reply).detail).toMatch(/\d{4}/);
    }
    expect((await inTime.goOn()).body.state).toBe('finished');
    expect((await inTime.result()).status).toBe(200);
  });

  it('opened too early says when the test opens', async () => {
    const campaign = await aCampaign(service, { opensAt: '2031-03-05T08:00:00.000Z' });
    const candidate = await aCandidate(service, campaign);
    const reply = await candidate.open();
    isRefused(reply, 403, 'CAMPAIGN_NOT_OPEN');
    expect(problemOf(reply).detail).toContain('5 mars 2031');
    isRefused(await candidate.send('POST', '/invitation/sitting', {}), 403, 'CAMPAIGN_NOT_OPEN');
  });

  it('of a closed campaign begins nothing any more, but still shows the result', async () => {
    const campaign = await aCampaign(service, { closesAt: inMinutes(service, 30) });
    const [late, done] = [await aCandidate(service, campaign), await aCandidateAtWork(service, campaign)];
    await late.acknowledge();
    await done.goOn();
    service.clock.advanceMinutes(31);
    isRefused(await late.open(), 410, 'CAMPAIGN_CLOSED');
    isRefused(await late.send('POST', '/invitation/sitting', {}), 410, 'CAMPAIGN_CLOSED');
    expect((await done.open()).body.state).toBe('finished');
    expect((await done.result()).status).toBe(200);
  });

  it('whose test is finished takes no new answer and starts no second test', async () => {
    const candidate = await aCandidateAtWork(service, await aCampaign(service));
    await candidate.goOn();
    isRefused(await candidate.answer(5, { kind: 'skip' }), 409, 'SITTING_FINISHED');
    const again = await candidate.start();
    expect([again.status, again.body.state]).toEqual([200, 'finished']);
    expect((await candidate.open()).body.state).toBe('finished');
  });

  it('keeps the acknowledgement of one version of the notice, once', async () => {
    const candidate = await aCandidate(service, await aCampaign(service));
    const wrong = { noticeVersion: 'hiring-0', locale: 'fr' };
    isRefused(await candidate.send('POST', '/invitation/acknowledgement', wrong), 409, 'NOTICE_CHANGED');
    isRefused(await candidate.send('POST', '/invitation/sitting', {}), 409, 'NOTICE_NOT_ACKNOWLEDGED');
    const first = await candidate.acknowledge();
    expect((await candidate.acknowledge()).text).toBe(first.text);
    const { noticeVersion, ...noVersion } = wrong;
    isRefused(await candidate.send('POST', '/invitation/acknowledgement', noVersion), 422, 'VALIDATION_FAILED');
    const german = { noticeVersion, locale: 'de' };
    isRefused(await candidate.send('POST', '/invitation/acknowledgement', german), 422, 'VALIDATION_FAILED');
  });

  it('is kept as a digest only: the database does not hold the code', async () => {
    const candidate = await aCandidate(service, await aCampaign(service));
    const rows = await service.services.database.read.query('SELECT * FROM invitations');
    expect(JSON.stringify(rows)).not.toContain(candidate.code);
  });
});
