import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PasswordRow } from '../../src/accounts/storage/account.rows.js';
import type { Invitation } from '../../src/assessments/index.js';
import { printSheets } from '../../src/invitations/print-sheets.js';
import { newShortCode } from '../../src/invitations/short-code.js';
import { actorOf } from '../../src/organisations/index.js';
import type { Person } from '../../src/people/index.js';
import { Candidate, problemOf } from '../support/candidate.js';
import { shortTest, type ContentFolder } from '../support/content-folder.js';
import { bothDatabases, type EmptyDatabase } from '../support/databases.js';
import { aLaunchedCampaign } from '../support/invited.js';
import { aMember, anOrganisation, aPerson, type Member } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';

describe.each(bothDatabases)('a code that somebody else printed, on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let content: ContentFolder;
  let service: TestService;
  let organisationId: string;
  let hr: Member;

  beforeAll(async () => {
    [place, content] = [await create(), await shortTest(3)];
    service = await startTestService(place, { contentDir: content.path });
    organisationId = await anOrganisation(service);
    hr = await aMember(service, organisationId, { roles: ['hr'], givenName: 'Hélène', familyName: 'Imprimeuse' });
  });

  afterAll(async () => {
    await service.stop();
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
    expect((await taker.send('GET', '/invitation/data')).status).toBe(200);
    expect((await taker.send('POST', '/invitation/erasure')).status).toBe(200);
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
