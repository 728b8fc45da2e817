import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { aSignedIn, anAccount, GOOD_PASSWORD, OTHER_PASSWORD, trySignIn } from '../support/account.js';
import { problemOf } from '../support/candidate.js';
import { servedDatabases, emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { anOrganisation, aPerson } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';
import { aVisitor, Visitor } from '../support/visitor.js';

const COOKIE = 'agilometre-session';
const WRONG = { password: 'not the right one' };

describe.each(servedDatabases)('signing in by password on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let service: TestService;
  let organisationId: string;
  const start = () => startTestService(place, { settings: { trustProxy: true } });
  const actionsOn = async (subjectId: string): Promise<string[]> => {
    const entries = await service.services.audit.committed.entries(
      organisationId,
      { subjectId },
      { offset: 0, limit: 20 },
    );
    return entries.map(({ action }) => action);
  };

  beforeAll(async () => {
    place = await create();
    service = await start();
    organisationId = await anOrganisation(service);
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
  });

  it('opens a session of its own each time, ends the one that the browser held, and signs out for good', async () => {
    const person = await anAccount(service, organisationId);
    const visitor = aVisitor(service);
    visitor.cookies.set(COOKIE, 'a-token-that-somebody-else-planted');
    expect((await trySignIn(visitor, ` ${person.email?.toUpperCase()} `)).body).toEqual({
      outcome: 'signed-in',
      organisations: [],
    });
    const first = visitor.cookies.get(COOKIE) ?? '';
    expect(first).not.toBe('a-token-that-somebody-else-planted');
    await trySignIn(visitor, person.email);
    const stale = aVisitor(service);
    stale.cookies.set(COOKIE, first);
    expect((await stale.send('GET', '/me')).status).toBe(401);
    const copy = aVisitor(service);
    copy.cookies.set(COOKIE, visitor.cookies.get(COOKIE) ?? '');
    expect((await copy.send('GET', '/me')).body).toMatchObject({ personId: person.id, hasPassword: true });
    expect((await visitor.send('DELETE', '/session')).status).toBe(204);
    expect(visitor.cookies.has(COOKIE)).toBe(false);
    expect((await copy.send('GET', '/me')).status).toBe(401);
    expect(await actionsOn(person.id)).toEqual(['account.signed-in', 'account.signed-in']);
  });

  it('says the same to an unknown address, a wrong password, somebody without one and somebody who left, after the same work', async () => {
    const person = await anAccount(service, organisationId);
    const leaver = await anAccount(service, organisationId, { state: 'left' });
    const without = await aPerson(service, organisationId);
    const fits = jest.spyOn(service.services.accounts.passwords, 'fits');
    const told: unknown[] = [];
    for (const [email, wish] of [
      ['nobody@essai.example', {}],
      [person.email, WRONG],
      [leaver.email, {}],
      [without.email, {}],
    ] as const) {
      fits.mockClear();
      const reply = await trySignIn(aVisitor(service), email, wish);
      told.push([reply.status, { ...reply.body, requestId: '' }, fits.mock.calls.length]);
      expect(reply.headers.getSetCookie()).toEqual([]);
    }
    fits.mockRestore();
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(told[0]).toMatchObject([422, { code: 'SIGN_IN_REFUSED' }, 1]);
    expect(await actionsOn(person.id)).toEqual(['account.sign-in-refused']);
  });

  it('makes whoever guesses wait, right or wrong, through a restart, and lets them in afterwards', async () => {
    const person = await anAccount(service, organisationId);
    const guess = (password: string) => trySignIn(aVisitor(service), person.email, { password, from: '192.0.2.1' });
    // At once: what is counted is counted before it is looked at.
    const tries = await Promise.all(Array.from({ length: 12 }, (_none, index) => guess(`a guess ${index}`)));
    expect(tries.map(({ status }) => status).sort()).toEqual([422, 422, 422, 422, 422, ...Array(7).fill(429)]);
    const wrong = await guess(WRONG.password);
    const right = await guess(GOOD_PASSWORD);
    expect(problemOf(right)).toEqual({ ...problemOf(wrong), requestId: problemOf(right).requestId });
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
    await service.stop();
    service = await start();
    expect((await guess(GOOD_PASSWORD)).status).toBe(429);
    // An address that nobody has is slowed down just the same.
    const onNobody = await Promise.all(
      Array.from({ length: 6 }, () => trySignIn(aVisitor(service), 'nobody-at-all@essai.example', WRONG)),
    );
    expect(onNobody.map(({ status }) => status).sort()).toEqual([422, 422, 422, 422, 422, 429]);
    service.clock.advanceMinutes(1);
    expect((await guess(WRONG.password)).status).toBe(422);
    // The pause grew: half a minute, then a whole one.
    expect(Number((await guess(GOOD_PASSWORD)).headers.get('retry-after'))).toBeGreaterThan(30);
    service.clock.advanceMinutes(2);
    expect((await guess(GOOD_PASSWORD)).status).toBe(200);
    expect((await guess(WRONG.password)).status).toBe(422);
  });

  it('shuts nobody out where they signed in lately, whatever strangers try from everywhere else', async () => {
    const person = await anAccount(service, organisationId);
    const home = { from: '198.51.100.7' };
    expect((await trySignIn(aVisitor(service), person.email, home)).status).toBe(200);
    for (let index = 0; index < 32; index++) {
      await trySignIn(aVisitor(service), person.email, { ...WRONG, from: `203.0.113.${index}` });
    }
    const stranger = await trySignIn(aVisitor(service), person.email, { ...WRONG, from: '203.0.113.200' });
    expect(stranger.status).toBe(429);
    // The longest pause of all is five minutes.
    expect(Number(stranger.headers.get('retry-after'))).toBeLessThanOrEqual(300);
    expect((await trySignIn(aVisitor(service), person.email, home)).status).toBe(200);
  });

  it('asks which organisation is meant when address and password fit in several', async () => {
    const other = await anOrganisation(service, 'Autre Maison');
    const email = 'partout@essai.example';
    await anAccount(service, organisationId, { email });
    const there = await anAccount(service, other, { email });
    const visitor = aVisitor(service);
    const { body } = await trySignIn(visitor, email);
    expect(body.outcome).toBe('choose');
    expect(body.organisations.map(({ name }: { name: string }) => name).sort()).toEqual([
      'Autre Maison',
      'Maison Essai',
    ]);
    expect(visitor.cookies.size).toBe(0);
    await trySignIn(visitor, email, { organisationId: other });
    expect((await visitor.send('GET', '/me')).body.personId).toBe(there.id);
  });

  it('ends a session after twelve hours unused, after seven days in any case, and with its owner’s leaving', async () => {
    const person = await anAccount(service, organisationId);
    const visitor = await aSignedIn(service, person);
    const status = async () => (await visitor.send('GET', '/me')).status;
    for (let used = 0; used < 15; used++) {
      service.clock.advanceMinutes(11 * 60);
      expect([used, await status()]).toEqual([used, 200]);
    }
    service.clock.advanceMinutes(11 * 60);
    expect(await status()).toBe(401);
    const again = await aSignedIn(service, person);
    service.clock.advanceMinutes(12 * 60 + 1);
    expect((await again.send('GET', '/me')).status).toBe(401);
    const last = await aSignedIn(service, person);
    await service.services.people.store.write((tables) => tables.keepPerson({ ...person, state: 'left' }));
    expect((await last.send('GET', '/me')).status).toBe(401);
  });

  it('shows people where they are signed in, and ends what they say, their own only', async () => {
    const person = await anAccount(service, organisationId);
    const [here, there] = [await aSignedIn(service, person), await aSignedIn(service, person)];
    const stranger = await aSignedIn(service, await anAccount(service, organisationId));
    const { body: sessions } = await here.send('GET', '/me/sessions');
    expect(sessions.map(({ isThisOne }: { isThisOne: boolean }) => isThisOne)).toEqual([true, false]);
    expect((await stranger.send('DELETE', `/me/sessions/${sessions[1].id}`)).status).toBe(404);
    expect((await here.send('DELETE', `/me/sessions/${sessions[1].id}`)).status).toBe(204);
    expect((await there.send('GET', '/me')).status).toBe(401);
    expect((await here.send('GET', '/me')).status).toBe(200);
  });

  it('changes a password for whoever knows the present one, and ends the other sessions', async () => {
    const person = await anAccount(service, organisationId);
    const [here, there] = [await aSignedIn(service, person), await aSignedIn(service, person)];
    const change = (currentPassword: string, password: string) =>
      here.send('POST', '/me/password', { currentPassword, password });
    expect(problemOf(await change('not this one', OTHER_PASSWORD))).toMatchObject({
      code: 'PASSWORD_WRONG',
      errors: [{ field: 'currentPassword' }],
    });
    expect(problemOf(await change(GOOD_PASSWORD, 'motdepasse123')).code).toBe('PASSWORD_REFUSED');
    expect((await change(GOOD_PASSWORD, OTHER_PASSWORD)).status).toBe(204);
    expect((await here.send('GET', '/me')).status).toBe(200);
    expect((await there.send('GET', '/me')).status).toBe(401);
    expect((await trySignIn(aVisitor(service), person.email)).status).toBe(422);
    expect((await trySignIn(aVisitor(service), person.email, { password: OTHER_PASSWORD })).status).toBe(200);
    expect(await actionsOn(person.id)).toContain('account.password-changed');
  });
});

