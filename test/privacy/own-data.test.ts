import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inviteCandidate, launchCampaign, type Campaign } from '../../src/assessments/index.js';
import { verifyChain } from '../../src/audit/index.js';
import { AuditEntryRow } from '../../src/audit/storage/audit.rows.js';
import { databaseKindOf, sqliteFileOf } from '../../src/database/database.js';
import { purgeOrganisation } from '../../src/privacy/purge-expired.js';
import { allRows } from '../../src/rows.js';
import { Candidate } from '../support/candidate.js';
import { shortTest, type ContentFolder } from '../support/content-folder.js';
import { servedDatabases, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation, aPerson } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';

const DAY_MINUTES = 24 * 60;

describe.each(servedDatabases)('what people may ask about their own data on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let content: ContentFolder;
  let service: TestService;
  let organisationId: string;

  beforeAll(async () => {
    [place, content] = [await create(), await shortTest(3)];
    service = await startTestService(place, { contentDir: content.path });
    organisationId = await anOrganisation(service);
  });

  /** The tests move the clock by months, which ends sessions. */
  const someoneOfHr = () =>
    aMember(service, organisationId, { roles: ['hr'], givenName: 'Hélène', familyName: 'Lectrice' });

  afterAll(async () => {
    await service.stop();
    await place.remove();
    await content.remove();
  });

  const aHiring = (closesInDays: number | null = 30): Promise<Campaign> => {
    const now = service.clock.now();
    return launchCampaign(service.assessments, {
      organisationId,
      purpose: 'hiring',
      title: { fr: 'Recrutement', en: 'Hiring' },
      job: null,
      blueprintId: 'hiring',
      opensAt: now.toISOString(),
      closesAt: closesInDays === null ? null : new Date(now.getTime() + closesInDays * 86_400_000).toISOString(),
      answerBy: null,
      contact: { name: 'Camille Essai', email: 'camille@essai.example' },
    });
  };

  /** Somebody with a telling name, who has taken the whole test. */
  async function aTestedCandidate(familyName: string): Promise<Candidate & { personId: string }> {
    const email = `${familyName.toLowerCase()}@ailleurs.example`;
    const person = await aPerson(service, organisationId, {
      kind: 'candidate',
      staffNumber: null,
      givenName: 'Philomène',
      familyName,
      email,
    });
    const { code, invitation } = await inviteCandidate(service.assessments, await aHiring(), {
      name: `Philomène ${familyName}`,
      locale: 'fr',
      expiresAt: null,
      personId: person.id,
    });
    const candidate = new Candidate(service.url, code, invitation.id);
    await candidate.acknowledge();
    await candidate.start();
    await candidate.goOn();
    return Object.assign(candidate, { personId: person.id });
  }

  /** Whether a word or an id stands anywhere in the database. The audit trail may hold ids, and only ids. */
  async function isFound(trace: string): Promise<boolean> {
    const isId = /^[0-9a-f-]{36}$/.test(trace);
    const tables = allRows.filter((row) => !(isId && row === AuditEntryRow));
    const rows = await Promise.all(tables.map((row) => service.services.database.read.find(row)));
    return JSON.stringify(rows).includes(trace);
  }

  /** What whoever copies the files of SQLite gets, removed or not. */
  async function bytesKept(): Promise<Buffer[]> {
    if (databaseKindOf(place.url) === 'postgres') return [];
    return Promise.all(['', '-wal'].map((suffix) => readFile(`${sqliteFileOf(place.url)}${suffix}`)));
  }

  it('hands over everything held, and nothing of others', async () => {
    const candidate = await aTestedCandidate('Exportée');
    const other = await aTestedCandidate('Voisine');
    const { status, body, text } = await candidate.send<{ held: Record<string, Record<string, unknown>[]> }>(
      'GET',
      '/invitation/data',
    );
    expect(status).toBe(200);
    expect(body.held['people']).toEqual([expect.objectContaining({ family_name: 'Exportée' })]);
    expect(body.held['administrations']?.length).toBe(3);
    expect(body.held['administrations']?.[0]?.['response']).toEqual(
      expect.objectContaining({ kind: expect.any(String) }),
    );
    expect(body.held['results']?.length).toBe(1);
    expect(text).not.toContain('Voisine');
    expect(text).not.toContain(other.personId);
    expect(text).not.toMatch(/"score"|token_digest|code_digest/);
  });

  it('erases a candidate from every table, and the link opens nothing any more', async () => {
    const candidate = await aTestedCandidate('Disparue');
    expect(await isFound('Disparue')).toBe(true);
    expect((await candidate.send('GET', '/invitation/erasure')).body).toEqual({
      erasedTests: 1,
      holds: [],
      isWhole: true,
    });
    expect((await candidate.send('POST', '/invitation/erasure')).status).toBe(200);
    for (const trace of ['Disparue', 'disparue', candidate.sittingId]) {
      expect([trace, await isFound(trace)]).toEqual([trace, false]);
    }
    for (const bytes of await bytesKept()) expect(bytes.includes('Disparue')).toBe(false);
    expect((await candidate.send('GET', '/invitation')).status).toBe(404);
    expect((await verifyChain(service.services.audit.committed, organisationId)).kind).toBe('whole');
  });

  it('keeps for a time what a decision rests on, without the name, and erases it when its day has come', async () => {
    const candidate = await aTestedCandidate('Retenue');
    const hr = await someoneOfHr();
    const decided = await hr.send('POST', `/results/${candidate.sittingId}/decisions`, {
      outcome: 'not-retained',
      reasons:
        'Le poste demande une expérience de la vente en magasin, évoquée lors des deux entretiens, qui manque ici.',
      considered: ['interview'],
      knownRevision: 0,
      tellByMail: false,
    });
    expect([decided.status, decided.text]).toEqual([201, decided.text]);
    const erased = await candidate.send('POST', '/invitation/erasure');
    expect(erased.body).toMatchObject({ erasedTests: 0, holds: [{ because: 'decision-records' }] });
    expect([await isFound('Retenue'), await isFound(candidate.sittingId)]).toEqual([false, true]);
    service.clock.advanceMinutes(7 * 31 * DAY_MINUTES);
    await purgeOrganisation(service.services.privacy, organisationId);
    expect(await isFound(candidate.sittingId)).toBe(false);
  });

  it('tells who looked, by name and moment', async () => {
    const candidate = await aTestedCandidate('Regardée');
    expect((await candidate.send('GET', '/invitation/views')).body).toEqual([]);
    await (await someoneOfHr()).send('GET', `/results/${candidate.sittingId}`);
    const { body } = await candidate.send<{ action: string; by: string }[]>('GET', '/invitation/views');
    expect(body).toContainEqual(expect.objectContaining({ action: 'result.viewed', by: 'Hélène Lectrice' }));
  });

  it('purges hiring tests three months after the end, and proves that nothing is left', async () => {
    const candidate = await aTestedCandidate('Expirée');
    service.clock.advanceMinutes((30 + 80) * DAY_MINUTES);
    await purgeOrganisation(service.services.privacy, organisationId);
    expect(await isFound('Expirée')).toBe(true);
    service.clock.advanceMinutes(20 * DAY_MINUTES);
    const purge = await purgeOrganisation(service.services.privacy, organisationId);
    expect(purge).toMatchObject({ remaining: 0, invitations: expect.any(Number) });
    expect([await isFound('Expirée'), await isFound(candidate.sittingId)]).toEqual([false, false]);
    expect(await purgeOrganisation(service.services.privacy, organisationId)).toBeNull();
  });

  it('keeps nobody longer than they were told, when the organisation lengthens its time later', async () => {
    const told = await aTestedCandidate('Promise');
    const steward = await aMember(service, organisationId, { roles: ['privacy-steward'] });
    await steward.send('PUT', '/privacy/retention', { subject: 'hiring', months: 12 });
    const toldLater = await aTestedCandidate('Suivante');
    service.clock.advanceMinutes((30 + 100) * DAY_MINUTES);
    await purgeOrganisation(service.services.privacy, organisationId);
    expect([await isFound('Promise'), await isFound(told.sittingId)]).toEqual([false, false]);
    expect([await isFound('Suivante'), await isFound(toldLater.sittingId)]).toEqual([true, true]);
  });

  it('counts a leaver’s months from the day their departure was recorded, when the day of leaving is older', async () => {
    const hr = await someoneOfHr();
    const { id } = await aPerson(service, organisationId, { familyName: 'Mistypée' });
    await hr.send('PUT', `/people/${id}/departure`, { leftOn: '2016-01-31' });
    service.clock.advanceMinutes(5 * 30 * DAY_MINUTES);
    await purgeOrganisation(service.services.privacy, organisationId);
    expect(await isFound('Mistypée')).toBe(true);
    service.clock.advanceMinutes(35 * DAY_MINUTES);
    await purgeOrganisation(service.services.privacy, organisationId);
    expect(await isFound('Mistypée')).toBe(false);
  });

  it('lets the privacy steward set how long, within what the law allows', async () => {
    const steward = await aMember(service, organisationId, { roles: ['privacy-steward'] });
    const set = (months: number) => steward.send('PUT', '/privacy/retention', { subject: 'hiring', months });
    expect((await set(25)).body).toMatchObject({ code: 'RETENTION_OUT_OF_BOUNDS' });
    const { body } = await set(12);
    expect(body.rules).toContainEqual({ subject: 'hiring', months: 12, atLeast: 1, atMost: 24 });
  });

  it('erases an employee’s tests but not their place in the staff, unless they have left', async () => {
    const steward = await aMember(service, organisationId, { roles: ['privacy-steward'] });
    const employee = await aMember(service, organisationId, { familyName: 'Salariée' });
    expect((await employee.send('POST', '/my/erasure')).body).toMatchObject({ isWhole: false });
    expect(await isFound('Salariée')).toBe(true);
    const path = `/people/${employee.person.id}/erasure`;
    expect((await steward.send('POST', path)).body).toMatchObject({ code: 'EMPLOYEE_STILL_THERE' });
    const gone = await aPerson(service, organisationId, { familyName: 'Partie', state: 'left', leftOn: '2020-01-31' });
    expect((await steward.send('POST', `/people/${gone.id}/erasure`)).status).toBe(200);
    expect(await isFound('Partie')).toBe(false);
  });
});
