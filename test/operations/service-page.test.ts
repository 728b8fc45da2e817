import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomIds } from '../../src/kernel/ids.js';
import { servedDatabases, type EmptyDatabase } from '../support/databases.js';
import { postExample } from '../support/letters.js';
import { startMailServer, type MailServer } from '../support/mail-server.js';
import { aMember, anOrganisation, type Member } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';

describe.each(servedDatabases)('the service page of an administrator, on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let server: MailServer;
  let service: TestService;
  let first: Member;
  let second: Member;

  beforeAll(async () => {
    [place, server] = await Promise.all([create(), startMailServer()]);
    service = await startTestService(place, { smtpUrl: server.url.replace('smtp://', 'smtp://agent:secret-word@') });
    const organisations = [await anOrganisation(service, 'Première'), await anOrganisation(service, 'Deuxième')];
    first = await aMember(service, organisations[0]!, { roles: ['administrator'] });
    second = await aMember(service, organisations[1]!, { roles: ['administrator'] });
  });

  afterAll(async () => {
    await service.stop();
    await server.stop();
    await place.remove();
  });

  async function aDeadJob(organisationId: string | null): Promise<string> {
    const { queue } = service.services;
    const [id, at, kind] = [randomIds.next(), service.clock.now().toISOString(), 'nobody-does-it'];
    await queue.enqueue({ id, organisationId, kind, payload: {}, runAt: at, createdAt: at });
    await queue.claim({ by: 'nobody', kinds: [kind], now: at, until: at });
    await queue.giveBack(id, 'nobody', { error: 'out of paper', attempts: 12, runAt: null, at });
    return id;
  }

  async function aMailIn(state: 'refused' | 'uncertain', number: number): Promise<string> {
    const { mailbox } = service.services;
    const { organisationId } = second.person;
    const id = await postExample(mailbox, { organisationId, number, at: new Date(Date.now() + 3_600_000) });
    await mailbox.move({ organisationId, id }, 'waiting', { state, lastError: '550 no such mailbox' });
    return id;
  }

  it('tells where the mail server is, and no secret', async () => {
    const { body, text } = await first.send('GET', '/service');
    expect(body.mailServer).toMatchObject({ host: '127.0.0.1', isEncrypted: false, isAuthenticated: true });
    expect(text).not.toMatch(/secret-word|agent/);
  });

  it('sends a test mail at once and tells what the server said', async () => {
    const accepted = await first.send('POST', '/service/test-mail', { to: 'chef@essai.example' });
    expect(accepted).toMatchObject({ status: 200, body: { kind: 'accepted', words: expect.stringMatching(/^250/) } });
    expect((await server.waitFor('chef@essai.example')).parsed.subject).toBe('Message d’essai d’Agilomètre');
    server.refuses = () => ({ code: 550, words: 'we do not relay' });
    const refused = await first.send('POST', '/service/test-mail', { to: 'chef@essai.example' });
    expect(refused.body).toMatchObject({ kind: 'refused', words: expect.stringContaining('we do not relay') });
    server.refuses = () => null;
    await server.stop();
    const away = await first.send('POST', '/service/test-mail', { to: 'chef@essai.example' });
    expect(away.body).toMatchObject({ kind: 'away', words: expect.stringContaining('ECONNREFUSED') });
    await server.start();
    expect((await first.send('POST', '/service/test-mail', { to: 'nobody' })).status).toBe(422);
    const [entry] = await service.services.audit.committed.entries(
      first.person.organisationId,
      { action: 'mail.tested' },
      { offset: 0, limit: 1 },
    );
    expect(entry).toMatchObject({ facts: { outcome: 'away' } });
    expect(JSON.stringify(entry)).not.toContain('chef');
  });

  it('shows the service’s own jobs to the first organisation, and each organisation its own', async () => {
    const [shared, ofFirst, ofSecond] = [
      await aDeadJob(null),
      await aDeadJob(first.person.organisationId),
      await aDeadJob(second.person.organisationId),
    ];
    const seenBy = async (member: Member) =>
      (await member.send('GET', '/service/jobs?state=dead&kind=nobody-does-it')).body.jobs.map(
        ({ id }: { id: string }) => id,
      );
    expect(new Set(await seenBy(first))).toEqual(new Set([shared, ofFirst]));
    expect(await seenBy(second)).toEqual([ofSecond]);
    expect((await second.send('POST', `/service/jobs/${shared}/retry`)).status).toBe(404);
    expect((await second.send('POST', `/service/jobs/${ofFirst}/retry`)).status).toBe(404);
    expect((await second.send('POST', `/service/jobs/${ofSecond}/retry`)).status).toBe(204);
    expect(await service.services.queue.committed.job(ofSecond)).toMatchObject({ state: 'waiting', attempts: 0 });
    expect((await second.send('POST', `/service/jobs/${ofSecond}/retry`)).body.code).toBe('JOB_NOT_DEAD');
    const { jobs, kinds } = (await second.send('GET', '/service')).body;
    expect(jobs).toMatchObject({ waiting: 1, dead: 0 });
    expect(kinds).toEqual(['nobody-does-it']);
  });

  it('lists what needs somebody, and sends it again once when told to', async () => {
    const mailId = await aMailIn('uncertain', 1);
    await aMailIn('refused', 2);
    const { body } = await second.send('GET', '/service/mails?state=uncertain');
    expect(body).toMatchObject({ total: 1, mails: [{ id: mailId, to: 'personne-1@essai.example' }] });
    expect((await first.send('GET', '/service/mails?state=uncertain')).body.total).toBe(0);
    expect((await first.send('POST', `/service/mails/${mailId}/send-again`)).status).toBe(404);
    const twice = await Promise.all([1, 2].map(() => second.send('POST', `/service/mails/${mailId}/send-again`)));
    expect(twice.map(({ status }) => status).sort()).toEqual([204, 409]);
    const { mail } = { mail: await service.services.mailbox.committed.mail(second.person.organisationId, mailId) };
    expect(mail?.state).not.toBe('uncertain');
  });

  it('masks the addresses of what only waits', async () => {
    const { organisationId } = second.person;
    await service.services.mailbox.post({
      organisationId,
      id: randomIds.next(),
      jobId: randomIds.next(),
      kind: 'nobody-writes-it',
      to: 'inès.dupont@essai.example',
      locale: 'fr',
      facts: {},
      subjectId: null,
      createdAt: new Date(Date.now() + 3_600_000).toISOString(),
    });
    const { body, text } = await second.send('GET', '/service/mails?state=waiting');
    expect(body.mails.map(({ to }: { to: string }) => to)).toContain('i…@essai.example');
    expect(text).not.toContain('dupont');
  });

  it('is for administrators', async () => {
    const hr = await aMember(service, first.person.organisationId, { roles: ['hr'] });
    expect((await hr.send('GET', '/service')).status).toBe(403);
  });
});
