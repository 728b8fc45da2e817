import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation, type Member } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';

const title = { fr: 'Comptable', en: 'Accountant' };
const target = { modelId: 'digital-agility', domains: { information: 4, safety: 4 } };

describe('jobs and the organisation', () => {
  let place: EmptyDatabase;
  let service: TestService;
  let hr: Member;
  let colleague: Member;

  beforeAll(async () => {
    place = await emptySqlite();
    service = await startTestService(place);
    const organisationId = await anOrganisation(service);
    hr = await aMember(service, organisationId, { roles: ['hr'] });
    colleague = await aMember(service, organisationId, { roles: ['hr'] });
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
  });

  it('lets the second of two who edit a job know, and keeps what the first one saved', async () => {
    const { id } = (await hr.send('POST', '/jobs', { code: 'CPT', title, target })).body;
    const { version } = (await colleague.send('GET', `/jobs/${id}`)).body;
    const change = { code: 'CPT', title, version, isArchived: false };
    const raised = { ...target, domains: { ...target.domains, safety: 5 } };
    const saved = await Promise.all([
      hr.send('PUT', `/jobs/${id}`, { ...change, target: raised }),
      colleague.send('PUT', `/jobs/${id}`, { ...change, target: raised }),
    ]);
    expect(saved.map(({ status }) => status).sort()).toEqual([204, 409]);
    const job = (await hr.send('GET', `/jobs/${id}`)).body;
    expect([job.version, job.target]).toEqual([2, raised]);
    const again = await hr.send('PUT', `/jobs/${id}`, { ...change, version: 2, target, isArchived: true });
    expect(again.status).toBe(204);
    expect((await hr.send('GET', '/jobs')).body.jobs[0]).toMatchObject({ version: 3, isArchived: true });
  });

  it('asks only for levels and domains that the model has, and names each field', async () => {
    const wrong = { modelId: 'digital-agility', domains: { information: 6, safety: 2.5, charm: 3 } };
    const reply = await hr.send('POST', '/jobs', { code: 'CPT', title: { fr: ' ', en: 'X' }, target: wrong });
    expect(reply.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'title.fr',
      'target.domains.information',
      'target.domains.safety',
      'target.domains.charm',
    ]);
    const taken = await hr.send('POST', '/jobs', { code: ' CPT ', title, target });
    expect(taken.body.errors).toEqual([{ field: 'code', message: 'déjà pris' }]);
  });

  it('offers ready profiles that a job can start from as they are', async () => {
    const { profiles } = (await hr.send('GET', '/profiles')).body;
    expect(profiles.length).toBeGreaterThanOrEqual(8);
    for (const { id, title: named, modelId, domains } of profiles) {
      const levels = domains.map(({ domain, level }: { domain: string; level: number }) => [domain, level]);
      const body = { code: id, title: named, target: { modelId, domains: Object.fromEntries(levels) } };
      expect((await hr.send('POST', '/jobs', body)).status).toBe(201);
    }
  });

  it('keeps what somebody else changed of the organisation meanwhile', async () => {
    const { revision, contact } = (await hr.send('GET', '/organisation')).body;
    const change = { revision, defaultLocale: 'en', contact };
    expect((await hr.send('PATCH', '/organisation', { ...change, name: 'Première' })).status).toBe(204);
    const second = await colleague.send('PATCH', '/organisation', { ...change, name: 'Seconde' });
    expect([second.status, second.body.code]).toEqual([409, 'CHANGED_MEANWHILE']);
    expect((await hr.send('GET', '/organisation')).body).toMatchObject({ name: 'Première', defaultLocale: 'en' });
  });
});
