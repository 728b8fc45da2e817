import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IsNull, Not } from 'typeorm';
import { instrumentKind } from '../../src/barometers/index.js';
import { uniformsOf } from '../../src/kernel/seeded-randomness.js';
import { actorOf, type Actor, type GrantedRole } from '../../src/organisations/index.js';
import type { JobAtWork } from '../../src/queue/index.js';
import { personalData } from '../../src/personal-data.js';
import { SqlPrivacyStore } from '../../src/privacy/index.js';
import { countWave } from '../../src/wave-results/index.js';
import { answersInWords } from '../../src/wave-results/names/answers-in-words.js';
import { listRespondents } from '../../src/wave-results/names/list-respondents.js';
import { showRespondent } from '../../src/wave-results/names/show-respondent.js';
import { showResults } from '../../src/wave-results/show-results.js';
import type { Wave } from '../../src/waves/index.js';
import { forgetNames } from '../../src/waves/index.js';
import { showWave } from '../../src/waves/show-waves.js';
import { SubmissionRow } from '../../src/waves/storage/waves.rows.js';
import { bothDatabases, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation } from '../support/member.js';
import { EVERY_FORM } from '../support/survey-instrument.js';
import { startTestService, type TestService } from '../support/service.js';
import { aClosingWave, unitId } from './closing-wave.js';
import { randomWave } from './random-wave.js';

const SHAPE = { people: 12, units: 2, bands: [2], skips: 0 };
const FAMILY_NAMES = ['Zola', 'Éluard', 'Diop', 'Balzac'];

const everyForm = instrumentKind.schema.parse(EVERY_FORM);

it('answers are said in the words that people chose from, and what they passed over is not', () => {
  const said = answersInWords(everyForm, {
    find: { kind: 'point', point: 4 },
    together: { kind: 'declined' },
    recommend: { kind: 'point', point: 7 },
    weekly: { kind: 'options', options: ['phone'], other: 'Le fax' },
    order: { kind: 'options', options: ['network', 'chat'] },
    statements: { kind: 'rows', points: { help: 1 } },
    change: { kind: 'text', text: 'Moins de mots de passe' },
  });
  expect(Object.fromEntries(said.map(({ id, said: lines }) => [id, lines.map(({ fr }) => fr)]))).toEqual({
    find: ['Plutôt d’accord'],
    recommend: ['7 / 10'],
    weekly: ['Le téléphone', 'Le fax'],
    order: ['Le réseau interne', 'La messagerie'],
    statements: ['On m’aide quand je bloque\u202f: Pas du tout d’accord'],
    change: ['Moins de mots de passe'],
  });
});

