import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { servedDatabases, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation, aPerson, type Member } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';

interface Listed {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly revision: string;
  readonly people: number;
}

describe.each(servedDatabases)('units on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let service: TestService;
  let organisationId: string;
  let hr: Member;

  beforeAll(async () => {
    place = await create();
    service = await startTestService(place);
    organisationId = await anOrganisation(service);
    hr = await aMember(service, organisationId, { roles: ['hr'], givenName: 'Fatou', familyName: 'Diallo' });
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
  });

  const units = async (): Promise<Listed[]> => (await hr.send('GET', '/units')).body.units;
  const read = async (id: string): Promise<Listed> => (await units()).find((unit) => unit.id === id)!;
  const add = async (code: string, parentId: string | null = null): Promise<string> => {
    const reply = await hr.send('POST', '/units', { name: `Unité ${code}`, code, parentId });
    expect(reply.status).toBe(201);
    return reply.body.id;
  };
  const change = async (id: string, wish: object, revision?: string) =>
    hr.send('PATCH', `/units/${id}`, { revision: revision ?? (await read(id)).revision, ...wish });

  it('refuses to put a unit under itself or under what is below it, even when two moves cross', async () => {
    const top = await add('A');
    const middle = await add('A1', top);
    const low = await add('A11', middle);
    for (const parentId of [top, middle, low]) {
      const reply = await change(top, { parentId });
      expect([reply.status, reply.body.code]).toEqual([409, 'UNIT_CIRCLE']);
    }
    const other = await add('B');
    const crossing = await Promise.all([change(top, { parentId: other }), change(other, { parentId: low })]);
    expect(crossing.map(({ status }) => status).sort()).toEqual([204, 409]);
  });

  it('keeps at most twelve levels, whether a unit is created or brought with what is below it', async () => {
    let above: string | null = null;
    const chain: string[] = [];
    for (let level = 1; level <= 12; level++) chain.push((above = await add(`L${level}`, above)));
    const reply = await hr.send('POST', '/units', { name: 'Trop bas', code: 'L13', parentId: above });
    expect([reply.status, reply.body.code]).toEqual([409, 'UNIT_TOO_DEEP']);
    const top = await add('L0');
    expect((await change(chain[0]!, { parentId: top })).body.code).toBe('UNIT_TOO_DEEP');
    expect((await change(chain[1]!, { parentId: top })).status).toBe(204);
  });

  it('closes a unit only when nobody and no open unit is in it, says which, and puts nothing under a closed one', async () => {
    const unit = await add('C');
    const below = await add('C1', unit);
    const person = await aPerson(service, organisationId, { unitId: unit });
    const refused = await change(unit, { isClosed: true });
    expect([refused.status, refused.body.code]).toEqual([409, 'UNIT_IN_USE']);
    expect(refused.body.detail).toMatch(/personnes encore dedans\s: 1\s; sous-unités ouvertes\s: 1/);
    await service.services.people.store.write((tables) => tables.keepPerson({ ...person, state: 'left' }));
    expect((await change(below, { isClosed: true })).status).toBe(204);
    expect((await change(unit, { isClosed: true })).status).toBe(204);
    const under = await hr.send('POST', '/units', { name: 'Dessous', code: 'C2', parentId: unit });
    expect(under.body.code).toBe('UNIT_CLOSED');
    expect((await change(below, { isClosed: false })).body.code).toBe('UNIT_CLOSED');
    expect((await change(unit, { isClosed: false })).status).toBe(204);
  });

  it('keeps who renamed and moved a unit, and tells it newest first', async () => {
    const unit = await add('D');
    const above = await add('E');
    await change(unit, { name: 'Relation client' });
    await change(unit, { parentId: above });
    const { body } = await hr.send('GET', `/units/${unit}/history`);
    const by = 'Fatou Diallo';
    expect(body.changes).toEqual([
      { kind: 'moved', at: expect.any(String), from: null, to: 'Unité E', by },
      { kind: 'renamed', at: expect.any(String), from: 'Unité D', to: 'Relation client', by },
      { kind: 'created', at: expect.any(String), from: null, to: null, by },
    ]);
    const entries = await service.services.audit.committed.entries(
      organisationId,
      { subjectId: unit },
      { offset: 0, limit: 9 },
    );
    expect(entries.map(({ action }) => action)).toEqual(['unit.moved', 'unit.renamed', 'unit.created']);
    expect(JSON.stringify(entries)).not.toContain('Relation client');
  });

  it('tells whoever saves second that somebody else changed the unit, and changes nothing', async () => {
    const unit = await add('F');
    const { revision } = await read(unit);
    expect((await change(unit, { name: 'Premier' }, revision)).status).toBe(204);
    const second = await change(unit, { name: 'Second' }, revision);
    expect([second.status, second.body.code]).toEqual([409, 'CHANGED_MEANWHILE']);
    expect((await read(unit)).name).toBe('Premier');
  });

  it('names the field when a code is taken, and shows nothing of another organisation', async () => {
    await add('G');
    const twice = await hr.send('POST', '/units', { name: 'Encore', code: ' G ', parentId: null });
    expect([twice.status, twice.body.errors]).toEqual([422, [{ field: 'code', message: 'déjà pris' }]]);
    const stranger = await aMember(service, await anOrganisation(service), { roles: ['hr'] });
    const [own] = await units();
    expect((await stranger.send('GET', '/units')).body.units).toEqual([]);
    expect((await stranger.send('GET', `/units/${own!.id}/history`)).body.code).toBe('UNIT_UNKNOWN');
    const renamed = await stranger.send('PATCH', `/units/${own!.id}`, { revision: own!.revision, name: 'Pris' });
    expect(renamed.body.code).toBe('UNIT_UNKNOWN');
    const under = await stranger.send('POST', '/units', { name: 'Sous', code: 'X', parentId: own!.id });
    expect(under.body.code).toBe('UNIT_UNKNOWN');
  });
});
