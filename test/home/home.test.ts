import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inviteCandidate, type Campaign } from '../../src/assessments/index.js';
import type { Home } from '../../src/home/home.js';
import type { Candidate } from '../support/candidate.js';
import { servedDatabases, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation, type Member } from '../support/member.js';
import { anOpenWave } from '../support/open-wave.js';
import { startTestService, type TestService } from '../support/service.js';
import { aFinishedTest, aCampaignOf } from '../support/tested-person.js';

const homeOf = async (person: Member): Promise<Home> => (await person.send('GET', '/home')).body;
const kindsOf = (facts: readonly { readonly kind: string }[]) => facts.map(({ kind }) => kind);

describe.each(servedDatabases)('the first page on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let service: TestService;
  let organisationId: string;
  let hr: Member;
  let employee: Member;
  let campaign: Campaign;
  let test: Candidate;

  beforeAll(async () => {
    place = await create();
    service = await startTestService(place);
    organisationId = await anOrganisation(service);
    hr = await aMember(service, organisationId, { roles: ['hr'] });
    employee = await aMember(service, organisationId, { givenName: 'Lucie', familyName: 'Martin' });
    campaign = await aCampaignOf(service, organisationId);
    test = await aFinishedTest(service, campaign, { personId: employee.person.id }, { howMany: 3 });
  }, 60_000);

  afterAll(async () => {
    await service.stop();
    await place.remove();
  });

  it('leads somebody without any test to a first one, and says nothing else', async () => {
    const newcomer = await aMember(service, await anOrganisation(service));
    const reply = await newcomer.send<Home>('GET', '/home');
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(reply.body).toEqual({ next: expect.objectContaining({ kind: 'first-test' }), waits: [], changed: [] });
  });

  it('tells an employee of their result and what was decided, not of what waits for others', async () => {
    const before = await homeOf(employee);
    expect(before.next.kind).toBe('own-agility');
    expect(before.waits).toEqual([]);
    expect(before.changed).toEqual([expect.objectContaining({ kind: 'own-result', id: test.sittingId })]);
    await service.services.decisions.store.write((tables) =>
      tables.addDecision({
        organisationId,
        id: service.assessments.ids.next(),
        sittingId: test.sittingId,
        campaignId: campaign.id,
        personId: employee.person.id,
        revision: 1,
        outcome: 'promoted',
        reasons: 'Des raisons écrites.',
        considered: ['interview'],
        decidedBy: hr.person.id,
        decidedAt: service.clock.now().toISOString(),
        resultRevision: 1,
        contestId: null,
      }),
    );
    expect(kindsOf((await homeOf(employee)).changed)).toContain('decision-about-me');
    await service.services.database.write((manager) => manager.query(`DELETE FROM decisions`));
  });

  it('tells HR of results to decide about and questions reported, as counts without names', async () => {
    const running = await inviteCandidate(service.assessments, campaign, {
      name: 'Zoé Abadie',
      locale: 'fr',
      expiresAt: null,
    });
    expect(running.code).toHaveLength(22);
    await test.flag(1);
    const reply = await hr.send<Home>('GET', '/home');
    const { waits, next } = reply.body;
    expect(waits).toEqual([
      expect.objectContaining({ kind: 'results-to-decide', id: campaign.id, count: 1 }),
      expect.objectContaining({ kind: 'questions-reported', id: campaign.id, count: 1 }),
    ]);
    expect(next).toEqual(waits[0]);
    expect(reply.text).not.toMatch(/Martin|Abadie/);
  });

  it('puts a test to take before all else, with the day it closes', async () => {
    const invited = await aMember(service, organisationId, { roles: ['hr'] });
    const { invitation } = await inviteCandidate(service.assessments, campaign, {
      name: null,
      locale: 'fr',
      expiresAt: null,
      personId: invited.person.id,
    });
    const { next, waits } = await homeOf(invited);
    expect(next).toMatchObject({ kind: 'test-to-take', id: invitation.id });
    expect(kindsOf(waits)).toEqual(['test-to-take', 'results-to-decide', 'questions-reported']);
  });

  it('never tells who has not answered a survey, and tells HR in steps of five that few have', async () => {
    const soon = new Date(service.clock.now().getTime() + 86_400_000).toISOString();
    const { wave } = await anOpenWave(service.services.waves, organisationId, 12, { closesAt: soon });
    const { waits } = await homeOf(hr);
    const closing = waits.find(({ kind }) => kind === 'wave-closing');
    expect(closing).toMatchObject({ id: wave.id, count: 0, of: 12, at: soon });
    expect((closing?.count ?? 1) % 5).toBe(0);
    expect(JSON.stringify(await homeOf(employee))).not.toContain(wave.id);
  });

  it('tells an administrator of mails that are stuck, and nobody else', async () => {
    const administrator = await aMember(service, organisationId, { roles: ['administrator'] });
    expect((await homeOf(administrator)).waits).toEqual([]);
    await service.services.database.write((manager) =>
      manager.query(
        `INSERT INTO mails (organisation_id, id, kind, subject_id, to_address, locale, facts, state, created_at)
         SELECT '${organisationId}', '${service.assessments.ids.next()}', 'x', '${organisationId}', 'a@b.example', 'fr', '{}', 'refused', '${service.clock.now().toISOString()}'`,
      ),
    );
    expect((await homeOf(administrator)).waits).toEqual([expect.objectContaining({ kind: 'mails-stuck', count: 1 })]);
    for (const other of [employee, hr]) expect(kindsOf((await homeOf(other)).waits)).not.toContain('mails-stuck');
  });

  it('tells HR of ideas that nobody has looked at, and the author who signed of the answer', async () => {
    const author = await aMember(service, organisationId);
    const receiptCode = randomBytes(16).toString('base64url');
    const idea = { theme: 'other', title: 'Des écrans plus grands', body: 'Pour lire sans plisser.' };
    expect((await author.send('POST', '/ideas', { ...idea, isAnonymous: false, receiptCode })).status).toBe(204);
    expect((await homeOf(hr)).waits).toContainEqual(expect.objectContaining({ kind: 'ideas-to-answer', count: 1 }));
    expect(kindsOf((await homeOf(employee)).waits)).not.toContain('ideas-to-answer');
    const [{ id }] = (await hr.send('GET', '/ideas')).body.ideas;
    const answer = { state: 'done', text: 'Ils arrivent au printemps.' };
    expect((await hr.send('POST', `/ideas/${id}/answers`, answer)).status).toBeLessThan(300);
    expect((await homeOf(author)).changed).toEqual([expect.objectContaining({ kind: 'idea-answered', id })]);
    expect(kindsOf((await homeOf(hr)).waits)).not.toContain('ideas-to-answer');
  });
});
