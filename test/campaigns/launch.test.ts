import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EMPTY_DRAFT } from '../../src/campaigns/draft.js';
import type { ProblemDetails } from '../../src/platform/problem-details.js';
import { aCompleteDraft, aLaunchedCampaign, aUnit } from '../support/campaigns.js';
import { servedDatabases, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation, aPerson, type Member } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';

const fieldsOf = (body: ProblemDetails): string[] => (body.errors ?? []).map(({ field }) => field);

describe.each(servedDatabases)('launching a campaign, on $kind', ({ create }) => {
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

  const aKeptDraft = async (wish: Parameters<typeof aCompleteDraft>[2]) => {
    const begun = await hr.send('POST', '/campaign-drafts');
    const body = await aCompleteDraft(service, organisationId, wish);
    const kept = await hr.send('PUT', `/campaign-drafts/${begun.body.id}`, { version: 1, body });
    expect(kept.status).toBe(200);
    return kept.body as { id: string; version: number };
  };

  it('launches once, whether asked twice at once or again later', async () => {
    const person = await aPerson(service, organisationId);
    const { id, version } = await aKeptDraft({ personIds: [person.id] });
    const launch = () => hr.send('POST', `/campaign-drafts/${id}/launch`, { version });
    const replies = [...(await Promise.all([launch(), launch(), launch()])), await launch()];
    expect(replies.map(({ status, body }) => [status, body.id])).toEqual(Array(4).fill([200, id]));
    const { store } = service.assessments;
    expect(await store.committed.invitations(organisationId, { campaignId: id })).toHaveLength(1);
    const jobs = await service.services.queue.committed.jobs(
      { organisationId, kind: 'campaigns.send-invitations' },
      { offset: 0, limit: 100 },
    );
    expect(jobs.filter(({ payload }) => payload['campaignId'] === id)).toHaveLength(1);
    const told = await service.services.audit.committed.entries(
      organisationId,
      { subjectId: id, action: 'campaign.launched' },
      { offset: 0, limit: 10 },
    );
    expect(told).toHaveLength(1);
    expect((await hr.send('GET', `/campaign-drafts/${id}`)).status).toBe(404);
  });

  it('says in the audit trail that a draft was begun and thrown away, not what was typed meanwhile', async () => {
    const { id } = await aKeptDraft({ personIds: [] });
    await hr.send('DELETE', `/campaign-drafts/${id}`);
    const of = { subjectId: id };
    const told = await service.services.audit.committed.entries(organisationId, of, { offset: 0, limit: 10 });
    expect(told.map(({ action }) => action).sort()).toEqual(['campaign-draft.begun', 'campaign-draft.dropped']);
  });

  it('refuses a campaign without its link to the job and its works council’s date, and launches nothing', async () => {
    const person = await aPerson(service, organisationId);
    const { id, version } = await aKeptDraft({ personIds: [person.id], jobRelevance: ' ', worksCouncilOn: null });
    const refused = await hr.send<ProblemDetails>('POST', `/campaign-drafts/${id}/launch`, { version });
    expect([refused.status, refused.body.code]).toEqual([422, 'CAMPAIGN_INCOMPLETE']);
    expect(fieldsOf(refused.body)).toEqual(['jobRelevance', 'worksCouncilOn']);
    expect((await hr.send('GET', `/campaigns/${id}`)).status).toBe(404);
    expect((await hr.send('GET', `/campaign-drafts/${id}`)).status).toBe(200);
  });

  it('names everything that an empty draft lacks, and refuses a consultation that is still to come', async () => {
    const begun = await hr.send('POST', '/campaign-drafts');
    const { faults } = (await hr.send('GET', `/campaign-drafts/${begun.body.id}/preview`)).body as {
      faults: { field: string; fault: string }[];
    };
    const lacking = ['purpose', 'titleFr', 'titleEn', 'jobId', 'personIds', 'blueprintId', 'opensOn', 'closesOn'];
    expect(faults.map(({ field }) => field)).toEqual([...lacking, 'jobRelevance', 'worksCouncilOn']);
    const { id } = await aKeptDraft({ worksCouncilOn: '2999-01-01', closesOn: '2000-01-01', isOpenLink: true });
    const other = (await hr.send('GET', `/campaign-drafts/${id}/preview`)).body.faults;
    expect(other).toEqual([
      { field: 'closesOn', fault: 'before-opening' },
      { field: 'worksCouncilOn', fault: 'not-past' },
    ]);
  });

  it('invites everybody of a unit and of what is below it, with the unit of that day, and nobody who left', async () => {
    const division = await aUnit(service, organisationId, 'Division');
    const team = await aUnit(service, organisationId, 'Équipe', division.id);
    const inDivision = await aPerson(service, organisationId, { unitId: division.id, locale: 'en' });
    const inTeam = await aPerson(service, organisationId, { unitId: team.id });
    await aPerson(service, organisationId, { unitId: team.id, state: 'left' });
    const chosenAndLeft = await aPerson(service, organisationId, { state: 'left' });
    const accommodations = [
      { personId: inTeam.id, timeFactor: 1.5, noTimeLimit: false, pauseAllowed: true, screenReaderItems: true },
    ];
    const campaignId = await aLaunchedCampaign(service, hr.person, {
      unitIds: [division.id],
      personIds: [inTeam.id, chosenAndLeft.id],
      accommodations,
    });
    const invitations = await service.assessments.store.committed.invitations(organisationId, { campaignId });
    const seen = invitations.map(({ personId, unitId, locale, timeFactor, accommodations: { pauseAllowed } }) => [
      personId,
      unitId,
      locale,
      timeFactor,
      pauseAllowed,
    ]);
    expect(seen).toHaveLength(2);
    expect(seen).toContainEqual([inDivision.id, division.id, 'en', 1, false]);
    expect(seen).toContainEqual([inTeam.id, team.id, 'fr', 1.5, true]);
  });

  it('invites two thousand people in one unit of work and counts them', async () => {
    const unit = await aUnit(service, organisationId, 'Grande unité');
    const { store, ids } = service.services.people;
    const like = await aPerson(service, organisationId, { unitId: unit.id });
    await store.write(async (tables) => {
      for (let count = 1; count < 2_000; count++) {
        await tables.addPerson({ ...like, id: ids.next(), staffNumber: `G${count}`, email: null });
      }
    });
    const campaignId = await aLaunchedCampaign(service, hr.person, { unitIds: [unit.id] });
    const { body } = await hr.send('GET', `/campaigns/${campaignId}`);
    expect(body.summary).toMatchObject({ invited: 2_000, started: 0, late: 0 });
    expect(body.units).toEqual([expect.objectContaining({ unitId: unit.id, name: 'Grande unité' })]);
    const { people, total } = (await hr.send('GET', `/campaigns/${campaignId}/people?offset=1990`)).body;
    expect([people.length, total]).toEqual([10, 2_000]);
  });

  it('matches staff numbers and addresses line by line, and says why a line finds nobody', async () => {
    const one = await aPerson(service, organisationId, { staffNumber: '0042', email: 'Un@Essai.example' });
    await aPerson(service, organisationId, { staffNumber: '0043', state: 'left' });
    for (const staffNumber of ['0044', '0045']) {
      await aPerson(service, organisationId, { staffNumber, email: 'partage@essai.example' });
    }
    const elsewhere = await anOrganisation(service, 'Autre maison');
    await aPerson(service, elsewhere, { staffNumber: '0099' });
    const lines = [' 0042 ', '', 'un@essai.EXAMPLE', '0043', 'partage@essai.example', '0099'];
    const { body } = await hr.send('POST', '/campaign-choices/matches', { lines });
    expect(body.people.map(({ id }: { id: string }) => id)).toEqual([one.id]);
    expect(body.faults).toEqual([
      { line: 3, text: 'un@essai.EXAMPLE', because: 'repeated' },
      { line: 4, text: '0043', because: 'left' },
      { line: 5, text: 'partage@essai.example', because: 'several' },
      { line: 6, text: '0099', because: 'unknown' },
    ]);
  });

  it('takes lists of people larger than other requests', async () => {
    const lines = Array.from({ length: 5_000 }, (_line, index) => `personne.${index}@essai.example`);
    const { status, body } = await hr.send('POST', '/campaign-choices/matches', { lines });
    expect([status, body.faults.length]).toEqual([200, 5_000]);
  });

  it('tells the second of two officers which fields the first changed, and overwrites nothing', async () => {
    const other = await aMember(service, organisationId, { roles: ['hr'], givenName: 'Claude' });
    const { id, version } = await aKeptDraft({ isOpenLink: true });
    const { body } = (await hr.send('GET', `/campaign-drafts/${id}`)).body;
    const path = `/campaign-drafts/${id}`;
    const first = await other.send('PUT', path, {
      version,
      body: { ...body, titleFr: 'Autre titre', message: 'Bonjour' },
    });
    const second = await hr.send('PUT', path, { version, body: { ...body, titleFr: 'Encore un titre' } });
    expect([first.status, second.status, second.body.code]).toEqual([200, 409, 'CHANGED_MEANWHILE']);
    expect(fieldsOf(second.body)).toEqual(['titleFr', 'message']);
    const now = (await hr.send('GET', path)).body;
    expect([now.body.titleFr, now.changedBy]).toEqual(['Autre titre', expect.stringContaining('Claude')]);
    const launch = await hr.send('POST', `${path}/launch`, { version });
    expect([launch.status, launch.body.code]).toEqual([409, 'CHANGED_MEANWHILE']);
    const again = await hr.send('PUT', path, {
      version: now.version,
      body: { ...now.body, titleFr: 'Encore un titre' },
    });
    expect(again.status).toBe(200);
    expect(again.body.body).toEqual({ ...EMPTY_DRAFT, ...body, titleFr: 'Encore un titre', message: 'Bonjour' });
  });
});
