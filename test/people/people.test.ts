import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { servedDatabases, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation, aPerson, type Member } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';
import { aUnit } from '../support/structure.js';

const somebody = { kind: 'employee', givenName: 'Alix', familyName: 'Moreau', locale: 'fr' };

/** Whoever left long ago is purged at night. */
const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

describe.each(servedDatabases)('people by hand on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let service: TestService;
  let organisationId: string;
  let hr: Member;

  beforeAll(async () => {
    place = await create();
    service = await startTestService(place);
    organisationId = await anOrganisation(service);
    hr = await aMember(service, organisationId, { roles: ['hr'] });
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
  });

  const read = async (id: string) => (await hr.send('GET', `/people/${id}`)).body;
  const change = async (id: string, said: object) =>
    hr.send('PATCH', `/people/${id}`, { revision: (await read(id)).revision, ...said });
  const add = async (said: object): Promise<string> => {
    const reply = await hr.send('POST', '/people', { ...somebody, ...said });
    expect([reply.status, reply.body.errors]).toEqual([201, undefined]);
    return reply.body.id;
  };
  const namesOf = async (query: string): Promise<string[]> =>
    (await hr.send('GET', `/people?${query}`)).body.people.map((one: { givenName: string }) => one.givenName);

  it('finds people without minding accents, case or the order of names, in order of family name', async () => {
    await add({ givenName: 'Élodie', familyName: 'Œuvrard', staffNumber: 'A-100', email: 'Elodie@Essai.example' });
    await add({ givenName: 'Zoé', familyName: 'Étienne', staffNumber: 'A-101' });
    await add({ givenName: 'Noé', familyName: 'de Vries', staffNumber: 'A-102' });
    for (const text of ['ELODIE', 'oeuvrard élodie', 'a-100', 'elodie@essai']) {
      expect(await namesOf(`q=${encodeURIComponent(text)}`)).toEqual(['Élodie']);
    }
    expect(await namesOf('q=a-10')).toEqual(['Noé', 'Zoé', 'Élodie']);
    expect(await namesOf('q=%25')).toEqual([]);
    const page = (await hr.send('GET', '/people?q=a-10&page=2&size=2')).body;
    expect([page.total, page.people.length]).toEqual([3, 1]);
  });

  it('filters by unit with all below it, job, kind and state', async () => {
    const top = await aUnit(service, organisationId);
    const below = await aUnit(service, organisationId, { parentId: top.id });
    await aPerson(service, organisationId, { givenName: 'Haut', unitId: top.id, familyName: 'A' });
    await aPerson(service, organisationId, { givenName: 'Bas', unitId: below.id, familyName: 'B' });
    await aPerson(service, organisationId, {
      givenName: 'Candidat',
      unitId: below.id,
      kind: 'candidate',
      familyName: 'C',
    });
    await aPerson(service, organisationId, { givenName: 'Parti', unitId: below.id, state: 'left', familyName: 'D' });
    expect(await namesOf(`unit=${top.id}`)).toEqual(['Haut', 'Bas', 'Candidat']);
    expect(await namesOf(`unit=${below.id}&kind=employee`)).toEqual(['Bas']);
    expect(await namesOf(`unit=${below.id}&state=left`)).toEqual(['Parti']);
    expect(await namesOf(`unit=${top.id}&state=any`)).toHaveLength(4);
    const unknown = await hr.send('GET', '/people?unit=01900000-0000-7000-8000-000000000000');
    expect(unknown.body.code).toBe('UNIT_UNKNOWN');
  });

  it('names the field of a number or an address that somebody here already has', async () => {
    await add({ staffNumber: 'B-1', email: 'pris@essai.example' });
    const twice = await hr.send('POST', '/people', { ...somebody, staffNumber: ' B-1 ', email: 'PRIS@essai.example' });
    expect(twice.status).toBe(422);
    expect(twice.body.errors.map(({ field }: { field: string }) => field)).toEqual(['staffNumber', 'email']);
    const candidate = await hr.send('POST', '/people', { ...somebody, kind: 'candidate', email: 'pris@essai.example' });
    expect(candidate.status).toBe(201);
    const blank = await hr.send('POST', '/people', { ...somebody, givenName: '  ', email: 'sans arobase' });
    expect(blank.body.errors.map(({ field }: { field: string }) => field)).toEqual(['givenName', 'email']);
    expect((await change(candidate.body.id, { familyName: null })).status).toBe(422);
  });

  it('refuses a circle of managers, however long, even when two changes cross', async () => {
    const chief = await add({ staffNumber: 'C-1' });
    const middle = await add({ staffNumber: 'C-2', managerId: chief });
    const low = await add({ staffNumber: 'C-3', managerId: middle });
    for (const managerId of [chief, middle, low]) {
      expect((await change(chief, { managerId })).body.code).toBe('MANAGER_CIRCLE');
    }
    const other = await add({ staffNumber: 'C-4' });
    const crossing = await Promise.all([change(chief, { managerId: other }), change(other, { managerId: low })]);
    expect(crossing.map(({ status }) => status).sort()).toEqual([204, 409]);
  });

  it('keeps where somebody was, day by day, and one placement for a day', async () => {
    const unit = await aUnit(service, organisationId, { name: 'Avant' });
    const next = await aUnit(service, organisationId, { name: 'Après' });
    const id = await add({ staffNumber: 'D-1', unitId: unit.id });
    await change(id, { site: 'Lyon' });
    await change(id, { unitId: null });
    service.clock.advanceMinutes(3 * 24 * 60);
    hr = await aMember(service, organisationId, { roles: ['hr'] });
    await change(id, { unitId: next.id });
    const { placements, site } = await read(id);
    expect(site).toBe('Lyon');
    expect(placements.map((one: { unit: { name: string } | null }) => one.unit?.name ?? null)).toEqual([null, 'Après']);
    const closed = await aUnit(service, organisationId, { closedAt: '2026-01-01T00:00:00.000Z' });
    expect((await change(id, { unitId: closed.id })).body.errors[0].field).toBe('unitId');
  });

  it('tells whoever saves second that somebody else changed the person', async () => {
    const id = await add({ staffNumber: 'E-1' });
    const { revision } = await read(id);
    expect((await hr.send('PATCH', `/people/${id}`, { revision, site: 'Lyon' })).status).toBe(204);
    const second = await hr.send('PATCH', `/people/${id}`, { revision, site: 'Lille' });
    expect([second.status, second.body.code]).toEqual([409, 'CHANGED_MEANWHILE']);
  });

  it('ends access and roles when somebody leaves, and gives none back when they return', async () => {
    const administrator = await aMember(service, organisationId, { roles: ['administrator'] });
    const leaver = await aMember(service, organisationId, { roles: ['author'] });
    const departure = `/people/${leaver.person.id}/departure`;
    for (const leftOn of ['2026-02-30', '2999-01-01']) {
      expect((await hr.send('PUT', departure, { leftOn })).body.errors[0].field).toBe('leftOn');
    }
    expect((await administrator.send('PUT', departure, { leftOn: YESTERDAY })).status).toBe(204);
    expect((await leaver.send('GET', '/me')).status).toBe(401);
    expect(await read(leaver.person.id)).toMatchObject({ state: 'left', leftOn: YESTERDAY, roles: [] });
    const heir = await add({ email: leaver.person.email, staffNumber: 'F-1' });
    expect((await hr.send('PUT', departure, { leftOn: null })).body.errors[0].field).toBe('email');
    await change(heir, { email: null });
    expect((await hr.send('PUT', departure, { leftOn: null })).status).toBe(204);
    expect(await read(leaver.person.id)).toMatchObject({ state: 'active', leftOn: null, roles: [] });
    expect((await leaver.send('GET', '/me')).status).toBe(401);
  });

  it('lets nobody take roles away by a departure who may not grant them', async () => {
    const steward = await aMember(service, organisationId, { roles: ['privacy-steward'] });
    const refused = await hr.send('PUT', `/people/${steward.person.id}/departure`, { leftOn: YESTERDAY });
    expect([refused.status, refused.body.code]).toEqual([403, 'DEPARTURE_PROTECTED']);
    expect((await read(steward.person.id)).roles).toHaveLength(1);
    expect((await steward.send('GET', '/me')).status).toBe(200);
    const plain = await aPerson(service, organisationId);
    expect((await hr.send('PUT', `/people/${plain.id}/departure`, { leftOn: YESTERDAY })).status).toBe(204);
  });

  it('lets HR record the departure of a manager, whose role ends', async () => {
    const { id: unit } = await aUnit(service, organisationId);
    const manager = await aMember(service, organisationId, { roles: ['manager'], managedUnitId: unit });
    expect((await hr.send('PUT', `/people/${manager.person.id}/departure`, { leftOn: YESTERDAY })).status).toBe(204);
    expect(await read(manager.person.id)).toMatchObject({ state: 'left', roles: [] });
    expect((await manager.send('GET', '/me')).status).toBe(401);
    expect((await hr.send('PUT', `/people/${manager.person.id}/departure`, { leftOn: null })).status).toBe(204);
    expect((await read(manager.person.id)).roles).toEqual([]);
  });

  it('lets nobody take over an account that may do more, by its address', async () => {
    const administrator = await aPerson(service, organisationId, { roles: ['administrator'] });
    const refused = await change(administrator.id, { email: 'mine@essai.example' });
    expect([refused.status, refused.body.code]).toEqual([403, 'ADDRESS_PROTECTED']);
    expect((await read(administrator.id)).email).toBe(administrator.email);
    expect((await change(administrator.id, { site: 'Lyon' })).status).toBe(204);
  });
});
