import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { identify } from '../../src/accounts/index.js';
import { problemOf } from '../support/candidate.js';
import { servedDatabases, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation, type Member } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';

describe.each(servedDatabases)('a token for programs on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let service: TestService;
  let organisationId: string;
  let maker: Member;

  beforeAll(async () => {
    place = await create();
    service = await startTestService(place);
    organisationId = await anOrganisation(service);
    maker = await aMember(service, organisationId, { roles: ['administrator', 'hr'] });
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
  });

  const make = (scopes: readonly string[], days = 30) => maker.send('POST', '/tokens', { name: 'Paie', scopes, days });
  const whose = (secret: string) => identify(service.services.accounts, { kind: 'token', secret });
  const withToken = (token: string, path: string, method = 'GET') =>
    fetch(`${service.url}/api/v1${path}`, { method, headers: { authorization: `Bearer ${token}` } });

  it('is shown once, kept as a digest, and acts within its scopes without any cookie', async () => {
    const { body: made } = await make(['people.read', 'people.write']);
    expect(made.token).toMatch(/^agm_[\w-]{44}$/);
    const rows = await service.services.database.read.query('SELECT * FROM api_tokens');
    expect(JSON.stringify(rows)).not.toContain(made.token);
    const list = await maker.send('GET', '/tokens');
    expect(list.text).not.toContain(made.token);
    expect(list.body[0]).toMatchObject({ name: 'Paie', state: 'in-use', lastUsedOn: null });
    const actor = await whose(made.token);
    expect(actor).toMatchObject({ organisationId, tokenId: made.id, roles: [], managedUnits: [] });
    expect([...(actor?.permissions ?? [])]).toEqual(['people.read', 'people.write']);
    // Nothing of its maker's own, and no power over tokens.
    expect((await withToken(made.token, '/me')).status).toBe(403);
    expect((await withToken(made.token, '/tokens')).status).toBe(403);
    expect((await withToken('agm_not-a-token-that-exists-at-all', '/tokens')).status).toBe(401);
    expect((await maker.send('GET', '/tokens')).body[0].lastUsedOn).toBe(
      service.clock.now().toISOString().slice(0, 10),
    );
  });

  it('cannot carry what decides about people, what its maker may not do, or more than a year', async () => {
    expect(problemOf(await make(['decisions.make'])).code).toBe('VALIDATION_FAILED');
    expect(problemOf(await make([])).code).toBe('VALIDATION_FAILED');
    expect(problemOf(await make(['people.read'], 366)).code).toBe('VALIDATION_FAILED');
    const plain = await aMember(service, organisationId, { roles: ['administrator'] });
    const refused = await plain.send('POST', '/tokens', { name: 'x', scopes: ['results.read'], days: 1 });
    expect(problemOf(refused).code).toBe('SCOPE_NOT_HELD');
  });

  it('may do no more than its maker may now, and ends when it is revoked, too old, or its maker leaves', async () => {
    const { body: made } = await make(['people.read', 'campaigns.manage']);
    const { store } = service.services.people;
    await store.write((tables) => tables.revoke(maker.person, { role: 'hr', unitId: null }));
    expect([...((await whose(made.token))?.permissions ?? [])]).toEqual(['people.read']);
    await maker.send('DELETE', `/tokens/${made.id}`);
    expect(await whose(made.token)).toBeNull();
    const { body: short } = await make(['people.read'], 1);
    const { body: orphan } = await make(['people.read'], 30);
    service.clock.advanceMinutes(24 * 60 + 1);
    expect(await whose(short.token)).toBeNull();
    expect(await whose(orphan.token)).not.toBeNull();
    await store.write((tables) => tables.keepPerson({ ...maker.person, state: 'left' }));
    expect(await whose(orphan.token)).toBeNull();
    const entries = await service.services.audit.committed.entries(
      organisationId,
      { subjectId: made.id },
      { offset: 0, limit: 9 },
    );
    expect(entries.map(({ action }) => action)).toEqual(['account.token-revoked', 'account.token-made']);
  });
});
