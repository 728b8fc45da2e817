import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import type { Campaign } from '../../src/assessments/index.js';
import type { DeliveryDto } from '../../src/invitations/http/delivery.dto.js';
import { problemOf, Candidate } from '../support/candidate.js';
import { servedDatabases, type EmptyDatabase } from '../support/databases.js';
import { aCrowd, aLaunchedCampaign, codeIn, inDays, theJob } from '../support/invited.js';
import { startMailServer, type MailServer } from '../support/mail-server.js';
import { aMember, anOrganisation, aPerson, type Member } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';

const DAY_MINUTES = 24 * 60;

describe.each(servedDatabases)('writing to people on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let mail: MailServer;
  let service: TestService;
  let organisationId: string;
  let hr: Member;

  beforeAll(async () => {
    [place, mail] = [await create(), await startMailServer()];
    service = await startTestService(place, { smtpUrl: mail.url });
    organisationId = await anOrganisation(service);
    hr = await aMember(service, organisationId, { roles: ['hr'] });
  });

  afterAll(async () => {
    await service.stop();
    await mail.stop();
    await place.remove();
  });

  /** Sessions are over by then. */
  async function later(minutes: number): Promise<void> {
    service.clock.advanceMinutes(minutes);
    hr = await aMember(service, organisationId, { roles: ['hr'] });
  }

  const delivery = async ({ id }: Campaign): Promise<DeliveryDto> =>
    (await hr.send<DeliveryDto>('GET', `/campaigns/${id}/delivery`)).body;

  /** Until no message of the campaign is under way. */
  async function settled(campaign: Campaign): Promise<void> {
    for (let look = 0; look < 300; look++) {
      const { counts, job } = await delivery(campaign);
      if (!job && counts.waiting + counts['handing-over'] + counts['not-written'] === 0) return;
      await wait(50);
    }
    throw new Error(`not settled: ${JSON.stringify(await delivery(campaign))}`);
  }

  const ask = async (campaign: Campaign, kind: string): Promise<void> =>
    service.services.queue.enqueue(theJob(service, campaign, kind));

  const triedInVain = async (): Promise<number> => {
    const [row] = await service.services.database.read.query(
      `SELECT COUNT(*) AS jobs FROM queued_jobs WHERE state = 'waiting' AND last_error IS NOT NULL`,
    );
    return Number(row.jobs);
  };

  /** Until every job and message there is has ended. */
  async function idle(): Promise<void> {
    for (let look = 0; look < 300; look++) {
      const { waiting, running } = await service.services.queue.committed.counts({ organisationId });
      if (waiting + running === 0) return;
      await wait(50);
    }
    throw new Error('the queue did not come to rest');
  }

  it('sends each person one invitation with a link of their own, whoever else asks for the same job', async () => {
    const people = await aCrowd(service, organisationId, 40);
    const { campaign } = await aLaunchedCampaign(service, organisationId, people);
    await Promise.all([ask(campaign, 'campaigns.send-invitations'), ask(campaign, 'campaigns.send-invitations')]);
    await settled(campaign);
    await idle();
    expect(people.map(({ email }) => mail.messagesTo(email ?? '').length)).toEqual(people.map(() => 1));
    const codes = people.map(({ email }) => codeIn(mail.messagesTo(email ?? '')[0]!));
    expect(new Set(codes).size).toBe(40);
    expect((await new Candidate(service.url, codes[0]!).open()).status).toBe(200);
    expect((await delivery(campaign)).counts).toMatchObject({ sent: 40, 'not-written': 0 });
  });

  it('says in the person’s language what, why, how long, until when and whom to ask', async () => {
    const [zoe, john] = [
      await aPerson(service, organisationId, { givenName: 'Zoé', familyName: 'Été', email: 'zoe@essai.example' }),
      await aPerson(service, organisationId, { givenName: 'John', email: 'john@essai.example', locale: 'en' }),
    ];
    await aLaunchedCampaign(service, organisationId, [zoe, john], {
      purpose: 'hiring',
      job: { fr: 'Chef de projet', en: 'Project manager' },
      closesAt: '2027-03-01T17:00:00.000Z',
    });
    const french = await mail.waitFor('zoe@essai.example');
    expect(french.parsed.subject).toBe('Maison Essai vous invite à un test d’agilité numérique');
    for (const words of [
      'Bonjour Zoé Été,',
      'Dans le cadre de votre candidature au poste «\u202fChef de projet\u202f»',
      'Prévoyez 60 minutes au plus',
      'Vous avez jusqu’au lundi 1er mars 2027 à 18:00 (heure de Paris).',
      'Ce lien est le vôtre',
      'camille@essai.example',
    ]) {
      expect(french.parsed.text?.replace(/\n/g, ' ')).toContain(words);
    }
    const english = (await mail.waitFor('john@essai.example')).parsed.text?.replace(/\n/g, ' ');
    expect(english).toContain('As part of your application for the job “Project manager”');
    expect(english).toContain('You have until Monday 1 March 2027 at 18:00 (Paris time).');
  });

  it('does not write to somebody who left, was withdrawn, or whose address was corrected, before the message left', async () => {
    await mail.stop();
    const people = await aCrowd(service, organisationId, 3);
    const { campaign, invitations } = await aLaunchedCampaign(service, organisationId, people);
    // Each was tried once in vain, so that none is half way while the people change.
    for (let look = 0; (await triedInVain()) < 3 && look < 400; look++) await wait(50);
    await service.services.people.store.write(async (tables) => {
      await tables.keepPerson({ ...people[0]!, state: 'left', leftOn: '2026-11-24' });
      await tables.keepPerson({ ...people[2]!, email: 'corrected@essai.example' });
    });
    await service.assessments.store.write((tables) =>
      tables.keepInvitation({ ...invitations[1]!, withdrawnAt: service.clock.now().toISOString() }),
    );
    // Who was withdrawn is counted no more.
    expect((await delivery(campaign)).posted).toBe(2);
    await mail.start();
    service.clock.advanceMinutes(2);
    await idle();
    expect(people.flatMap(({ email }) => mail.messagesTo(email ?? ''))).toEqual([]);
    const path = `/campaigns/${campaign.id}/people/${invitations[2]!.id}/resend`;
    expect((await hr.send('POST', path)).status).toBe(202);
    await mail.waitFor('corrected@essai.example');
  });

  it('keeps invitations waiting, visible, while the mail server is away, and sends each once when it is back', async () => {
    await mail.stop();
    const people = await aCrowd(service, organisationId, 10);
    const { campaign } = await aLaunchedCampaign(service, organisationId, people);
    for (let look = 0; (await delivery(campaign)).counts.waiting < 10 && look < 200; look++) await wait(50);
    expect((await delivery(campaign)).counts).toMatchObject({ waiting: 10, sent: 0, refused: 0 });
    await mail.start();
    service.clock.advanceMinutes(2);
    await settled(campaign);
    expect(people.map(({ email }) => mail.messagesTo(email ?? '').length)).toEqual(people.map(() => 1));
  });

  it('reminds whoever has not finished once in three days, and says who is left out and until when', async () => {
    const [late, done, mute] = [
      await aPerson(service, organisationId),
      await aPerson(service, organisationId),
      await aPerson(service, organisationId, { email: null }),
    ];
    const { campaign } = await aLaunchedCampaign(service, organisationId, [late, done, mute]);
    const path = `/campaigns/${campaign.id}/reminders`;
    await settledOnly(campaign);
    const finished = new Candidate(service.url, codeIn(await mail.waitFor(done.email!)));
    await finished.acknowledge();
    await finished.start();
    await finished.end();

    const early = (await hr.send('POST', path)).body;
    expect(early.willGet).toBe(0);
    const because = Object.fromEntries(early.leftOut.map((out: { because: string }) => [out.because, out]));
    expect(because['finished'].count).toBe(1);
    expect(because['no-address'].people[0].name).toContain('Dominique');
    expect(because['too-soon'].possibleFrom.slice(0, 10)).toBe(inDays(service, 3).slice(0, 10));

    await later(3 * DAY_MINUTES + 1);
    await Promise.all([hr.send('POST', path), hr.send('POST', path)]);
    await idle();
    expect(mail.messagesTo(late.email!)).toHaveLength(2);
    expect(mail.messagesTo(late.email!).at(-1)?.parsed.subject).toMatch(/^Rappel/);
    expect(mail.messagesTo(done.email!)).toHaveLength(1);
    expect((await hr.send('POST', path)).body.willGet).toBe(0);

    const elsewhere = await aLaunchedCampaign(service, organisationId, [late]);
    await settledOnly(elsewhere.campaign);
    await later(2 * DAY_MINUTES);
    expect((await hr.send('GET', `/campaigns/${elsewhere.campaign.id}/reminders`)).body.willGet).toBe(0);
  });

  /** As `settled`, for a campaign that has people without an address too. */
  async function settledOnly(campaign: Campaign): Promise<void> {
    await settled(campaign);
    await idle();
  }

  it('sends a planned reminder once, when its day comes', async () => {
    const [person] = await aCrowd(service, organisationId, 1);
    const { campaign } = await aLaunchedCampaign(service, organisationId, [person!]);
    await settled(campaign);
    const path = `/campaigns/${campaign.id}/reminder-plan`;
    expect(problemOf(await hr.send('PUT', path, { daysBefore: 0 })).code).toBe('VALIDATION_FAILED');
    expect((await hr.send('PUT', path, { daysBefore: 4 })).status).toBe(204);
    await later(5 * DAY_MINUTES);
    await wait(1_500);
    await idle();
    expect(mail.messagesTo(person!.email!)).toHaveLength(1);
    await later(DAY_MINUTES + 60);
    await mail.waitFor(person!.email!, 2);
    service.clock.advanceMinutes(60);
    await wait(1_500);
    await idle();
    expect(mail.messagesTo(person!.email!)).toHaveLength(2);
  });

  it('sends an invitation again within three days only when the last one failed', async () => {
    const [fine, wrong] = await aCrowd(service, organisationId, 2);
    mail.refuses = (address) => (address === wrong!.email ? { code: 550, words: '=no such mailbox' } : null);
    const { campaign, invitations } = await aLaunchedCampaign(service, organisationId, [fine!, wrong!]);
    await settled(campaign);
    const resend = (index: number) =>
      hr.send('POST', `/campaigns/${campaign.id}/people/${invitations[index]!.id}/resend`);
    expect(problemOf(await resend(0)).code).toBe('WRITTEN_TO_RECENTLY');
    expect((await delivery(campaign)).failures).toMatchObject([{ state: 'refused', to: wrong!.email }]);

    const file = await hr.send<string>('GET', `/campaigns/${campaign.id}/delivery/failures.csv`);
    expect(file.body).toContain(`;${wrong!.email};`);
    expect(file.body).not.toMatch(/[;\n]=/);

    mail.refuses = () => null;
    const retries = await Promise.all(
      [1, 2].map(() => hr.send('POST', `/campaigns/${campaign.id}/delivery/retry`, { states: ['refused'] })),
    );
    expect(retries.map(({ body }) => body.again).sort()).toEqual([0, 1]);
    await settled(campaign);
    expect(mail.messagesTo(wrong!.email!)).toHaveLength(1);
    await later(3 * DAY_MINUTES + 1);
    expect((await resend(0)).status).toBe(202);
    await mail.waitFor(fine!.email!, 2);
  });

  it('tells people that they have more time, and that the test was stopped', async () => {
    const people = await aCrowd(service, organisationId, 2);
    const { campaign } = await aLaunchedCampaign(service, organisationId, people);
    await settled(campaign);
    const extended = { ...campaign, closesAt: '2027-12-01T17:00:00.000Z' };
    await service.assessments.store.write((tables) => tables.keepCampaign(extended));
    await ask(campaign, 'campaigns.tell-extension');
    await ask(campaign, 'campaigns.tell-extension');
    await idle();
    const words = mail.messagesTo(people[0]!.email!).at(-1)?.parsed.text?.replace(/\n/g, ' ');
    expect(words).toContain('vous avez jusqu’au mercredi 1er décembre 2027 à 18:00');
    expect(mail.messagesTo(people[0]!.email!)).toHaveLength(2);

    await service.assessments.store.write((tables) => tables.keepCampaign({ ...extended, state: 'stopped' }));
    await ask(campaign, 'campaigns.tell-stop');
    await ask(campaign, 'campaigns.tell-stop');
    await idle();
    expect(people.map(({ email }) => mail.messagesTo(email!).length)).toEqual([3, 3]);
    expect(mail.messagesTo(people[1]!.email!).at(-1)?.parsed.text).toContain('Vous n’avez rien à faire');
    expect(problemOf(await hr.send('POST', `/campaigns/${campaign.id}/reminders`)).code).toBe('CAMPAIGN_OVER');
  });

  it('takes back every link of a person at once, and nobody else’s', async () => {
    const people = await aCrowd(service, organisationId, 2);
    const { campaign, invitations } = await aLaunchedCampaign(service, organisationId, people);
    await settled(campaign);
    const path = `/campaigns/${campaign.id}/people/${invitations[0]!.id}/codes`;
    expect((await hr.send('DELETE', path)).status).toBe(204);
    const statuses = people.map(async ({ email }) => {
      const reply = await new Candidate(service.url, codeIn(await mail.waitFor(email!))).open();
      return reply.status;
    });
    expect(await Promise.all(statuses)).toEqual([404, 200]);
  });
});
