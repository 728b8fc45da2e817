import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inviteCandidate, launchCampaign } from '../../src/assessments/index.js';
import { changesSince } from '../../src/decisions/index.js';
import type { OwnAgility } from '../../src/self/own-agility.js';
import { Candidate } from '../support/candidate.js';
import { servedDatabases, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation, type Member } from '../support/member.js';
import { aFinishedSelfAssessment } from '../support/self-assessment.js';
import { startTestService, type TestService } from '../support/service.js';

const agilityOf = async (person: Member): Promise<OwnAgility> => (await person.send('GET', '/my/agility')).body;

describe.each(servedDatabases)('one’s own agility on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let service: TestService;
  let organisationId: string;
  let owner: Member;
  let hr: Member;
  let first: Candidate;
  let second: Candidate;

  beforeAll(async () => {
    place = await create();
    service = await startTestService(place);
    organisationId = await anOrganisation(service);
    const jobId = service.assessments.ids.next();
    await service.services.people.store.write((tables) =>
      tables.structure.addJob({
        organisationId,
        id: jobId,
        code: 'J',
        title: { fr: 'Conseil', en: 'Adviser' },
        target: { modelId: 'digital-agility', domains: { safety: 5, information: 1 } },
        version: 1,
        archivedAt: null,
        createdAt: service.clock.now().toISOString(),
      }),
    );
    owner = await aMember(service, organisationId, { jobId });
    hr = await aMember(service, organisationId, { roles: ['hr', 'administrator', 'privacy-steward'] });
    first = await aFinishedSelfAssessment(service, owner);
    second = await aFinishedSelfAssessment(service, owner);
  }, 120_000);

  afterAll(async () => {
    await service.stop();
    await place.remove();
  });

  it('is empty before any test, with the levels to choose among and no job', async () => {
    const body = await agilityOf(await aMember(service, organisationId));
    expect(body).toMatchObject({ measured: null, job: null, estimates: [] });
    expect(body.model.domains).toHaveLength(10);
    expect(body.model.domains.every(({ levels }) => levels.length === 5)).toBe(true);
  });

  it('shows the last test as its own result page does, beside today’s job', async () => {
    const reply = await owner.send<OwnAgility>('GET', '/my/agility');
    expect(reply.headers.get('cache-control')).toBe('no-store');
    const { measured, job } = reply.body;
    const { body: result } = await owner.send('GET', `/my/sittings/${second.sittingId}/result`);
    expect(measured?.sittingId).toBe(second.sittingId);
    expect(measured?.overall).toEqual(result.overall);
    for (const domain of measured?.domains ?? []) {
      const read = result.domains.find(({ id }: { id: string }) => id === domain.id);
      expect(domain.score).toMatchObject({
        measured: read.measured,
        ...(read.measured && { estimate: read.estimate }),
      });
    }
    expect(job).toEqual({ title: { fr: 'Conseil', en: 'Adviser' }, isOfOtherModel: false });
    const asked = measured?.domains.flatMap(({ id, job: beside }) =>
      beside ? [[id, beside.asked, beside.reading]] : [],
    );
    expect(asked).toEqual([
      ['information', 1, 'reached'],
      ['safety', 5, 'to-work-on'],
    ]);
    expect(measured?.toLearn[0]).toMatchObject({
      domainId: 'safety',
      reason: { kind: 'job-surely-asks-more', asked: 5 },
    });
    expect(measured?.toLearn.length).toBeLessThanOrEqual(3);
  });

  it('compares the last test with the one before by figures that can be recalculated from what is stored', async () => {
    const { measured } = await agilityOf(owner);
    const { tests, sincePrevious, sinceFirst, onOtherScales } = measured?.progress ?? {};
    expect(tests?.map(({ sittingId }) => sittingId)).toEqual([first.sittingId, second.sittingId]);
    expect(onOtherScales).toEqual([]);
    // The first is the previous one: it is told of once.
    expect(sinceFirst).toBeNull();
    const { committed } = service.assessments.store;
    const results = await committed.latestResultsOf(organisationId, [first.sittingId, second.sittingId]);
    const [before, after] = [results.get(first.sittingId), results.get(second.sittingId)];
    const opened = await committed.ownSitting(organisationId, owner.person.id, second.sittingId);
    const { releaseDigest, blueprintId } = opened?.sitting ?? { releaseDigest: '', blueprintId: '' };
    const instrument = await service.assessments.instruments.pinned(releaseDigest, blueprintId);
    const apart = before && after ? changesSince(instrument, before, after) : [];
    expect(apart.length).toBeGreaterThan(1);
    expect(sincePrevious?.changes).toEqual(apart.map((change) => expect.objectContaining(change)));
    // Looking at all domains at once makes nothing surer.
    expect(sincePrevious?.changes.filter(({ stands, isReliable }) => stands && !isReliable)).toEqual([]);
  });

  it('leaves a test whose campaign was stopped out of it, and a test of another’s', async () => {
    const person = await aMember(service, organisationId);
    const campaign = await launchCampaign(service.assessments, {
      organisationId,
      purpose: 'promotion',
      title: { fr: 'Essai', en: 'Trial' },
      job: null,
      blueprintId: 'promotion',
      opensAt: service.clock.now().toISOString(),
      closesAt: null,
      answerBy: null,
      contact: { name: 'Camille', email: 'camille@essai.example' },
    });
    const wish = { name: null, locale: 'fr', expiresAt: null, personId: person.person.id, unitId: null } as const;
    const { code } = await inviteCandidate(service.assessments, campaign, wish);
    const test = new Candidate(service.url, code);
    await test.acknowledge();
    await test.start();
    expect((await agilityOf(person)).measured).toBeNull();
    await test.goOn(1);
    await test.end();
    expect((await agilityOf(person)).measured).toMatchObject({
      sittingId: test.sittingId,
      overall: { measured: false },
    });
  });

  it('keeps what one says of oneself by day, the last of a day, for its owner alone', async () => {
    const say = (level: number) => owner.send('PUT', '/my/self-estimate', { levels: [{ domainId: 'safety', level }] });
    expect((await say(1)).status).toBe(204);
    expect((await say(5)).status).toBe(204);
    const { estimates, measured } = await agilityOf(owner);
    const day = service.clock.now().toISOString().slice(0, 10);
    expect(estimates).toEqual([{ day, levels: { safety: 5 } }]);
    expect(measured?.domains.find(({ id }) => id === 'safety')?.said?.reading).toBe('measured-lower');
    expect(measured?.domains.filter(({ said }) => said !== null)).toHaveLength(1);
    expect((await agilityOf(hr)).estimates).toEqual([]);
    const { body: exported } = await owner.send('GET', '/my/data');
    expect(exported.held.self_estimates).toEqual([{ day, model_id: 'digital-agility', levels: { safety: 5 } }]);
    const trail = await service.services.audit.committed.entries(organisationId, {}, { offset: 0, limit: 200 });
    const told = trail.filter(({ action }) => action === 'self-estimate.kept');
    expect(told.map(({ facts }) => facts)).toEqual([{}, {}]);
    for (const path of [`/people/${owner.person.id}`, '/results', '/privacy/audit']) {
      expect((await hr.send('GET', path)).text).not.toMatch(/"levels"|self_estimates/);
    }
  });

  it('refuses a domain that the model does not have, a level that does not exist, and a domain said twice', async () => {
    const say = (levels: unknown) => owner.send('PUT', '/my/self-estimate', { levels });
    expect((await say([{ domainId: 'charm', level: 3 }])).body.code).toBe('DOMAIN_UNKNOWN');
    for (const levels of [
      [{ domainId: 'safety', level: 6 }],
      [
        { domainId: 'safety', level: 1 },
        { domainId: 'safety', level: 2 },
      ],
      'none',
    ]) {
      expect((await say(levels)).status).toBe(422);
    }
  });
});
