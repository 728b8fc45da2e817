import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES } from '../../src/organisations/index.js';
import type { Candidate } from '../support/candidate.js';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation, type Member } from '../support/member.js';
import { aFinishedSelfAssessment, aSelfAssessment } from '../support/self-assessment.js';
import { startTestService, type TestService } from '../support/service.js';

/** Whatever the service learns to answer later: each route that reads, with every id that a curious colleague might try. */
describe('that somebody assessed themselves', () => {
  let place: EmptyDatabase;
  let service: TestService;
  let owner: Member;
  let curious: Member;
  let finished: Candidate;
  let hidden: Record<string, string>;

  beforeAll(async () => {
    place = await emptySqlite();
    service = await startTestService(place);
    const organisationId = await anOrganisation(service);
    const unitId = service.assessments.ids.next();
    const createdAt = service.clock.now().toISOString();
    const unit = { organisationId, id: unitId, parentId: null, code: 'U', name: 'Atelier', closedAt: null, createdAt };
    await service.services.people.store.write((tables) => tables.structure.addUnit(unit));
    owner = await aMember(service, organisationId, { unitId });
    curious = await aMember(service, organisationId, { roles: ROLES, managedUnitId: unitId });
    finished = await aFinishedSelfAssessment(service, owner);
    const running = await aSelfAssessment(service, owner);
    const [row] = await service.services.database.read.query(`SELECT id FROM campaigns WHERE purpose = 'self'`);
    hidden = {
      sitting: finished.sittingId,
      invitation: finished.invitationId,
      running: running.sittingId,
      campaign: row.id,
    };
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
  });

  /** The lists first: once ids have been tried, the audit trail names them, as refused to whoever tried. */
  const readingRoutes = (): string[] => {
    const routes = [...new Set(service.routes)].filter((route) => route.startsWith('GET /api/v1/'));
    return routes.map((route) => route.slice(11)).sort((a, b) => Number(a.includes(':')) - Number(b.includes(':')));
  };

  it('is asked of many routes, so that what follows means something', () => {
    expect(readingRoutes().length).toBeGreaterThan(8);
    expect(Object.values(hidden).every((id) => id.length === 36)).toBe(true);
  });

  it('is told by no trail once its owner has taken passports of it, exported and erased their data', async () => {
    const other = await aMember(service, owner.person.organisationId);
    const [first, second] = [
      await aFinishedSelfAssessment(service, other),
      await aFinishedSelfAssessment(service, other),
    ];
    const traces = async (): Promise<string[]> =>
      Promise.all(['/audit', '/privacy/retention'].map(async (path) => (await curious.send('GET', path)).text));
    const before = await traces();
    expect((await other.send('POST', `/my/results/${first.sittingId}/passport`)).status).toBe(201);
    const byLink = { method: 'POST', headers: { authorization: `Bearer ${second.code}` } };
    expect((await fetch(`${service.url}/api/v1/invitation/passport`, byLink)).status).toBe(201);
    const { body: passports } = await other.send('GET', '/my/passports');
    expect(passports).toHaveLength(2);
    for (const { id } of passports) expect((await other.send('DELETE', `/my/passports/${id}`)).status).toBe(204);
    expect((await first.send('GET', '/invitation/data')).status).toBe(200);
    expect((await first.send('POST', '/invitation/erasure')).body).toMatchObject({ erasedTests: 1 });
    expect((await other.send('POST', '/my/erasure')).body).toMatchObject({ erasedTests: 1 });
    expect(await traces()).toEqual(before);
    const third = await aFinishedSelfAssessment(service, other);
    expect((await other.send('DELETE', `/my/self-assessments/${third.sittingId}`)).status).toBeLessThan(300);
    expect(await traces()).toEqual(before);
    // Who asks for an export is kept, with the number of tests that others may know of: not this one.
    await aFinishedSelfAssessment(service, other);
    await other.send('GET', '/my/data');
    const [entry] = (await curious.send('GET', '/audit')).body;
    expect(entry).toMatchObject({ action: 'data.exported', facts: { tests: 0 } });
  });

  it('is shown by no route to whoever holds every role, whichever id they try', async () => {
    const ids = [...Object.values(hidden), owner.person.id];
    for (const route of readingRoutes()) {
      for (const id of route.includes(':') ? ids : ['']) {
        const path = route.replaceAll(/:\w+/g, id);
        const { status, text } = await curious.send('GET', path);
        const told = Object.values(hidden).filter((secret) => secret !== id && text.includes(secret));
        expect([path, told]).toEqual([path, []]);
        const isFound = status < 300 && Object.values(hidden).includes(id) && route.includes(':');
        expect([path, isFound, text]).toEqual([path, false, text]);
      }
    }
  });

  it('leaves the lists of others as if it had not been', async () => {
    const newcomer = await aMember(service, owner.person.organisationId);
    const before = await Promise.all(listed());
    await aFinishedSelfAssessment(service, newcomer);
    const after = await Promise.all(listed());
    expect(after).toEqual(before);
  });

  const listed = (): Promise<string>[] =>
    readingRoutes()
      .filter((route) => /campaign|result|sitting|invitation|contest|audit/.test(route) && !route.includes(':'))
      .map(async (route) => {
        const { status, text } = await curious.send('GET', route);
        return status < 300 ? text : '';
      });
});
