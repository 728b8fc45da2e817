import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportDto } from '../../src/imports/http/import.dto.js';
import { identify, linkByCommand, openSession } from '../../src/accounts/index.js';
import { ProviderRefused } from '../../src/accounts/problems.js';
import { signInByProvider } from '../../src/accounts/sign-in-by-provider.js';
import type { Person } from '../../src/people/index.js';
import { anAccount, trySignIn } from '../support/account.js';
import { problemOf } from '../support/candidate.js';
import { servedDatabases, type EmptyDatabase } from '../support/databases.js';
import { MailServer } from '../support/mail-server.js';
import { aMember, anOrganisation, aPerson, type Member } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';
import { aVisitor } from '../support/visitor.js';

describe.each(servedDatabases)('an account whose address somebody else changes on $kind', ({ create }) => {
  const mails = new MailServer();
  let place: EmptyDatabase;
  let service: TestService;
  let organisationId: string;
  let hr: Member;
  let administrator: Member;

  beforeAll(async () => {
    place = await create();
    await mails.start();
    service = await startTestService(place, { smtpUrl: mails.url });
    organisationId = await anOrganisation(service);
    hr = await aMember(service, organisationId, { roles: ['hr'], staffNumber: null });
    administrator = await aMember(service, organisationId, { roles: ['administrator'], staffNumber: null });
  });

  afterAll(async () => {
    await service.stop();
    await mails.stop();
    await place.remove();
  });

  const changeAddress = async ({ id }: Person, email: string, by = hr) => {
    const { revision } = (await by.send('GET', `/people/${id}`)).body;
    expect((await by.send('PATCH', `/people/${id}`, { revision, email })).status).toBe(204);
  };
  const linesAbout = async ({ id }: Person, action: string) =>
    (
      await service.services.audit.committed.entries(organisationId, { subjectId: id }, { offset: 0, limit: 20 })
    ).filter((entry) => entry.action === action);
  const isUnconfirmed = async ({ id }: Person): Promise<boolean> =>
    (await hr.send('GET', `/people/${id}/sign-in`)).body.isAddressUnconfirmed;
  const welcome = (person: Person) => hr.send('POST', `/people/${person.id}/welcome`);
  /** The queue works in order: what was asked before it has been done when a later one arrives. */
  const everythingAskedIsSent = async () => {
    const other = await anAccount(service, organisationId);
    await aVisitor(service).send('POST', '/password-resets', { email: other.email });
    await mails.waitFor(other.email ?? '');
  };

  it('sends no link to the new address, and tells the holder at the old one', async () => {
    const victim = await anAccount(service, organisationId, { locale: 'en' });
    const thief = 'thief-1@essai.example';
    await changeAddress(victim, thief);
    const asked = await aVisitor(service).send('POST', '/password-resets', { email: thief });
    const nobody = await aVisitor(service).send('POST', '/password-resets', { email: 'nobody@essai.example' });
    expect([asked.status, asked.text]).toEqual([nobody.status, nobody.text]);
    expect(problemOf(await welcome(victim)).code).toBe('ADDRESS_UNCONFIRMED');
    const told = await mails.waitFor(victim.email ?? '');
    expect(told.parsed.subject).toBe('The address of your Agilomètre account was changed');
    expect(told.parsed.text).toContain('camille@essai.example');
    expect(told.parsed.text).not.toContain(thief);
    await everythingAskedIsSent();
    expect(mails.messagesTo(thief)).toEqual([]);
    const lines = await linesAbout(victim, 'account.address-changed');
    expect(lines.map(({ actor }) => actor)).toEqual([`person:${hr.person.id}`]);
    expect(JSON.stringify(lines)).not.toContain('essai.example');
  });

  it('says as what the one who changed it acted, in the language of the holder', async () => {
    const both = await aMember(service, organisationId, { roles: ['hr', 'administrator'] });
    const acted: [Member, 'fr' | 'en', string][] = [
      [administrator, 'fr', 'Une personne qui administre Agilomètre dans votre organisation (Maison Essai) vient'],
      [administrator, 'en', 'Somebody who administers Agilomètre in your organisation (Maison Essai) has'],
      [hr, 'en', 'Somebody of the HR team of your organisation (Maison Essai) has'],
      [both, 'fr', 'Une personne qui administre Agilomètre et fait partie des ressources humaines'],
    ];
    for (const [by, locale, said] of acted) {
      const holder = await anAccount(service, organisationId, { locale });
      await changeAddress(holder, `new-of-${holder.id}@essai.example`, by);
      const { parsed } = await mails.waitFor(holder.email ?? '');
      expect(parsed.text?.replaceAll(/\s+/g, ' ')).toContain(said);
    }
    const scopes = ['people.read', 'people.write'];
    const { token } = (await administrator.send('POST', '/tokens', { name: 'Paie', scopes, days: 1 })).body;
    const holder = await anAccount(service, organisationId, { locale: 'fr' });
    const { revision } = (await hr.send('GET', `/people/${holder.id}`)).body;
    const changed = await fetch(`${service.url}/api/v1/people/${holder.id}`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ revision, email: 'new-of-program@essai.example' }),
    });
    expect(changed.status).toBe(204);
    const { parsed } = await mails.waitFor(holder.email ?? '');
    expect(parsed.text).toContain('Un programme que votre organisation (Maison Essai) a relié à Agilomètre');
  });

  it('sends links again once the holder signed in by the password they have', async () => {
    const holder = await anAccount(service, organisationId);
    await changeAddress(holder, 'moved-1@essai.example');
    expect(await isUnconfirmed(holder)).toBe(true);
    expect((await trySignIn(aVisitor(service), 'moved-1@essai.example')).status).toBe(200);
    expect(await isUnconfirmed(holder)).toBe(false);
    expect((await welcome(holder)).status).toBe(202);
    const sent = await mails.waitFor('moved-1@essai.example');
    expect(sent.parsed.text).toContain('Une personne des ressources humaines');
  });

  it('sends links again once an administrator vouched for the address, and nobody less', async () => {
    const holder = await anAccount(service, organisationId);
    await changeAddress(holder, 'moved-2@essai.example');
    const release = `/people/${holder.id}/address-release`;
    expect((await hr.send('POST', release)).status).toBe(403);
    expect((await administrator.send('POST', release)).status).toBe(204);
    expect(await linesAbout(holder, 'account.address-released')).toHaveLength(1);
    expect((await welcome(holder)).status).toBe(202);
  });

  it('is linked to no identity by an address that its holder has not confirmed', async () => {
    const holder = await anAccount(service, organisationId);
    await changeAddress(holder, 'moved-3@essai.example');
    const identity = { issuer: 'https://id.example', subject: 's-3', email: 'moved-3@essai.example' };
    const proven = { ...identity, isEmailVerified: true, groups: [] };
    const provider = { begin: () => Promise.reject(new Error()), finish: () => Promise.resolve(proven) };
    const callback = new URL('https://agilometre.example/');
    const signingIn = signInByProvider(
      service.services.accounts,
      { label: 'Essai', provider, roles: [] },
      {
        callback,
        begun: {} as never,
        browser: { token: null, name: null },
      },
    );
    await expect(signingIn).rejects.toBeInstanceOf(ProviderRefused);
  });

  it('is only an employee’s: a candidate of the same address gets none, and troubles nobody', async () => {
    const email = 'shared@essai.example';
    const employee = await anAccount(service, organisationId, { email });
    const candidate = await anAccount(service, organisationId, { email, kind: 'candidate' });
    const alone = await anAccount(service, organisationId, { kind: 'candidate' });
    // Says AddressShared when it counts the candidate too.
    const token = await linkByCommand(service.services.accounts, email, null);
    expect((await aVisitor(service).send('POST', '/new-password/link', { token })).status).toBe(200);
    expect((await trySignIn(aVisitor(service), email)).status).toBe(200);
    expect((await trySignIn(aVisitor(service), alone.email)).status).toBe(422);
    await aVisitor(service).send('POST', '/password-resets', { email: alone.email });
    await everythingAskedIsSent();
    expect(mails.messagesTo(alone.email ?? '')).toEqual([]);
    for (const person of [employee, candidate]) {
      const secret = await openSession(service.services.accounts, person);
      const who = await identify(service.services.accounts, { kind: 'session', secret });
      expect(who?.personId ?? null).toBe(person === employee ? employee.id : null);
    }
  });

  it('is as safe from a file, with one line of the audit trail for each address', async () => {
    const victim = await anAccount(service, organisationId, { staffNumber: 'VOL-1' });
    const newcomer = await aPerson(service, organisationId, { staffNumber: 'VOL-2' });
    const form = new FormData();
    const lines = ['Matricule;Nom;Prénom;Courriel', 'VOL-1;Essai;Léa;thief-2@essai.example'];
    lines.push('VOL-2;Essai;Noé;new-2@essai.example', '');
    form.set('file', new Blob([lines.join('\r\n')], { type: 'text/csv' }), 'personnes.csv');
    const { body: draft } = await hr.send<ImportDto>('POST', '/imports', form);
    const asked = { digest: draft.preview?.digest, leaveOutFaulty: false };
    expect((await hr.send('POST', `/imports/${draft.id}/apply`, asked)).status).toBeLessThan(300);
    const told = await mails.waitFor(victim.email ?? '');
    expect(told.parsed.text).toContain('Une personne des ressources humaines');
    expect(told.parsed.text).toContain('en important un fichier du personnel');
    expect(problemOf(await welcome(victim)).code).toBe('ADDRESS_UNCONFIRMED');
    expect(await linesAbout(victim, 'account.address-changed')).toHaveLength(1);
    // Whoever has no account yet may have been written to at a wrong address: theirs is only put right.
    expect((await welcome(newcomer)).status).toBe(202);
  });
});
