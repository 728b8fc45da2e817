import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation, aPerson, type Member } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';
import { aUnit } from '../support/structure.js';

let place: EmptyDatabase;
let service: TestService;
let organisationId: string;

beforeAll(async () => {
  place = await emptySqlite();
  service = await startTestService(place);
});

afterAll(async () => {
  await service.stop();
  await place.remove();
});

describe('roles', () => {
  let administrator: Member;

  beforeAll(async () => {
    organisationId = await anOrganisation(service);
    administrator = await aMember(service, organisationId, { roles: ['administrator'] });
  });

  const give = (personId: string, roles: object[], by = administrator) =>
    by.send('PUT', `/people/${personId}/roles`, { roles });

  it('gives exactly the roles that are said, each kept in the audit trail, and shows who holds which', async () => {
    const unit = await aUnit(service, organisationId, { name: 'Relation client' });
    const person = await aPerson(service, organisationId, { givenName: 'Lou', familyName: 'Petit' });
    const manager = { role: 'manager', unitId: unit.id };
    expect((await give(person.id, [{ role: 'hr' }, manager, manager])).status).toBe(204);
    expect((await give(person.id, [manager])).status).toBe(204);
    const { holders } = (await administrator.send('GET', '/roles')).body;
    expect(holders.filter((one: { person: { name: string } }) => one.person.name === 'Lou Petit')).toEqual([
      expect.objectContaining({ role: 'manager', unit: { id: unit.id, name: 'Relation client' } }),
    ]);
    const filter = { subjectId: person.id };
    const entries = await service.services.audit.committed.entries(organisationId, filter, { offset: 0, limit: 9 });
    expect(entries.map(({ action, facts }) => `${action} ${String(facts['role'])}`).sort()).toEqual([
      'role.granted hr',
      'role.granted manager',
      'role.revoked hr',
    ]);
  });

  it('asks for a unit of the organisation from managers, and from nobody else', async () => {
    const foreign = await aUnit(service, await anOrganisation(service));
    const own = await aUnit(service, organisationId);
    const person = await aPerson(service, organisationId);
    for (const role of [{ role: 'manager' }, { role: 'manager', unitId: foreign.id }, { role: 'hr', unitId: own.id }]) {
      const reply = await give(person.id, [role]);
      expect([reply.status, reply.body.errors[0].field]).toEqual([422, 'roles.0.unitId']);
    }
    expect((await give(person.id, [{ role: 'king' }])).status).toBe(422);
  });

  it('never lets the last administrator go, by their roles or by their departure', async () => {
    const left = await aPerson(service, organisationId, { roles: ['administrator'], state: 'left' });
    expect(left.state).toBe('left');
    const own = administrator.person.id;
    expect((await give(own, [])).body.code).toBe('LAST_ADMINISTRATOR');
    const hr = await aMember(service, organisationId, { roles: ['hr'] });
    const departure = await administrator.send('PUT', `/people/${own}/departure`, { leftOn: '2026-01-31' });
    expect(departure.body.code).toBe('LAST_ADMINISTRATOR');
    expect((await give(own, [{ role: 'administrator' }], hr)).body.code).toBe('NOT_ALLOWED');
    const second = await aMember(service, organisationId, { roles: ['administrator'] });
    const both = await Promise.all([give(own, []), give(second.person.id, [], second)]);
    expect(both.map(({ status }) => status).sort()).not.toEqual([204, 204]);
  });
});

describe('a manager’s team', () => {
  it('shows who is in the units that one manages and below, and keeps each attempt to look elsewhere', async () => {
    organisationId = await anOrganisation(service);
    const mine = await aUnit(service, organisationId, { name: 'La mienne' });
    const below = await aUnit(service, organisationId, { name: 'Dessous', parentId: mine.id });
    const other = await aUnit(service, organisationId, { name: 'Autre' });
    await aPerson(service, organisationId, { givenName: 'Ada', familyName: 'A', unitId: mine.id });
    await aPerson(service, organisationId, { givenName: 'Bao', familyName: 'B', unitId: below.id, site: 'Lyon' });
    await aPerson(service, organisationId, { givenName: 'Cléo', familyName: 'C', unitId: other.id });
    const manager = await aMember(service, organisationId, { roles: ['manager'], managedUnitId: mine.id });

    const { units } = (await manager.send('GET', '/teams')).body;
    expect(units.map(({ name, isTop }: { name: string; isTop: boolean }) => [name, isTop]).sort()).toEqual([
      ['Dessous', false],
      ['La mienne', true],
    ]);
    const team = (await manager.send('GET', `/teams/${mine.id}/people`)).body;
    expect(team.people.map(({ name }: { name: string }) => name)).toEqual(['Ada A', 'Bao B']);
    expect(Object.keys(team.people[0]).sort()).toEqual(['id', 'job', 'name', 'site', 'unit']);

    const foreign = await aUnit(service, await anOrganisation(service));
    const unknown = '01900000-0000-7000-8000-000000000000';
    for (const unitId of [other.id, unknown, foreign.id]) {
      const reply = await manager.send('GET', `/teams/${unitId}/people`);
      expect([reply.status, reply.body.code]).toEqual([404, 'UNIT_UNKNOWN']);
    }
    const refused = await service.services.audit.committed.entries(
      organisationId,
      { action: 'access.refused' },
      { offset: 0, limit: 9 },
    );
    expect(refused.map(({ subject, actor }) => [subject.id, actor])).toEqual(
      [foreign.id, unknown, other.id].map((id) => [id, `person:${manager.person.id}`]),
    );
  });
});
