import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { linkByCommand } from '../../src/accounts/index.js';
import { aSignedIn, anAccount, GOOD_PASSWORD, OTHER_PASSWORD, trySignIn } from '../support/account.js';
import { problemOf } from '../support/candidate.js';
import { servedDatabases, type EmptyDatabase } from '../support/databases.js';
import { MailServer, type ReceivedMail } from '../support/mail-server.js';
import { aMember, anOrganisation, aPerson } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';
import { aVisitor } from '../support/visitor.js';

const tokenIn = ({ parsed }: ReceivedMail): string =>
  /\/sign-in\/new-password#([\w-]{22})/.exec(parsed.text ?? '')?.[1] ?? '';

describe.each(servedDatabases)('a new password on $kind', ({ create }) => {
  const mails = new MailServer();
  let place: EmptyDatabase;
  let service: TestService;
  let organisationId: string;
  const ask = (email: string | null) => aVisitor(service).send('POST', '/password-resets', { email });
  const choose = (token: string, password: string) =>
    aVisitor(service).send('POST', '/new-password', { token, password });

  beforeAll(async () => {
    place = await create();
    await mails.start();
    service = await startTestService(place, { smtpUrl: mails.url });
    organisationId = await anOrganisation(service);
  });

  afterAll(async () => {
    await service.stop();
    await mails.stop();
    await place.remove();
  });

  it('is chosen by a link that came by mail, once, and ends every session', async () => {
    const person = await anAccount(service, organisationId);
    const email = person.email ?? '';
    const signedIn = await aSignedIn(service, person);
    const [known, unknown] = [await ask(email), await ask('nobody@essai.example')];
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    expect(known.status).toBe(202);
    const token = tokenIn(await mails.waitFor(email));
    expect(mails.messagesTo('nobody@essai.example')).toEqual([]);
    // In the message and nowhere else.
    const kept = await service.services.database.read.query(
      'SELECT payload AS words FROM queued_jobs UNION ALL SELECT facts FROM mails UNION ALL SELECT token_digest FROM password_links',
    );
    expect(JSON.stringify(kept)).not.toContain(token);
    expect((await aVisitor(service).send('POST', '/new-password/link', { token })).body).toMatchObject({
      email,
      purpose: 'reset',
    });
    expect(problemOf(await choose(token, 'azertyuiop123')).errors?.[0]?.field).toBe('password');
    const choices = await Promise.all([choose(token, OTHER_PASSWORD), choose(token, 'girafe pupitre osier')]);
    expect(choices.map(({ status }) => status).sort()).toEqual([204, 410]);
    expect((await signedIn.send('GET', '/me')).status).toBe(401);
    expect((await trySignIn(aVisitor(service), email, { password: GOOD_PASSWORD })).status).toBe(422);
    const changed = await mails.waitFor(email, 2);
    expect(changed.parsed.subject).toBe('Votre mot de passe a été changé');
    const entries = await service.services.audit.committed.entries(
      organisationId,
      { subjectId: person.id },
      { offset: 0, limit: 9 },
    );
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['account.password-changed', 'account.reset-asked']),
    );
  });

  it('is not chosen by a link that is an hour old, nor by one of somebody who left', async () => {
    const person = await anAccount(service, organisationId);
    const late = await linkByCommand(service.services.accounts, person.email ?? '', null);
    service.clock.advanceMinutes(61);
    expect(problemOf(await choose(late, OTHER_PASSWORD)).code).toBe('PASSWORD_LINK_OVER');
    const token = await linkByCommand(service.services.accounts, person.email ?? '', organisationId);
    await service.services.people.store.write((tables) => tables.keepPerson({ ...person, state: 'left' }));
    expect(problemOf(await choose(token, OTHER_PASSWORD)).code).toBe('PASSWORD_LINK_OVER');
  });

  it('releases whoever strangers had slowed down', async () => {
    const person = await anAccount(service, organisationId);
    for (let index = 0; index < 6; index++)
      await trySignIn(aVisitor(service), person.email, { password: `no ${index}` });
    expect((await trySignIn(aVisitor(service), person.email)).status).toBe(429);
    const token = await linkByCommand(service.services.accounts, person.email ?? '', null);
    await choose(token, OTHER_PASSWORD);
    expect((await trySignIn(aVisitor(service), person.email, { password: OTHER_PASSWORD })).status).toBe(200);
  });

  it('is the first one for whoever is welcomed, in their language', async () => {
    const hr = await aMember(service, organisationId, { roles: ['hr'] });
    const person = await aPerson(service, organisationId, { locale: 'en' });
    const noAddress = await aPerson(service, organisationId, { email: null });
    const foreigner = await aPerson(service, await anOrganisation(service, 'Ailleurs'));
    expect((await hr.send('POST', `/people/${person.id}/welcome`)).status).toBe(202);
    expect(problemOf(await hr.send('POST', `/people/${noAddress.id}/welcome`)).code).toBe('ADDRESS_MISSING');
    expect((await hr.send('POST', `/people/${foreigner.id}/welcome`)).status).toBe(404);
    const welcome = await mails.waitFor(person.email ?? '');
    expect(welcome.parsed.subject).toBe('Your Agilomètre account');
    const hasPassword = async () => (await hr.send('GET', `/people/${person.id}/sign-in`)).body;
    expect(await hasPassword()).toEqual({ hasPassword: false, isAddressUnconfirmed: false });
    expect((await choose(tokenIn(welcome), OTHER_PASSWORD)).status).toBe(204);
    expect((await trySignIn(aVisitor(service), person.email, { password: OTHER_PASSWORD })).status).toBe(200);
    expect(await hasPassword()).toEqual({ hasPassword: true, isAddressUnconfirmed: false });
    expect((await hr.send('GET', `/people/${foreigner.id}/sign-in`)).status).toBe(404);
  });

  it('is changed by a link that HR sends, for whoever has one', async () => {
    const hr = await aMember(service, organisationId, { roles: ['hr'] });
    const person = await anAccount(service, organisationId, { locale: 'en' });
    expect((await hr.send('POST', `/people/${person.id}/welcome`)).status).toBe(202);
    const sent = await mails.waitFor(person.email ?? '');
    expect(sent.parsed.subject).toBe('Choose a new password');
    expect((await choose(tokenIn(sent), OTHER_PASSWORD)).status).toBe(204);
  });
});