describe('the cookie of a session', () => {
  it('cannot be used by another site, nor planted by a neighbour when the service is reached by https', async () => {
    const place = await emptySqlite();
    const service = await startTestService(place, { settings: { publicUrl: 'https://agilometre.example' } });
    const person = await anAccount(service, await anOrganisation(service));
    const visitor = new Visitor(service.url);
    const body = { email: person.email, password: GOOD_PASSWORD };
    expect(problemOf(await visitor.send('POST', '/session', body, {}))).toMatchObject({ code: 'FORGED_REQUEST' });
    const reply = await visitor.send('POST', '/session', body);
    expect(reply.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-agilometre-session=[\w-]{22}; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ]);
    expect((await visitor.send('GET', '/me')).status).toBe(200);
    expect(problemOf(await visitor.send('DELETE', '/session', undefined, {})).code).toBe('FORGED_REQUEST');
    expect(problemOf(await visitor.send('PATCH', '/me', { locale: 'en' }, {})).code).toBe('FORGED_REQUEST');
    const token = visitor.cookies.get('__Host-agilometre-session') ?? '';
    const planted = new Visitor(service.url);
    planted.cookies.set('agilometre-session', token);
    expect((await planted.send('GET', '/me')).status).toBe(401);
    await service.stop();
    await place.remove();
  });
});