describe.each(bothDatabases)('answers by name, on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let service: TestService;
  let named: Wave;
  let hr: Actor;
  let manager: Actor;
  let here: string[];

  const actor = (organisationId: string, ...grants: GrantedRole[]): Actor =>
    actorOf({ organisationId, id: service.assessments.ids.next() }, grants);

  beforeAll(async () => {
    place = await create();
    service = await startTestService(place);
    const organisationId = await anOrganisation(service);
    const uniforms = uniformsOf('names', 'results');
    const drawn = randomWave(SHAPE, () => uniforms.next().value);
    const submissions = [];
    for (const [at, submission] of drawn.submissions.entries()) {
      const familyName = FAMILY_NAMES[at] ?? `Hugo ${at}`;
      const { person } = await aMember(service, organisationId, { familyName });
      submissions.push({ ...submission, unitId: `unit-${at % 2}`, personId: person.id });
    }
    const { store } = service.services.waves;
    named = await aClosingWave(store, organisationId, { ...drawn, submissions }, { isAnonymous: false });
    await countWave(service.services.waveResults, named);
    hr = actor(organisationId, { role: 'hr', unitId: null });
    manager = actor(organisationId, { role: 'manager', unitId: unitId('unit-1') });
    here = submissions.map(({ personId }) => personId);
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
  });

  const listed = async (reader: Actor, search = '') =>
    (await listRespondents(service.services.waveResults, reader, { waveId: named.id, search })).respondents;
  const shown = (reader: Actor, personId: string, waveId = named.id) =>
    showRespondent(service.services.waveResults, reader, { waveId, personId });

  it('are listed in order of family name, and found without minding accents', async () => {
    const names = (await listed(hr)).map(({ name }) => name.split(' ').at(-1));
    expect(names.slice(0, 3)).toEqual(['Balzac', 'Diop', 'Éluard']);
    expect(names).toHaveLength(SHAPE.people);
    expect((await listed(hr, 'eluard')).map(({ unit, day }) => [unit, day])).toEqual([['unit-1', '2026-01-12']]);
  });

  it('are read question by question', async () => {
    const { answers, respondent } = await shown(hr, here[0]!);
    expect(respondent.name).toContain('Zola');
    expect(answers.map(({ id }) => id)).toEqual(expect.arrayContaining(['v1', 'place', 'recommend', 'order']));
    expect(answers.find(({ id }) => id === 'order')?.said).toHaveLength(3);
  });

  it('are opened by HR alone: a manager reads groups, never a person', async () => {
    await expect(listed(manager)).rejects.toThrow('NOT_ALLOWED');
    await expect(shown(manager, here[1]!)).rejects.toThrow('NOT_ALLOWED');
    await expect(listed(actor(named.organisationId))).rejects.toThrow('NOT_ALLOWED');
  });

  it('are opened by nobody in an anonymous wave', async () => {
    const { store } = service.services.waves;
    const uniforms = uniformsOf('nameless', 'results');
    const drawn = randomWave(SHAPE, () => uniforms.next().value);
    const nameless = await aClosingWave(store, named.organisationId, drawn);
    await countWave(service.services.waveResults, nameless);
    const wish = { waveId: nameless.id };
    await expect(listRespondents(service.services.waveResults, hr, wish)).rejects.toThrow('WAVE_ANONYMOUS');
    await expect(shown(hr, here[0]!, nameless.id)).rejects.toThrow('WAVE_ANONYMOUS');
  });

  it('leave a trace of who opened them, which names the person they are of', async () => {
    const audit = service.services.waveResults.audit.committed;
    const filter = { subjectId: here[3]!, action: 'wave.answers-viewed' };
    const traces = () => audit.entries(named.organisationId, filter, { offset: 0, limit: 10 });
    expect(await traces()).toEqual([]);
    await shown(hr, here[3]!);
    expect(await traces()).toMatchObject([{ actor: `person:${hr.personId}`, facts: { wave: named.id } }]);
  });

  it('go with the person, and what was counted stays', async () => {
    const { waves, waveResults, database } = service.services;
    const subject = { organisationId: named.organisationId, personId: here[2]!, invitationIds: [] };
    const privacy = new SqlPrivacyStore(database, personalData);
    const figures = () => showResults(waveResults, hr, { waveId: named.id });
    const rows = () => database.read.findBy(SubmissionRow, { wave_id: named.id });
    expect((await privacy.committed.rowsOf(subject))['submissions']).toHaveLength(1);
    const [before, { participation }] = [await figures(), await showWave(waves, hr, named.id)];

    expect(await privacy.write((tables) => tables.erase(subject))).toMatchObject({ submissions: 1 });

    expect(await privacy.committed.countRowsOf(subject)).toEqual({});
    await expect(shown(hr, here[2]!)).rejects.toThrow('RESPONDENT_UNKNOWN');
    expect(await listed(hr)).toHaveLength(SHAPE.people - 1);
    expect((await rows()).filter(({ person_id: whose }) => whose === null)).toEqual([
      expect.objectContaining({ answers: '{}', bands: '{}', unit_id: null }),
    ]);
    expect(await figures()).toEqual(before);
    expect((await showWave(waves, hr, named.id)).participation).toEqual(participation);
    expect(await rows()).toHaveLength(SHAPE.people);
  });

  it('go a year after the wave, and what was counted stays', async () => {
    const { waves, waveResults, database } = service.services;
    const night = () => forgetNames(waves).run({ signal: new AbortController().signal } as JobAtWork);
    const still = () => database.read.countBy(SubmissionRow, { wave_id: named.id, person_id: Not(IsNull()) });
    service.clock.moveTo('2027-01-19T02:00:00.000Z');
    await night();
    expect(await still()).toBe(SHAPE.people - 1);
    const before = await showResults(waveResults, hr, { waveId: named.id });
    service.clock.moveTo('2027-01-21T02:00:00.000Z');
    await night();
    expect(await still()).toBe(0);
    expect(await listed(hr)).toEqual([]);
    expect(await showResults(waveResults, hr, { waveId: named.id })).toEqual(before);
    const filter = { subjectId: named.id, action: 'wave.names-forgotten' };
    const traces = await waveResults.audit.committed.entries(named.organisationId, filter, { offset: 0, limit: 5 });
    expect(traces.map(({ facts }) => facts)).toEqual([{ answers: SHAPE.people - 1 }]);
  });
});
