import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inviteCandidate, launchCampaign, type Purpose } from '../../src/assessments/index.js';
import { Candidate, problemOf } from '../support/candidate.js';
import { servedDatabases, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation, type Member } from '../support/member.js';
import { behindTheScenes } from '../support/right-answers.js';
import { aFinishedSelfAssessment, aSelfAssessment } from '../support/self-assessment.js';
import { startTestService, type TestService } from '../support/service.js';
import { countedSittings } from './counted-sittings.js';

describe.each(servedDatabases)('a self-assessment on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let service: TestService;
  let organisationId: string;
  let unitId: string;
  let owner: Member;
  let hr: Member;

  beforeAll(async () => {
    place = await create();
    service = await startTestService(place);
    organisationId = await anOrganisation(service);
    unitId = service.assessments.ids.next();
    const createdAt = service.clock.now().toISOString();
    const unit = { organisationId, id: unitId, parentId: null, code: 'U', name: 'Atelier', closedAt: null, createdAt };
    await service.services.people.store.write((tables) => tables.structure.addUnit(unit));
    owner = await aMember(service, organisationId, { unitId });
    hr = await aMember(service, organisationId, { roles: ['hr', 'administrator', 'privacy-steward'] });
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
  });

  /** A finished test of this purpose by the owner, stopped after one question. */
  async function aFinishedTest(purpose: Purpose): Promise<string> {
    const campaign = await launchCampaign(service.assessments, {
      organisationId,
      purpose,
      title: { fr: 'Essai', en: 'Trial' },
      job: null,
      blueprintId: purpose,
      opensAt: service.clock.now().toISOString(),
      closesAt: null,
      answerBy: null,
      contact: { name: 'Camille', email: 'camille@essai.example' },
    });
    const { personId } = { personId: owner.person.id };
    const wish = { name: null, locale: 'fr', expiresAt: null, personId, unitId } as const;
    const { code } = await inviteCandidate(service.assessments, campaign, wish);
    const test = new Candidate(service.url, code);
    await test.acknowledge();
    await test.start();
    await test.goOn(1);
    await test.end();
    return test.sittingId;
  }

  it('is one campaign of the organisation, even when several people start at once', async () => {
    const other = await anOrganisation(service);
    const people = await Promise.all(Array.from({ length: 4 }, () => aMember(service, other)));
    const started = await Promise.all(people.map((person) => person.send('POST', '/my/self-assessments', {})));
    expect(started.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const campaigns = await service.services.database.read.query(`SELECT id FROM campaigns WHERE purpose = 'self'`);
    expect(campaigns).toHaveLength(1);
  });

  it('explains each answer at once, the same again to a repeat, and nothing more on a reload', async () => {
    const test = await aSelfAssessment(service, await aMember(service, organisationId));
    const { rightAnswerTo, itemAt } = await behindTheScenes(service, test);
    const right = await test.answer(1, rightAnswerTo(1));
    expect(right.body.explained).toEqual({
      position: 1,
      verdict: 'right',
      expected: rightAnswerTo(1),
      explanation: itemAt(1).rationale,
    });
    const skipped = await test.answer(2, { kind: 'skip' });
    expect(skipped.body.explained).toMatchObject({ position: 2, verdict: 'wrong' });
    expect((await test.answer(2, { kind: 'skip' })).text).toBe(skipped.text);
    expect((await test.show()).body.explained).toBeNull();
    expect((await test.open()).body).toMatchObject({
      campaign: { purpose: 'self' },
      candidate: { name: null },
      test: { minutes: null, minimumQuestions: 20, maximumQuestions: 20, explainsAnswers: true },
      moreTime: 'none',
    });
  });

  it('goes on where it was left, and begins anew once finished, with questions not just seen', async () => {
    const person = await aMember(service, organisationId);
    const first = await aSelfAssessment(service, person);
    const again = await person.send('POST', '/my/self-assessments', {});
    expect(again.body.invitationId).toBe(first.invitationId);
    await first.goOn();
    const second = await aFinishedSelfAssessment(service, person);
    expect(second.invitationId).not.toBe(first.invitationId);
    const itemsOf = async (test: Candidate) =>
      (await behindTheScenes(service, test)).administrations.map(({ itemId }) => itemId);
    const [before, after] = [await itemsOf(first), await itemsOf(second)];
    expect(before).toHaveLength(20);
    expect(after).toHaveLength(20);
    expect(after.filter((item) => before.includes(item))).toEqual([]);
    const { body: own } = await person.send('GET', '/my/sittings');
    expect(own.map(({ sittingId }: { sittingId: string }) => sittingId)).toEqual([second.sittingId, first.sittingId]);
    expect(own[0].change).toMatchObject({ sinceSittingId: first.sittingId, reliable: expect.any(Boolean) });
    expect(own[1].change).toBeNull();
    const result = await person.send('GET', `/my/sittings/${first.sittingId}/result`);
    expect(result.body).toEqual((await first.result()).body);
  });

  it('counts its questions apart: hiring’s exposure does not see it', async () => {
    const rows: { bank_id: string }[] = await service.services.database.read.query(
      `SELECT DISTINCT bank_id FROM item_exposures ORDER BY bank_id`,
    );
    expect(rows.map(({ bank_id }) => bank_id)).toContain('digital-agility-practice');
    const shared = await service.services.database.read.query(
      `SELECT item_id FROM item_exposures WHERE bank_id = 'digital-agility' AND item_id LIKE 'open-%'`,
    );
    expect(shared).toEqual([]);
  });

  it('is its owner’s: nobody else finds, reads or removes it', async () => {
    const test = await aFinishedSelfAssessment(service, owner);
    const neighbour = await aMember(service, organisationId);
    for (const other of [hr, neighbour]) {
      for (const [method, path] of [
        ['GET', `/my/sittings/${test.sittingId}/result`],
        ['DELETE', `/my/self-assessments/${test.sittingId}`],
        ['POST', `/my/invitations/${test.invitationId}/link`],
      ] as const) {
        const reply = await other.send(method, path, method === 'POST' ? {} : undefined);
        expect([method, reply.status]).toEqual([method, 404]);
      }
    }
    const { committed } = service.assessments.store;
    const { person } = owner;
    expect(await committed.sitting(organisationId, test.sittingId)).toBeNull();
    expect(await committed.invitation(organisationId, test.invitationId)).toBeNull();
    expect(await committed.invitations(organisationId, { personId: person.id })).toEqual([]);
    expect(await committed.campaignsOf(organisationId)).toEqual([]);
    const [{ id }] = await service.services.database.read.query(
      `SELECT campaign_id AS id FROM invitations WHERE id = '${test.invitationId}'`,
    );
    expect(await committed.campaign(organisationId, id)).toBeNull();
    expect(await committed.invitations(organisationId, { campaignId: id })).toEqual([]);
    const trail = await service.services.audit.committed.entries(organisationId, {}, { offset: 0, limit: 100 });
    expect(JSON.stringify(trail)).not.toContain(test.sittingId);
  });

  it('enters a team’s figures with consent only, and a hiring sitting never does', async () => {
    const hiring = await aFinishedTest('hiring');
    const promotion = await aFinishedTest('promotion');
    const self = await aFinishedSelfAssessment(service, owner);
    const counted = () => countedSittings(service, organisationId);
    expect(await counted()).toEqual([promotion]);
    const { body: off } = await owner.send('GET', '/my/consents');
    expect(off).toEqual([
      { purpose: 'team-figures', given: false, since: null },
      { purpose: 'coaching', given: false, since: null },
    ]);
    await owner.send('PUT', '/my/consents/coaching', { given: true });
    expect(await counted()).toEqual([promotion]);
    await Promise.all([1, 2].map(() => owner.send('PUT', '/my/consents/team-figures', { given: true })));
    expect((await counted()).sort()).toEqual(expect.arrayContaining([promotion, self.sittingId]));
    expect(await counted()).not.toContain(hiring);
    await owner.send('PUT', '/my/consents/team-figures', { given: false });
    expect(await counted()).toEqual([promotion]);
    const rows = await service.services.self.consents.committed.consentsOf(organisationId, owner.person.id);
    expect(rows.map(({ purpose, withdrawnAt }) => [purpose, withdrawnAt !== null])).toEqual([
      ['coaching', false],
      ['team-figures', true],
    ]);
    expect((await owner.send('PUT', '/my/consents/marketing', { given: true })).status).toBe(422);
  });

  it('is removed for good, with a line that does not say what it was', async () => {
    const person = await aMember(service, organisationId);
    const test = await aFinishedSelfAssessment(service, person);
    await test.flag(1);
    expect((await person.send('DELETE', `/my/self-assessments/${test.sittingId}`)).status).toBe(204);
    for (const table of ['sittings', 'invitations']) {
      const id = table === 'sittings' ? test.sittingId : test.invitationId;
      expect(await service.services.database.read.query(`SELECT id FROM ${table} WHERE id = '${id}'`)).toEqual([]);
    }
    for (const table of ['administrations', 'results', 'flags', 'sitting_events']) {
      const left = `SELECT sitting_id FROM ${table} WHERE sitting_id = '${test.sittingId}'`;
      expect(await service.services.database.read.query(left)).toEqual([]);
    }
    expect((await test.open()).status).toBe(404);
    expect((await person.send('GET', '/my/sittings')).body).toEqual([]);
    const subject = { actor: `person:${person.person.id}` };
    const told = await service.services.audit.committed.entries(organisationId, subject, { offset: 0, limit: 1 });
    expect(told).toEqual([]);
    const promotion = await aFinishedTest('promotion');
    const refused = await owner.send('DELETE', `/my/self-assessments/${promotion}`);
    expect([refused.status, problemOf(refused).code]).toEqual([404, 'SITTING_UNKNOWN']);
  });

  it('offers the signed-in person what waits for them, with a link and no mail', async () => {
    const person = await aMember(service, organisationId);
    const campaign = await launchCampaign(service.assessments, {
      organisationId,
      purpose: 'promotion',
      title: { fr: 'Chefs d’équipe', en: 'Team leaders' },
      job: null,
      blueprintId: 'promotion',
      opensAt: service.clock.now().toISOString(),
      closesAt: null,
      answerBy: null,
      contact: { name: 'Camille', email: 'camille@essai.example' },
    });
    const wish = { name: null, locale: 'fr', expiresAt: null, personId: person.person.id } as const;
    const { invitation } = await inviteCandidate(service.assessments, campaign, wish);
    const { body } = await person.send('GET', '/my/invitations');
    expect(body).toEqual([
      {
        invitationId: invitation.id,
        purpose: 'promotion',
        title: campaign.title,
        state: 'to-acknowledge',
        closesAt: null,
      },
    ]);
    const link = await person.send('POST', `/my/invitations/${invitation.id}/link`, {});
    const test = new Candidate(service.url, link.body.code);
    expect((await test.open()).body.campaign.purpose).toBe('promotion');
    await test.acknowledge();
    await test.start();
    await test.end();
    expect((await person.send('GET', '/my/invitations')).body).toEqual([]);
    expect((await person.send('POST', `/my/invitations/${invitation.id}/link`, {})).status).toBe(404);
  });
});
