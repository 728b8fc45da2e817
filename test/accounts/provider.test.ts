import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problemOf } from '../support/candidate.js';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { follow, IdentityProvider, type Claims } from '../support/identity-provider.js';
import { anOrganisation, aPerson } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';
import { aVisitor, type Visitor } from '../support/visitor.js';

describe('signing in at the organisation’s own provider', () => {
  let place: EmptyDatabase;
  let service: TestService;
  let provider: IdentityProvider;
  let organisationId: string;

  beforeAll(async () => {
    place = await emptySqlite();
    provider = await IdentityProvider.atFreePort();
    // The provider is down while the service starts.
    service = await startTestService(place, { settings: { oidc: provider.settings } });
    organisationId = await anOrganisation(service);
  });

  afterAll(async () => {
    await service.stop();
    await provider.stop();
    await place.remove();
  });

  /** Where somebody ends up, whom the provider describes so. */
  async function enter(claims: Claims, { visitor = aVisitor(service), next = '/app/people' } = {}) {
    provider.next = claims;
    const address = new URL(`/api/v1/session/oidc?next=${encodeURIComponent(next)}`, service.url);
    const end = await follow(visitor, address);
    return { visitor, end: end.pathname + end.search };
  }

  const rolesOf = async (visitor: Visitor): Promise<string[]> => (await visitor.send('GET', '/me')).body.roles;

  it('is told to be away while it is, and everything else works', async () => {
    expect((await enter({ sub: 'x' })).end).toBe('/sign-in?trouble=provider-away');
    expect((await aVisitor(service).send('GET', '/session/options')).body).toEqual({
      oidc: 'Maison SSO',
      demonstration: [],
    });
    await provider.start(service.url);
  });

  it('lets in whoever has a verified address, once for all by their subject', async () => {
    const person = await aPerson(service, organisationId);
    const claims = { sub: 'subject-1', email: person.email?.toUpperCase() ?? '', email_verified: true };
    const { visitor, end } = await enter(claims);
    expect(end).toBe('/app/people');
    expect((await visitor.send('GET', '/me')).body).toMatchObject({ personId: person.id, hasPassword: false });
    // The address changed, the person did not.
    const later = await enter({ sub: 'subject-1', email: 'another@essai.example', email_verified: true });
    expect((await later.visitor.send('GET', '/me')).body.personId).toBe(person.id);
    // Somebody else has the address by now: not a reason to become the first one.
    expect((await enter({ ...claims, sub: 'subject-2' })).end).toBe('/sign-in?trouble=not-known');
    await service.services.people.store.write((tables) => tables.keepPerson({ ...person, state: 'left' }));
    expect((await enter(claims)).end).toBe('/sign-in?trouble=not-known');
  });

  it('refuses kindly an unknown address, one that was not verified, and one of several people', async () => {
    const { email } = await aPerson(service, organisationId);
    await aPerson(service, await anOrganisation(service, 'Ailleurs'), { email: 'double@essai.example' });
    await aPerson(service, organisationId, { email: 'double@essai.example' });
    const ends = [
      await enter({ sub: 'a', email: 'nobody@essai.example', email_verified: true }),
      await enter({ sub: 'b', email: email ?? '', email_verified: false }),
      await enter({ sub: 'b', email: email ?? '' }),
      await enter({ sub: 'c' }),
      await enter({ sub: 'd', email: 'double@essai.example', email_verified: true }),
    ];
    expect(ends.map(({ end }) => end.replace('/sign-in?trouble=', ''))).toEqual([
      'not-known',
      'address-not-verified',
      'address-not-verified',
      'not-known',
      'several',
    ]);
    for (const { visitor } of ends) expect((await visitor.send('GET', '/me')).status).toBe(401);
  });

  it('gives and takes back roles as the groups say, never one that was granted by hand', async () => {
    const person = await aPerson(service, organisationId, { roles: ['author'] });
    const claims = { sub: 'subject-roles', email: person.email ?? '', email_verified: true };
    const first = await enter({ ...claims, groups: ['agilometre-rh', 'agilometre-auteurs', 'cantine'] });
    expect((await rolesOf(first.visitor)).sort()).toEqual(['author', 'employee', 'hr']);
    await enter({ ...claims, groups: ['agilometre-rh'] });
    expect((await rolesOf(first.visitor)).sort()).toEqual(['author', 'employee', 'hr']);
    await enter({ ...claims, groups: ['cantine'] });
    expect((await rolesOf(first.visitor)).sort()).toEqual(['author', 'employee']);
    const entries = await service.services.audit.committed.entries(
      organisationId,
      { subjectId: person.id, action: 'account.roles-from-groups' },
      { offset: 0, limit: 9 },
    );
    expect(entries.map(({ facts }) => facts)).toEqual([
      { added: '', removed: 'hr' },
      { added: 'hr', removed: '' },
    ]);
  });

  it('leaves a role that was granted again by hand since', async () => {
    const person = await aPerson(service, organisationId);
    const claims = { sub: 'subject-hand', email: person.email ?? '', email_verified: true };
    const { visitor } = await enter({ ...claims, groups: ['agilometre-rh'] });
    const { store, ids } = service.services.people;
    const at = service.clock.now().toISOString();
    await store.write((tables) => tables.grant(person, { role: 'hr', unitId: null, id: ids.next(), at }));
    await enter({ ...claims, groups: [] });
    expect(await rolesOf(visitor)).toContain('hr');
  });

  it('is finished only by the browser that began, with what it began', async () => {
    const person = await aPerson(service, organisationId);
    provider.next = { sub: 'subject-csrf', email: person.email ?? '', email_verified: true };
    const victim = aVisitor(service);
    const interrupted = '/sign-in?trouble=interrupted';
    const forged = new URL('/api/v1/session/oidc/callback?code=stolen&state=guessed', service.url);
    expect((await victim.open(forged)).headers.get('location')).toBe(interrupted);
    await victim.open(new URL('/api/v1/session/oidc', service.url));
    expect((await victim.open(forged)).headers.get('location')).toBe(interrupted);
    victim.cookies.set('agilometre-sign-in', 'not-json');
    expect((await victim.open(forged)).headers.get('location')).toBe(interrupted);
    expect((await victim.send('GET', '/me')).status).toBe(401);
  });

  it.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/app\\@evil.example',
    'javascript:x',
    '/application',
  ])('never leads to %s', async (next) => {
    const person = await aPerson(service, organisationId);
    const claims = { sub: person.id, email: person.email ?? '', email_verified: true };
    expect((await enter(claims, { next })).end).toBe('/app');
  });

  it('is unknown where no provider is configured', async () => {
    const other = await emptySqlite();
    const plain = await startTestService(other);
    expect(problemOf(await aVisitor(plain).send('GET', '/session/oidc')).code).toBe('NOT_FOUND');
    await plain.stop();
    await other.remove();
  });
});
