import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bothDatabases, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation, type Member } from '../support/member.js';
import { aFile, aNetworkWave, membersFile, MEMBERS_HEAD, type NetworkWave } from '../support/network-wave.js';
import { startTestService, type TestService } from '../support/service.js';

const PERIOD = 'from=2026-01-01&to=2026-01-28';
const SPACES = 'Ouvert le;Dernière activité;Animé\n2024-01-01;2026-01-20;oui\n2024-01-01;2024-02-01;non';

describe.each(bothDatabases)('activity measured by the network tool, on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let service: TestService;
  let organisationId: string;
  let network: NetworkWave;
  let hr: Member;
  let manager: Member;

  beforeAll(async () => {
    place = await create();
    service = await startTestService(place);
    organisationId = await anOrganisation(service);
    network = await aNetworkWave(service, organisationId);
    hr = await aMember(service, organisationId, { roles: ['hr'] });
    manager = await aMember(service, organisationId, { roles: ['manager'], managedUnitId: network.unitIds.sales });
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
  });

  const results = (rest = '') => `/waves/${network.wave.id}/results${rest}`;
  const send = (text: string, query = `${PERIOD}&told=true`, member = hr) =>
    member.send('PUT', results(`/activity/members?${query}`), aFile(text));
  const adoption = async (cut = '', member = hr) => {
    const { body } = await member.send('GET', results(cut));
    return body.typologies[0].measured;
  };

  it('is nothing before a file came', async () => {
    expect(await adoption()).toBeNull();
    const { body } = await hr.send('GET', results('/activity'));
    expect(body).toMatchObject({ threshold: 5, members: { sent: null }, spaces: { sent: null } });
    expect(body.members.typologies.map(({ id }: { id: string }) => id)).toEqual(['adoption', 'engagement']);
  });

  it('is refused to whoever says not that people were told, for another period, or to come', async () => {
    const text = membersFile(network.people);
    expect((await send(text, PERIOD)).body.code).toBe('ACTIVITY_UNTOLD');
    for (const period of [
      'from=2026-01-01&to=2026-01-27',
      'from=2026-01-01&to=2026-02-31',
      'from=2126-01-01&to=2126-01-28',
    ])
      expect((await send(text, `${period}&told=true`)).body.code).toBe('ACTIVITY_PERIOD_WRONG');
    expect((await send('Matricule;Contributions\nE1;2')).body.code).toBe('ACTIVITY_COLUMNS_MISSING');
    expect(await adoption()).toBeNull();
  });

  it('is counted by types beside what people say, in the organisation and in its units, and hidden as answers are', async () => {
    const text = `${membersFile(network.people)}\r\nnobody@elsewhere.example;12;1;0;0\r\n;0;0;0;0`;
    const { status, body } = await send(text);
    expect({ status, body }).toEqual({ status: 200, body: { members: 31, withoutUnit: 2, leftOut: 0, held: 0 } });
    expect((await adoption()).figures).toEqual({ kind: 'shown', members: 31, counts: [9, 8, 7, 7] });
    const sales = await adoption(`?cut=unit:${network.unitIds.sales}`);
    expect(sales.figures).toEqual({ kind: 'shown', members: 14, counts: [4, 4, 3, 3] });
    const desk = await adoption(`?cut=unit:${network.unitIds.desk}`);
    expect(desk.figures).toEqual({ kind: 'withheld', because: 'too-few' });
    const { body: shown } = await hr.send('GET', results());
    // Who never came is engaged nowhere.
    expect(shown.typologies[1].measured.figures.members).toBe(22);
    expect(shown.typologies[0].figures).toMatchObject({ kind: 'shown', answered: 29 });
    expect(shown.activity.period).toEqual({ from: '2026-01-01', to: '2026-01-28' });
  });

  it('is read by managers in their units, and sent by none of them', async () => {
    expect((await adoption(`?cut=unit:${network.unitIds.sales}`, manager)).figures.kind).toBe('shown');
    expect((await send(membersFile(network.people), `${PERIOD}&told=true`, manager)).status).toBe(403);
  });

  it('keeps no member: neither their number nor a line of the file', async () => {
    const kept = JSON.stringify(await service.services.waveResults.store.committed.activity(network.wave));
    for (const { staffNumber, email, id } of network.people)
      for (const trace of [`"${staffNumber}"`, email ?? '', id]) expect(kept).not.toContain(trace);
    const [entry] = await service.services.audit.committed.entries(
      organisationId,
      { action: 'wave.activity-uploaded' },
      { offset: 0, limit: 5 },
    );
    expect(entry?.facts).toEqual({ file: 'members', from: '2026-01-01', to: '2026-01-28', isTold: true });
  });

  it('stays whole when the next file is faulty, and says which lines', async () => {
    const before = await adoption();
    const [one, other] = network.people;
    const faulty = `${MEMBERS_HEAD}\n${one?.staffNumber};40;1;1;1\n${other?.staffNumber};1;;1;1`;
    const { status, body } = await send(faulty);
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'ACTIVITY_FILE_FAULTY',
      errors: [{ field: '2.days' }, { field: '3.contributions' }],
    });
    // Once by their number, once by their address.
    const twice = await send(`${MEMBERS_HEAD}\n${one?.staffNumber};1;1;1;1\n${one?.email};1;1;1;1`);
    expect(twice.body.errors).toEqual([{ field: '3.identifier', message: 'déjà dit sur une autre ligne' }]);
    expect(await adoption()).toEqual(before);
  });

  it('is replaced by the next file; what would tell of few stays', async () => {
    const before = await adoption();
    const again = await send(membersFile(network.people.slice(0, -1)));
    expect(again.body.held).toBeGreaterThan(0);
    expect((await adoption()).figures.counts).toEqual(before.figures.counts);
    await send(membersFile(network.people, () => '20;9;8;15'));
    // All alike, and enough of them for it to be news about the group.
    expect((await adoption()).figures).toEqual({ kind: 'shown', members: 29, counts: [0, 0, 0, 29] });
    // In a unit, it would be the figure of each.
    expect((await adoption(`?cut=unit:${network.unitIds.sales}`)).figures).toEqual({
      kind: 'withheld',
      because: 'protects-others',
    });
  });

  it('gives the shares of spaces, for the organisation', async () => {
    const sent = await hr.send('PUT', results('/activity/spaces?on=2026-01-31'), aFile(SPACES));
    expect(sent.body).toEqual({ spaces: 2 });
    const { body } = await hr.send('GET', results());
    expect(body.activity.spaces).toMatchObject({
      on: '2026-01-31',
      lasting: { count: 1, of: 2 },
      living: { count: 1, of: 2 },
      managed: { count: 1, of: 2 },
    });
    const unit = await hr.send('GET', results(`?cut=unit:${network.unitIds.sales}`));
    expect(unit.body.activity.spaces).toBeNull();
    const refused = await hr.send('PUT', results('/activity/spaces?on=2126-01-31'), aFile(SPACES));
    expect(refused.body.code).toBe('ACTIVITY_DAY_WRONG');
  });

  it('leaves with the export, beside the types from answers', async () => {
    const { text } = await hr.send('GET', results('/export.csv?lang=fr'));
    expect(text).toMatch(/Toute l’organisation;Matrice d’adoption \(réponses\);inactif;\d+/);
    expect(text).toContain('Toute l’organisation;Matrice d’adoption (mesuré par l’outil);compulsif;29');
    expect(text).toContain('Ventes;Matrice d’adoption (mesuré par l’outil);;masqué');
    expect(text).toContain('Toute l’organisation;Espaces (mesuré par l’outil);ont duré (sur 2);1');
  });

  it('of a wave for some units leaves out whoever nothing says was asked', async () => {
    const { sales } = network.unitIds;
    const some = await aNetworkWave(service, organisationId, {
      population: { kind: 'staff', unitIds: [sales], sites: null },
    });
    const path = `/waves/${some.wave.id}/results/activity/members?${PERIOD}&told=true`;
    const text = `${membersFile(network.people)}\r\n;0;0;0;0`;
    expect((await hr.send('PUT', path, aFile(text))).body).toMatchObject({ members: 14, leftOut: 16 });
  });

  it('is not for other instruments', async () => {
    const instrument = { ...network.wave.instrument, measuredSpaces: undefined };
    const typologies = instrument.typologies.map((one) => ({ ...one, measured: undefined }));
    const other = await aNetworkWave(service, organisationId, { instrument: { ...instrument, typologies } });
    const path = `/waves/${other.wave.id}/results`;
    const sent = await hr.send(
      'PUT',
      `${path}/activity/members?${PERIOD}&told=true`,
      aFile(membersFile(network.people)),
    );
    expect(sent.body.code).toBe('ACTIVITY_NOT_MEASURED');
    expect((await hr.send('GET', path)).body.activity).toBeNull();
  });

  it('has a template in each language, which is read as it is', async () => {
    const { text } = await hr.send('GET', results('/activity/template.csv?file=members&lang=en'));
    expect(text).toBe('Identifier,Days active,Contributions,Conversations,Relations\r\n');
  });
});
