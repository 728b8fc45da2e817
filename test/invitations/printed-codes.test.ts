import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PasswordRow } from '../../src/accounts/storage/account.rows.js';
import type { Invitation } from '../../src/assessments/index.js';
import { printSheets } from '../../src/invitations/print-sheets.js';
import { newShortCode } from '../../src/invitations/short-code.js';
import { actorOf } from '../../src/organisations/index.js';
import type { Person } from '../../src/people/index.js';
import { Candidate, problemOf } from '../support/candidate.js';
import { shortTest, type ContentFolder } from '../support/content-folder.js';
import { servedDatabases, type EmptyDatabase } from '../support/databases.js';
import { aLaunchedCampaign, codeIn } from '../support/invited.js';
import { startMailServer, type MailServer, type ReceivedMail } from '../support/mail-server.js';
import { aMember, anOrganisation, aPerson, type Member } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';

describe.each(servedDatabases)('a code that somebody else printed, on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let content: ContentFolder;
  let mail: MailServer;
  let service: TestService;
  let organisationId: string;
  let hr: Member;

  beforeAll(async () => {
    [place, content, mail] = [await create(), await shortTest(3), await startMailServer()];
    service = await startTestService(place, { contentDir: content.path, smtpUrl: mail.url });
    organisationId = await anOrganisation(service);
    hr = await aMember(service, organisationId, { roles: ['hr'], givenName: 'Hélène', familyName: 'Imprimeuse' });
  });

  afterAll(async () => {
    await service.stop();
    await mail.stop();
    await place.remove();
    await content.remove();
  });

  /** HR prints the person's sheet and types its code; the test is taken with the link. */
  async function testTakenFromPaper(person: Person): Promise<Candidate & { invitation: Invitation }> {
    const { campaign, invitations } = await aLaunchedCampaign(service, organisationId, [person]);
    const { ids, ...rest } = service.services.invitations;
    const secrets = [ids.secretCode(), ids.secretCode()];
    const shortCode = newShortCode(secrets[0]!);
    const known = { ...ids, next: ids.next, secretCode: () => secrets.shift()! };
    const actor = actorOf({ organisationId, id: hr.person.id }, [{ role: 'hr', unitId: null }]);
    const wish = { choice: 'not-finished', unitId: null, part: 1, publicUrl: service.url } as const;
    await printSheets({ ...rest, ids: known }, actor, campaign.id, wish);
    const exchanged = await new Candidate(service.url, '').send<{ code: string }>('POST', '/short-codes', {
      code: shortCode,
    });
    const taker = new Candidate(service.url, exchanged.body.code);
    await taker.acknowledge();
    await taker.start();
    await taker.goOn();
    return Object.assign(taker, { invitation: invitations[0]! });
  }

  const OF_THE_PERSON_ALONE = [
    ['GET', '/invitation/data'],
    ['GET', '/invitation/views'],
    ['GET', '/invitation/erasure'],
    ['POST', '/invitation/contest'],
    ['POST', '/invitation/passport'],
    ['DELETE', '/invitation/passports/0193b1d0-0000-7000-8000-000000000000'],
    ['POST', '/invitation/erasure'],
  ] as const;

  it('opens the test and its result; what is the person’s alone needs signing in, where they can', async () => {
    const person = await aPerson(service, organisationId);
    const at = service.clock.now().toISOString();
    await service.services.database.write((manager) =>
      manager.insert(PasswordRow, {
        organisation_id: organisationId,
        person_id: person.id,
        digest: 'unused',
        changed_at: at,
      }),
    );
    const taker = await testTakenFromPaper(person);
    expect((await taker.result()).status).toBe(200);
    for (const [method, path] of OF_THE_PERSON_ALONE) {
      const reply = await taker.send(method, path, path.endsWith('contest') ? {} : undefined);
      expect([path, reply.status, problemOf(reply).code]).toEqual([path, 403, 'SIGN_IN_INSTEAD']);
    }
    expect((await taker.result()).status).toBe(200);
  });

  it('is printed for a page of ours only', async () => {
    const { campaign } = await aLaunchedCampaign(service, organisationId, [await aPerson(service, organisationId)]);
    const print = async (site: string): Promise<number> =>
      (
        await fetch(`${service.url}/api/v1/campaigns/${campaign.id}/sheets.pdf?choice=not-finished`, {
          headers: { cookie: hr.cookie, 'sec-fetch-site': site },
        })
      ).status;
    expect([await print('cross-site'), await print('same-site'), await print('same-origin')]).toEqual([403, 403, 200]);
  });

  it('opens all of it for somebody who cannot sign in', async () => {
    const taker = await testTakenFromPaper(await aPerson(service, organisationId, { email: null }));
    // But who looked: the paper was in the hands of whoever looked, perhaps.
    const refused = await taker.send('GET', '/invitation/views');
    expect([refused.status, problemOf(refused).code]).toEqual([403, 'MAILED_LINK_INSTEAD']);
    const { status, body } = await taker.send<{ views: unknown }>('GET', '/invitation/data');
    expect([status, body.views]).toEqual([200, null]);
    expect((await taker.send('POST', '/invitation/erasure')).status).toBe(200);
  });

  /** The invitation may come before it, after it, or no more. */
  async function aboutPaper({ email }: Person, subject: string): Promise<ReceivedMail> {
    for (let count = 1; count <= 2; count++) {
      await mail.waitFor(email ?? '', count);
      const found = mail.messagesTo(email ?? '').find(({ parsed }) => parsed.subject?.includes(subject));
      if (found) return found;
    }
    throw new Error('only other messages came');
  }

  it('begins no test without the person being told, once, in their language', async () => {
    const subjects = { fr: 'a été commencé avec une feuille imprimée', en: 'was begun with a printed sheet' };
    const sayIt = { fr: 'Ce n’était pas vous ?', en: 'It was not you?' };
    for (const locale of ['fr', 'en'] as const) {
      const person = await aPerson(service, organisationId, { locale });
      const taker = await testTakenFromPaper(person);
      await taker.start();
      const told = await aboutPaper(person, subjects[locale]);
      const text = told.parsed.text?.replaceAll(/\s+/g, ' ');
      expect(text).toContain(sayIt[locale].replaceAll(/\s+/g, ' '));
      expect(text).toContain('camille@essai.example');
      // It opens nothing: whoever reads the mailbox of another gets no link by this.
      expect(text).not.toContain('/t/');
      const posted = await service.services.database.read.query(
        `SELECT COUNT(*) AS count FROM mails WHERE kind = 'begun-on-paper' AND subject_id = '${taker.invitation.id}'`,
      );
      expect(Number(posted[0].count)).toBe(1);
    }
  });

  it('is not spoken of when the test was begun by the mailed link', async () => {
    const person = await aPerson(service, organisationId);
    const { invitations } = await aLaunchedCampaign(service, organisationId, [person]);
    const taker = new Candidate(service.url, codeIn(await mail.waitFor(person.email ?? '')));
    await taker.acknowledge();
    await taker.start();
    expect((await taker.send('GET', '/invitation/views')).status).toBe(200);
    const posted = await service.services.database.read.query(
      `SELECT kind FROM mails WHERE subject_id = '${invitations[0]?.id ?? ''}'`,
    );
    expect(posted.map(({ kind }: { kind: string }) => kind)).toEqual(['invitation']);
  });

  it('shows the person who printed it, and that it was used', async () => {
    const me = await aMember(service, organisationId, {});
    await testTakenFromPaper(me.person);
    const views = (await me.send<{ action: string; by: string | null }[]>('GET', '/my/views')).body;
    expect(views.map(({ action, by }) => [action, by])).toEqual(
      expect.arrayContaining([
        ['sheet.printed', 'Hélène Imprimeuse'],
        ['short-code.exchanged', null],
      ]),
    );
  });
});
