import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { inflateSync } from 'node:zlib';
import type { Campaign } from '../../src/assessments/index.js';
import { printSheets } from '../../src/invitations/print-sheets.js';
import { newShortCode } from '../../src/invitations/short-code.js';
import { actorOf } from '../../src/organisations/index.js';
import { Candidate, problemOf, type Heard } from '../support/candidate.js';
import { servedDatabases, type EmptyDatabase } from '../support/databases.js';
import { aLaunchedCampaign, codeIn } from '../support/invited.js';
import { startMailServer, type MailServer } from '../support/mail-server.js';
import { aMember, anOrganisation, aPerson, type Member } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';

/** Replies are looked into as they come. */
type AsItComes = ReturnType<JSON['parse']>;

const ADA = { givenName: 'Ada', familyName: 'Lovelace', locale: 'fr', mayBeWrittenTo: true };

describe.each(servedDatabases)('people who come with a code, on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let mail: MailServer;
  let service: TestService;
  let organisationId: string;
  let hr: Member;
  let campaign: Campaign;

  beforeAll(async () => {
    [place, mail] = [await create(), await startMailServer()];
    service = await startTestService(place, { smtpUrl: mail.url });
    organisationId = await anOrganisation(service);
    hr = await aMember(service, organisationId, { roles: ['hr'] });
    ({ campaign } = await aLaunchedCampaign(service, organisationId, [], { purpose: 'hiring' }));
  });

  afterAll(async () => {
    await service.stop();
    await mail.stop();
    await place.remove();
  });

  const asAnybody = (method: string, path: string, body?: unknown): Promise<Heard<AsItComes>> =>
    new Candidate(service.url, '').send(method, path, body);

  const openLink = async (): Promise<string> => {
    await hr.send('POST', `/campaigns/${campaign.id}/open-link`, {});
    return (await hr.send('GET', `/campaigns/${campaign.id}/open-link`)).body.link.code;
  };

  const invitationsOf = async ({ id }: Campaign) =>
    service.assessments.store.committed.invitations(organisationId, { campaignId: id });

  async function idle(): Promise<void> {
    for (let look = 0; look < 300; look++) {
      const { waiting, running } = await service.services.queue.committed.counts({ organisationId });
      if (waiting + running === 0) return;
      await wait(50);
    }
  }

  describe('of an open link', () => {
    it('says what the hiring is, then opens the test at once to whoever gives no address', async () => {
      const code = await openLink();
      const welcome = await asAnybody('GET', `/open-links/${code.toLowerCase()}`);
      expect(welcome.body).toMatchObject({ organisation: 'Maison Essai', minutes: 60, minimumQuestions: 30 });
      const joined = await asAnybody('POST', `/open-links/${code}/candidates`, ADA);
      expect(joined.body.next).toBe('test');
      const opened = await new Candidate(service.url, joined.body.code).open();
      expect(opened.status).toBe(200);
    });

    it('answers the same for a known address, makes no second person, and sends the link to that address only', async () => {
      const code = await openLink();
      const before = (await invitationsOf(campaign)).length;
      const wish = { ...ADA, email: 'ada@candidats.example' };
      const twice = await Promise.all([1, 2].map(() => asAnybody('POST', `/open-links/${code}/candidates`, wish)));
      const later = await asAnybody('POST', `/open-links/${code}/candidates`, {
        ...wish,
        email: ' ADA@candidats.example ',
      });
      expect([...twice, later].map(({ status, text }) => [status, text])).toEqual(
        Array.from({ length: 3 }, () => [200, '{"next":"mail"}']),
      );
      await idle();
      expect((await invitationsOf(campaign)).length).toBe(before + 1);
      expect(mail.messagesTo('ada@candidats.example')).toHaveLength(1);
      const first = codeIn(mail.messagesTo('ada@candidats.example')[0]!);
      expect((await new Candidate(service.url, first).open()).status).toBe(200);

      service.clock.advanceMinutes(61);
      await asAnybody('POST', `/open-links/${code}/candidates`, wish);
      const second = codeIn(await mail.waitFor('ada@candidats.example', 2));
      expect((await new Candidate(service.url, second).open()).status).toBe(200);
      expect((await invitationsOf(campaign)).length).toBe(before + 1);
    });

    it('writes no reminder to a candidate who did not allow it', async () => {
      const code = await openLink();
      const wish = { ...ADA, email: 'discrete@candidats.example', mayBeWrittenTo: false };
      await asAnybody('POST', `/open-links/${code}/candidates`, wish);
      await mail.waitFor('discrete@candidats.example');
      await idle();
      const { leftOut } = (await hr.send('GET', `/campaigns/${campaign.id}/reminders`)).body;
      expect(leftOut.find(({ because }: { because: string }) => because === 'not-allowed').count).toBe(1);
    });

    it('takes no address for a name, and repeats no typed name in the message', async () => {
      const code = await openLink();
      const wish = { ...ADA, email: 'tiers@candidats.example' };
      for (const givenName of [
        'sign in at https://evil.example',
        'www.evil.example',
        'a@evil.example',
        'Ada\nBonjour',
      ]) {
        const reply = await asAnybody('POST', `/open-links/${code}/candidates`, { ...wish, givenName });
        const faults = problemOf(reply).errors?.map(({ field, message }) => `${field}: ${message}`);
        expect([reply.status, faults]).toEqual([422, ['givenName: le nom seul, sans adresse ni lien']]);
      }
      await asAnybody('POST', `/open-links/${code}/candidates`, { ...wish, givenName: 'Appelez-le-0800' });
      expect((await mail.waitFor('tiers@candidats.example')).parsed.text).not.toContain('Appelez');
    });

    it('takes in no program that fills every field, and says nothing of it', async () => {
      const code = await openLink();
      const before = (await invitationsOf(campaign)).length;
      const reply = await asAnybody('POST', `/open-links/${code}/candidates`, { ...ADA, website: 'https://x.example' });
      expect(reply.text).toBe('{"next":"mail"}');
      expect((await invitationsOf(campaign)).length).toBe(before);
    });

    it('is closed, opened again and renewed by HR; who has joined keeps their link', async () => {
      const code = await openLink();
      const joined = await asAnybody('POST', `/open-links/${code}/candidates`, ADA);
      const path = `/campaigns/${campaign.id}/open-link`;
      await hr.send('DELETE', path);
      expect(problemOf(await asAnybody('GET', `/open-links/${code}`)).code).toBe('OPEN_LINK_CLOSED');
      expect(problemOf(await asAnybody('POST', `/open-links/${code}/candidates`, ADA)).code).toBe('OPEN_LINK_CLOSED');
      expect((await new Candidate(service.url, joined.body.code).open()).status).toBe(200);
      await hr.send('POST', path, { isRenewed: true });
      expect(problemOf(await asAnybody('GET', `/open-links/${code}`)).code).toBe('OPEN_LINK_UNKNOWN');
      expect(await openLink()).not.toBe(code);
    });

    it('belongs to hirings only', async () => {
      const promotion = await aLaunchedCampaign(service, organisationId, []);
      const reply = await hr.send('POST', `/campaigns/${promotion.campaign.id}/open-link`, {});
      expect(problemOf(reply).code).toBe('NOT_FOR_CANDIDATES');
    });
  });

  it('invites several candidates by hand, nobody twice', async () => {
    const path = `/campaigns/${campaign.id}/candidates`;
    const people = ['grace', 'joan', 'grace'].map((name) => ({
      givenName: name,
      familyName: 'Essai',
      email: `${name}@candidats.example`,
      locale: 'en',
    }));
    const bad = await hr.send('POST', path, { candidates: [people[0], { ...people[1], email: 'nowhere' }] });
    expect(problemOf(bad).errors?.map(({ field }) => field)).toEqual(['candidates.1.email']);
    const reply = await hr.send('POST', path, { candidates: people });
    expect(reply.body).toEqual({ invited: 2, withoutMail: 0, already: ['grace@candidats.example'] });
    expect((await mail.waitFor('joan@candidats.example')).parsed.subject).toContain('invites you');
  });

  /** The text of a PDF cannot be read without its fonts; what it links to and its size can. */
  const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

  it('prints a sheet for each person without an address, with a link of its own', async () => {
    const people = [
      await aPerson(service, organisationId, { email: null, givenName: 'Łucja', familyName: 'Żak' }),
      await aPerson(service, organisationId, { email: null, locale: 'en' }),
      await aPerson(service, organisationId),
    ];
    const { campaign: own } = await aLaunchedCampaign(service, organisationId, people);
    const path = `/campaigns/${own.id}`;
    expect((await hr.send('GET', `${path}/sheets`)).body).toMatchObject({ withoutMail: 2, notFinished: 3 });
    const printed: string[] = [];
    const reply = await fetch(`${service.url}/api/v1${path}/sheets.pdf?choice=without-mail`, {
      headers: { cookie: hr.cookie },
    });
    const pdf = Buffer.from(await reply.arrayBuffer());
    expect([reply.headers.get('content-type'), pagesOf(pdf)]).toEqual(['application/pdf', 2]);
    // The address of each code is the alternative of its figure, in UTF-16 or plain.
    const readable = [pdf.toString('latin1'), pdf.toString('latin1').replaceAll('\0', '')].join('\n') + unpacked(pdf);
    for (const [, code] of readable.matchAll(/\/t\/([\w-]{22})/g)) if (code) printed.push(code);
    expect(new Set(printed).size).toBe(2);
    expect((await new Candidate(service.url, printed[0]!).open()).status).toBe(200);
    expect((await hr.send('GET', `${path}/sheets`)).body.printedBefore).toBe(2);
    expect(problemOf(await hr.send('GET', `${path}/sheets.pdf?choice=without-mail&part=2`)).code).toBe(
      'NOTHING_TO_PRINT',
    );
  });

  it('leads whoever types the short code of a sheet to their test, and counts the wrong ones', async () => {
    const person = await aPerson(service, organisationId, { email: null });
    const { campaign: own } = await aLaunchedCampaign(service, organisationId, [person]);
    const { ids, ...rest } = service.services.invitations;
    const secrets = [ids.secretCode(), ids.secretCode()];
    const shortCode = newShortCode(secrets[0]!);
    const known = { ...ids, next: ids.next, secretCode: () => secrets.shift()! };
    const actor = actorOf({ organisationId, id: hr.person.id }, [{ role: 'hr', unitId: null }]);
    const wish = { choice: 'without-mail', unitId: null, part: 1, publicUrl: service.url } as const;
    await printSheets({ ...rest, ids: known }, actor, own.id, wish);
    const typed = `${shortCode.slice(0, 5).toLowerCase()} - ${shortCode.slice(5)}`;
    const { body } = await asAnybody('POST', '/short-codes', { code: typed });
    expect((await new Candidate(service.url, body.code).open()).status).toBe(200);
    // The short code is no link: it can be guessed nowhere else.
    expect((await new Candidate(service.url, shortCode).open()).status).toBe(404);
    for (const wrong of ['', 'K7QM2XPAT9', 'x'.repeat(60)]) {
      expect(problemOf(await asAnybody('POST', '/short-codes', { code: wrong })).code).toBe('SHORT_CODE_UNKNOWN');
    }
    const hour = service.clock.now().toISOString().slice(0, 13);
    expect(await rest.store.committed.wrongCodesIn(hour)).toBe(3);
    // A flood of wrong codes shuts out nobody who holds a sheet.
    await service.services.database.write((manager) => manager.sql`UPDATE code_guesses SET wrong_count = 6000`);
    expect(problemOf(await asAnybody('POST', '/short-codes', { code: 'K7QM2XPAT9' })).status).toBe(429);
    expect((await asAnybody('POST', '/short-codes', { code: typed })).status).toBeLessThan(300);
    await service.services.database.write((manager) => manager.sql`UPDATE code_guesses SET wrong_count = 0`);
    const [invitation] = await invitationsOf(own);
    await hr.send('DELETE', `/campaigns/${own.id}/people/${invitation!.id}/codes`);
    expect(problemOf(await asAnybody('POST', '/short-codes', { code: typed })).code).toBe('SHORT_CODE_UNKNOWN');
    expect((await new Candidate(service.url, body.code).open()).status).toBe(404);
  });

  const unpacked = (pdf: Buffer): string => {
    const text = pdf.toString('latin1');
    return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)]
      .map(([, body]) => {
        try {
          return inflateSync(Buffer.from(body ?? '', 'latin1')).toString('latin1');
        } catch {
          return '';
        }
      })
      .join('\n');
  };
});
